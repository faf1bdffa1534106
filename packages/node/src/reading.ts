/**
 * Reading the signed log of a commons, for somebody: every door asks whether the asker may see the acts of
 * the entries behind it, and whoever may not is told so and given nothing of them. Relies on the log
 * reader; queries have doors of their own in the rules.
 */

import {
  accepted,
  isHash,
  limits,
  refused,
  type Hash,
  type PersonId,
  type Refusal,
  type Result,
} from "@plenty/kernel";
import { encodeEntryBundle, TILE_WIDTH, tileWidth, type Tile } from "@plenty/log";
import { notYours, type Asker, type Fact, type maySee, type NamingAct } from "@plenty/rules";
import { unknownAct, unknownTile } from "./refusals.ts";
import type { Receipt } from "./sequencer/receipt.ts";
import { payloadOf, type LogReader, type StoredEntry } from "./store/log-reader.ts";
import type { WordsFound, WordsReader } from "./store/words-store.ts";

/** What can be read of a log, each time in somebody's name. */
export interface LogReading {
  /** Bytes of a tile of hashes, or of a bundle of entries if the asker may see all of them. */
  tile(asker: Asker, tile: Tile): Result<Uint8Array, Refusal>;
  entry(asker: Asker, index: number): Result<StoredEntry, Refusal>;
  act(asker: Asker, id: Hash): Result<StoredEntry, Refusal>;
  /** Those of the entries `from` to `to` (exclusive) that are signed and the asker's to see. */
  entries(asker: Asker, from: number, to: number): readonly StoredEntry[];
  /**
   * What entries `from` to `to` (exclusive) say of the asker: those that they signed, and of those that they may see
   * and that name them, all; of others that name them, the facts that do.
   */
  mine(asker: Asker, from: number, to: number): readonly Mine[];
  /** The receipt of an act in the log. */
  receipt(asker: Asker, act: Hash): Promise<Result<Receipt, Refusal>>;
  /** Words that an entry names and the asker may read, with their salts; and which were erased. */
  wordsBeside(asker: Asker, entry: StoredEntry): WordsFound;
}

/** An entry as it is told to whoever signed it or stands in it. */
export interface Mine extends Pick<StoredEntry, "index" | "at" | "act"> {
  /** What was signed; absent where others signed it and the asker may not see it. */
  readonly payload?: Partial<NamingAct>;
  readonly facts: readonly Fact[];
  readonly beside: WordsFound;
}

export interface ReadingDeps {
  readonly log: LogReader;
  readonly words: Pick<WordsReader, "find">;
  /** Entries that the newest signed checkpoint covers. */
  readonly size: () => number;
  readonly receiptOf: (entry: StoredEntry) => Promise<Receipt>;
  /** Who may see entries of an act, as the rules say. */
  readonly maySee: typeof maySee;
}

/** The doors of reading over a log. */
export function createLogReading({ log, words, size, receiptOf, maySee }: ReadingDeps): LogReading {
  function isYours(asker: Asker, entry: StoredEntry): boolean {
    return maySee(asker, payloadOf(entry).act ?? "tick");
  }

  function given(
    asker: Asker,
    entry: StoredEntry | undefined,
    asked: string,
  ): Result<StoredEntry, Refusal> {
    if (entry === undefined || entry.index >= size()) return refused(unknownAct(asked));
    return isYours(asker, entry) ? accepted(entry) : refused(notYours());
  }

  function act(asker: Asker, id: Hash): Result<StoredEntry, Refusal> {
    return given(asker, isHash(id) ? log.byAct(id) : undefined, id.slice(0, limits.nameChars));
  }

  function bundle(asker: Asker, { index, width }: Tile): Result<Uint8Array, Refusal> {
    const from = index * TILE_WIDTH;
    const entries = log.range(from, from + width);
    if (!entries.every((entry) => isYours(asker, entry))) return refused(notYours());
    return accepted(encodeEntryBundle(entries.map(({ entry }) => entry)));
  }

  /** Hashes tell nothing of the entries under them, and are for everybody who checks the log. */
  function hashes({ level, index, width }: Tile): Result<Uint8Array, Refusal> {
    const bytes = level === "entries" ? undefined : log.tiles({ level, index, width });
    return bytes === undefined ? refused(unknownTile()) : accepted(bytes);
  }

  function saidOf(asker: Asker, person: PersonId, entry: StoredEntry): readonly Mine[] {
    const { index, at, act: id } = entry;
    const payload = payloadOf(entry);
    if (!entry.facts.includes(person) && !JSON.stringify(payload).includes(person)) return [];
    const all = JSON.parse(entry.facts) as readonly Fact[]; // written from facts
    const own = all.filter((fact) => JSON.stringify(fact).includes(person));
    const isTheirs = payload.person === person || id === person;
    if (isTheirs || isYours(asker, entry)) {
      return [{ index, at, act: id, payload, facts: all, beside: besideOf(asker, payload) }];
    }
    const beside = besideOf({ person, sees: [] }, own);
    return own.length === 0 ? [] : [{ index, at, act: id, facts: own, beside }];
  }

  /** Words that stand in something: those that the asker may read. */
  function besideOf(asker: Asker, told: unknown): WordsFound {
    return words.find(asker, hashesIn(told));
  }

  return {
    act,
    mine: (asker, from, to) => {
      const { person } = asker;
      const found = person === undefined ? [] : log.range(from, Math.min(to, size()));
      return found.flatMap((entry) => saidOf(asker, person ?? "", entry));
    },
    entry: (asker, index) => given(asker, log.byIndex(index), `Entry ${index}`),
    entries: (asker, from, to) =>
      log.range(from, Math.min(to, size())).filter((entry) => isYours(asker, entry)),
    tile(asker, tile) {
      // a partial tile is served at any width that an older checkpoint can have had
      if (tile.width > tileWidth(tile, size())) return refused(unknownTile());
      return tile.level === "entries" ? bundle(asker, tile) : hashes(tile);
    },
    async receipt(asker, id) {
      const entry = act(asker, id);
      return entry.ok ? accepted(await receiptOf(entry.value)) : entry;
    },
    wordsBeside: (asker, entry) =>
      besideOf(asker, isYours(asker, entry) ? payloadOf(entry) : undefined),
  };
}

/** Every hash that stands somewhere in a value: the store of words knows which of them are its own. */
function hashesIn(value: unknown): Hash[] {
  if (typeof value === "string") return isHash(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value)
    .flatMap(hashesIn)
    .slice(0, limits.importPeople * 2);
}
