/**
 * The stored state against the replayed one: the full digests first, and where they differ, table by
 * table and row by row until the difference has a name. Also what the digests do not cover: SQLite's
 * own structures, and the acknowledged sizes that receipts are made of.
 */

import type { DatabaseSync } from "node:sqlite";
import { fullDigest } from "@plenty/rules";

interface States {
  readonly stored: DatabaseSync;
  readonly replayed: DatabaseSync;
  readonly tables: readonly string[];
}

/** What differs, in words; undefined if nothing does. */
export function compareState(states: States): string | undefined {
  try {
    const digests = [fullDigest(states.stored), fullDigest(states.replayed)];
    const differs = digests[0] === digests[1] ? undefined : nameDifference(states);
    return differs ?? wrongSizes(states.stored) ?? wrongStructure(states.stored);
  } catch (error) {
    return `the state cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function nameDifference({ stored, replayed, tables }: States): string {
  for (const table of tables) {
    const keys = keyColumns(replayed, table);
    const [left, right] = [stored, replayed].map((db) =>
      db.prepare(`SELECT * FROM ${table} ORDER BY ${keys.join(", ")}`).iterate(),
    );
    if (left === undefined || right === undefined) continue;
    for (;;) {
      const [a, b] = [nextRow(left), nextRow(right)];
      if (a === undefined && b === undefined) break;
      if (!sameRow(a, b)) return `state table ${table} differs at ${describe(b ?? a ?? {}, keys)}`;
    }
  }
  return "the state differs from what the entries give";
}

type Row = Readonly<Record<string, unknown>>;

function nextRow(rows: Iterator<Row>): Row | undefined {
  const { done, value } = rows.next();
  return done === true ? undefined : value;
}

function sameRow(a: Row | undefined, b: Row | undefined): boolean {
  return a !== undefined && b !== undefined && rowText(a) === rowText(b);
}

function rowText(row: Row): string {
  return JSON.stringify(Object.values(row).map(cellText));
}

function cellText(value: unknown): string {
  return value instanceof Uint8Array
    ? Buffer.from(value).toString("hex")
    : `${typeof value}:${String(value)}`;
}

function describe(row: Row, keys: readonly string[]): string {
  return keys.map((key) => `${key} ${cellText(row[key]).replace(/^\w+:/, "")}`).join(", ");
}

function keyColumns(db: DatabaseSync, table: string): string[] {
  return db
    .prepare("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk")
    .all(table)
    .map((row) => String(row.name));
}

/** Entries that one checkpoint acknowledged carry its size, which is that of the last of them plus one. */
function wrongSizes(db: DatabaseSync): string | undefined {
  const row = db
    .prepare(
      "SELECT size FROM log_entries GROUP BY size HAVING max(n) <> size - 1 OR count(*) <> max(n) - min(n) + 1 ORDER BY size LIMIT 1",
    )
    .get();
  return row === undefined
    ? undefined
    : `the acknowledged size ${String(row.size)} is not one of a checkpoint`;
}

/** Indices and pages, as SQLite checks them itself. */
function wrongStructure(db: DatabaseSync): string | undefined {
  const row = db.prepare("PRAGMA integrity_check(1)").get();
  const found = row === undefined ? "nothing" : String(Object.values(row)[0]);
  return found === "ok" ? undefined : `the database file is damaged: ${found}`;
}
