/**
 * The reading side of the log, on a connection that cannot write: entries by place or by id, bundles of
 * entries and tiles as C2SP tlog-tiles serves them. Callers bound what they ask by the signed size.
 */

import type { DatabaseSync } from "node:sqlite";
import { fromHex, toHex, type Hash, type Millis } from "@plenty/kernel";
import { bytesToText, decodeEntry } from "@plenty/log";
import type { NamingAct } from "@plenty/rules";
import { createTileSource, asBytes, type TileSource } from "./log-store.ts";

/** An entry as it is kept. */
export interface StoredEntry {
  readonly index: number;
  readonly at: Millis;
  readonly act: Hash;
  /** u64 milliseconds, big-endian, and the JWS. */
  readonly entry: Uint8Array;
  readonly leaf: Uint8Array;
  /** JSON of the facts. */
  readonly facts: string;
  readonly digest: Uint8Array;
  /** Size of the checkpoint that first covered it. */
  readonly size: number;
}

export interface LogReader {
  /** Entries in the log, signed or not yet. */
  size(): number;
  byIndex(index: number): StoredEntry | undefined;
  byAct(act: Hash): StoredEntry | undefined;
  /** Entries `from` (inclusive) to `to` (exclusive). */
  range(from: number, to: number): StoredEntry[];
  /** Entries from one on that tell a fact of a kind, or hold its name. */
  telling(fact: string, from: number): StoredEntry[];
  readonly tiles: TileSource;
}

/** Readers of the log in `db`; statements are prepared once. */
export function createLogReader(db: DatabaseSync): LogReader {
  const columns = "n, at, act, entry, leaf, facts, digest, size";
  const size = db.prepare("SELECT max(n) AS n FROM log_entries");
  const byIndex = db.prepare(`SELECT ${columns} FROM log_entries WHERE n = ?`);
  const byAct = db.prepare(`SELECT ${columns} FROM log_entries WHERE act = ?`);
  const range = db.prepare(`SELECT ${columns} FROM log_entries WHERE n >= ? AND n < ? ORDER BY n`);
  const telling = db.prepare(
    `SELECT ${columns} FROM log_entries WHERE n >= ? AND instr(facts, ?) > 0 ORDER BY n`,
  );
  return {
    telling: (fact, from) =>
      telling.all(from, JSON.stringify(fact)).flatMap((row) => toEntry(row) ?? []),
    size() {
      const n = size.get()?.n;
      return typeof n === "number" ? n + 1 : 0;
    },
    byIndex: (index) => toEntry(byIndex.get(index)),
    byAct: (act) => toEntry(byAct.get(fromHex(act) ?? new Uint8Array())),
    range: (from, to) => range.all(from, to).flatMap((row) => toEntry(row) ?? []),
    tiles: createTileSource(db),
  };
}

/** The JWS of an entry, as it was signed. */
export function jwsOf({ entry }: StoredEntry): string {
  const decoded = decodeEntry(entry);
  return decoded.ok ? (bytesToText(decoded.value.jws) ?? "") : "";
}

/** What an entry's JWS holds; a tick's names no act. */
export function payloadOf(entry: StoredEntry): Partial<NamingAct> {
  const [, payload = ""] = jwsOf(entry).split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString());
}

/** The act of an entry, by what names words; a tick's names none. */
export function namingOf(entry: StoredEntry): NamingAct {
  return { act: "tick", body: {}, ...payloadOf(entry) };
}

function toEntry(row: Record<string, unknown> | undefined): StoredEntry | undefined {
  if (row === undefined) return undefined;
  return {
    index: Number(row.n),
    at: Number(row.at),
    act: toHex(asBytes(row.act)),
    entry: asBytes(row.entry),
    leaf: asBytes(row.leaf),
    facts: String(row.facts),
    digest: asBytes(row.digest),
    size: Number(row.size),
  };
}
