/**
 * Turns of readers at what costs a host work that nothing pays for: each may have so many under way at
 * once, and so many a second, after a first burst. A reader is a name: a person, or an address.
 */

import { assert, present, SECOND, type Millis } from "@plenty/kernel";

export interface Turns {
  /** Takes a turn; false if the reader has none now. */
  enter(reader: string): boolean;
  /** Gives back a place among those under way. */
  leave(reader: string): void;
}

export interface TurnsDeps {
  /** A clock that is never set: one that went ahead for a while would keep readers waiting as long. */
  readonly now: () => Millis;
  readonly atOnce: number;
  readonly burst: number;
  readonly perSecond: number;
}

interface Reader {
  underWay: number;
  /** Turns left at `since`; time adds to them. */
  left: number;
  since: Millis;
}

/** Readers remembered at a time. A forgotten one begins anew, so only those who ask nothing now are. */
const READERS_KEPT = 10_000;

/** Turns of which nobody has taken one yet. */
export function createTurns({ now, atOnce, burst, perSecond }: TurnsDeps): Turns {
  const readers = new Map<string, Reader>();

  function find(name: string): Reader {
    const reader = readers.get(name) ?? { underWay: 0, left: burst, since: now() };
    readers.delete(name);
    if (readers.size >= READERS_KEPT) forgetOne();
    readers.set(name, reader);
    return reader;
  }

  /** The one who has asked nothing for the longest. */
  function forgetOne(): void {
    for (const [name, { underWay }] of readers) {
      if (underWay === 0) return void readers.delete(name);
    }
  }

  return {
    enter(name) {
      const reader = find(name);
      const time = now();
      reader.left = Math.min(burst, reader.left + ((time - reader.since) / SECOND) * perSecond);
      reader.since = time;
      if (reader.underWay >= atOnce || reader.left < 1) return false;
      reader.underWay++;
      reader.left--;
      return true;
    },
    leave(name) {
      const reader = present(readers.get(name), "who is under way is remembered");
      assert(reader.underWay > 0, "who leaves came in");
      reader.underWay--;
    },
  };
}
