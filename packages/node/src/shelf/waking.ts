/**
 * Which groups are awake. A group is opened at its first touch and closed once nobody has touched it for a
 * while; so many are awake at most, and past that the one that rests longest goes. Wakings wait in the order
 * in which groups were first asked for, a few at a time. Opening and closing of one group never overlap.
 */

import { accepted, assert, MINUTE, refused, type CommonsId } from "@plenty/kernel";
import type { Millis, Refusal, Result } from "@plenty/kernel";
import type { Commons } from "../commons.ts";
import { hostBusy, hostStopped } from "../refusals.ts";

/** A group that is kept awake until it is given back. */
export interface Lease {
  readonly commons: Commons;
  release(): void;
}

export interface WakingBounds {
  /** Groups awake at most: each costs some megabytes. */
  readonly atMost: number;
  /** Wakings under way at once: they share two cores and a disk. */
  readonly atOnce: number;
  /** Groups that wait to be woken; past it the host is busy. */
  readonly waiting: number;
  /** So long after its last touch a group is closed. */
  readonly idleMs: Millis;
}

/** What a host does unless it is told otherwise. */
export const usualBounds: WakingBounds = {
  atMost: 64,
  atOnce: 4,
  waiting: 1_024,
  idleMs: MINUTE,
};

export interface Waking {
  /** Keeps a group awake; `open` is how, if it is not. */
  lease(id: CommonsId, open: Open): Promise<Result<Lease, Refusal>>;
  /** Those awake now. */
  awake(): readonly Commons[];
  /** How many hold a folder: those awake, and those on their way to it or from it. */
  count(): number;
  /** A group that is awake or on its way to it, once it is awake. */
  opening(id: CommonsId): Promise<Commons | undefined>;
  /** Closes a group as soon as nobody holds it; who asks from now on has it opened anew. */
  retire(id: CommonsId): void;
  /** Closes all, whoever holds them, and wakes none any more. */
  close(): Promise<void>;
}

export type Open = () => Promise<Result<Commons, Refusal>>;

export interface WakingDeps {
  readonly bounds: WakingBounds;
  /** Told before a group is closed. */
  readonly onSleep: (commons: Commons) => void;
}

/** A group that is awake, or on its way to it. */
interface Place {
  readonly id: CommonsId;
  readonly open: Open;
  readonly opened: PromiseWithResolvers<Result<Commons, Refusal>>;
  commons: Commons | undefined;
  /** Who holds it, or waits for it. */
  holders: number;
  idle: NodeJS.Timeout | undefined;
  /** Told once nobody holds it. */
  onFree: (() => void) | undefined;
  retired: boolean;
}

/** All asleep. */
export function createWaking({ bounds, onSleep }: WakingDeps): Waking {
  /** Least recently touched first. */
  const places = new Map<CommonsId, Place>();
  const waiting: Place[] = [];
  const closing = new Map<CommonsId, Promise<void>>();
  /** Groups that are opened, opening, or not closed yet. */
  let taken = 0;
  let opening = 0;
  let ended = false;
  const end = Promise.withResolvers<void>();

  async function lease(id: CommonsId, open: Open): Promise<Result<Lease, Refusal>> {
    if (ended) return refused(hostStopped(""));
    const place = places.get(id) ?? enqueue(id, open);
    if (place === undefined) return refused(hostBusy(`${waiting.length} groups are to be opened.`));
    place.holders++;
    clearTimeout(place.idle);
    const opened = await place.opened.promise;
    if (!opened.ok) return opened;
    let held = true;
    return accepted({
      commons: opened.value,
      release() {
        assert(held, "a lease is given back once");
        held = false;
        leave(place);
      },
    });
  }

  function enqueue(id: CommonsId, open: Open): Place | undefined {
    if (waiting.length >= bounds.waiting) return undefined;
    const place: Place = {
      id,
      open,
      opened: Promise.withResolvers(),
      commons: undefined,
      holders: 0,
      idle: undefined,
      onFree: undefined,
      retired: false,
    };
    places.set(id, place);
    waiting.push(place);
    pump();
    return place;
  }

  function pump(): void {
    while (waiting.length > 0 && opening < bounds.atOnce) {
      if (taken >= bounds.atMost) return makeRoom();
      const [next] = waiting.splice(0, 1);
      if (next !== undefined) void begin(next);
    }
  }

  /**
   * Closes as many as wait, a few at a time, longest untouched first: those that nobody holds; and where all are
   * held, others as soon as they are given back, so that whoever waits has a turn.
   */
  function makeRoom(): void {
    const open = [...places.values()].filter(({ commons }) => commons !== undefined);
    for (const place of open.toSorted((a, b) => Math.min(a.holders, 1) - Math.min(b.holders, 1))) {
      if (closing.size >= Math.min(waiting.length, bounds.atOnce)) return;
      retirePlace(place);
    }
  }

  async function begin(place: Place): Promise<void> {
    taken++;
    opening++;
    await closing.get(place.id);
    const opened = ended ? refused(hostStopped("")) : await place.open();
    opening--;
    if (opened.ok) place.commons = opened.value;
    if (!opened.ok || place.retired) {
      if (places.get(place.id) === place) places.delete(place.id);
    }
    if (!opened.ok) taken--;
    else if (place.retired) closeOne(place, opened.value);
    place.opened.resolve(opened);
    pump();
  }

  function leave(place: Place): void {
    place.holders--;
    if (place.holders > 0) return;
    place.onFree?.();
    if (place.retired) return;
    // the last in order of touch
    places.delete(place.id);
    places.set(place.id, place);
    rest(place);
    pump();
  }

  /** A group of which something goes on by itself is not idle. */
  function rest(place: Place): void {
    place.idle = setTimeout(() => {
      if (place.commons?.rebuilding() === undefined) retirePlace(place);
      else rest(place);
    }, bounds.idleMs);
    place.idle.unref();
  }

  function retirePlace(place: Place): void {
    place.retired = true;
    clearTimeout(place.idle);
    if (place.commons === undefined) return;
    places.delete(place.id);
    closeOne(place, place.commons);
  }

  function closeOne(place: Place, commons: Commons): void {
    const free = Promise.withResolvers<void>();
    if (place.holders > 0) place.onFree = free.resolve;
    else free.resolve();
    const done = Promise.race([free.promise, end.promise])
      .then(() => {
        onSleep(commons);
        return commons.close();
      })
      .catch((error: unknown) => console.error(`${commons.folder} did not close:`, error))
      .then(() => {
        if (closing.get(place.id) === done) closing.delete(place.id);
        taken--;
        pump();
      });
    closing.set(place.id, done);
  }

  return {
    lease,
    awake: () => [...places.values()].flatMap(({ commons }) => commons ?? []),
    count: () => taken,
    async opening(id) {
      const opened = await places.get(id)?.opened.promise;
      return opened?.ok === true ? opened.value : undefined;
    },
    retire(id) {
      const place = places.get(id);
      if (place !== undefined) retirePlace(place);
    },
    async close() {
      ended = true;
      end.resolve();
      for (const place of waiting.splice(0)) place.opened.resolve(refused(hostStopped("")));
      await Promise.all([...places.values()].map(({ opened }) => opened.promise));
      for (const place of places.values()) if (place.commons !== undefined) retirePlace(place);
      await Promise.all(closing.values());
    },
  };
}
