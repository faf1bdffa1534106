/**
 * The stored state against the replayed one: the full digests first, and where they differ, table by
 * table and row by row until the difference has a name. Also what the digests do not cover: SQLite's
 * own structures in both files, and the acknowledged sizes that receipts are made of.
 */

import { DatabaseSync } from "node:sqlite";
import { TILE_WIDTH, tilesOf } from "@plenty/log";
import { fullDigest } from "@plenty/rules";
import { createLog, formOf } from "../store/log-format.ts";
import { createState } from "../store/state-file.ts";

interface States {
  readonly stored: DatabaseSync;
  readonly replayed: DatabaseSync;
  readonly tables: readonly string[];
}

/** What differs in the state, in words; undefined if nothing does. */
export function compareState(states: States): string | undefined {
  return inWords("state", () => {
    const digests = [fullDigest(states.stored), fullDigest(states.replayed)];
    const differs = digests[0] === digests[1] ? undefined : nameDifference(states);
    return (
      differs ??
      wrongSequences(states) ??
      wrongSchema(states.stored, createState) ??
      wrongStructure(states.stored)
    );
  });
}

/** What is wrong with the file of the log beside its entries, in words; undefined if nothing is. */
export function checkLogFile(db: DatabaseSync): string | undefined {
  return inWords("log", () => {
    // tables of the rules still stand in the file that an older program wrote, and follow from the log
    const schema = formOf(db) === "older" ? wrongKinds(db) : wrongSchema(db, createLog);
    return schema ?? wrongSizes(db) ?? wrongTiles(db) ?? wrongStructure(db);
  });
}

function inWords(what: string, find: () => string | undefined): string | undefined {
  try {
    return find();
  } catch (error) {
    return `the ${what} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
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

/** The last numbers given where a row's number is never given twice. */
function wrongSequences({ stored, replayed }: States): string | undefined {
  const [left, right] = [stored, replayed].map((db) =>
    JSON.stringify(db.prepare("SELECT name, seq FROM sqlite_sequence ORDER BY name").all()),
  );
  return left === right ? undefined : "the numbers that were given last are not those of a replay";
}

/** Stored tiles are the full ones: one too many would stop the log where it is to be written. */
function wrongTiles(db: DatabaseSync): string | undefined {
  const size = Number(db.prepare("SELECT count(*) AS size FROM log_entries").get()?.size);
  const stored = Number(db.prepare("SELECT count(*) AS tiles FROM log_tiles").get()?.tiles);
  const full = tilesOf(size).filter(({ width }) => width === TILE_WIDTH).length;
  return stored === full ? undefined : `${stored} tiles are stored, ${full} are full`;
}

/**
 * Tables, indices and whatever else was made: a trigger would change what the rules write. Statistics, by
 * which SQLite plans, are anybody's to make, and so is the list of numbers given, once a table needed it.
 */
function wrongSchema(stored: DatabaseSync, make: (db: DatabaseSync) => void): string | undefined {
  const made = new DatabaseSync(":memory:");
  make(made);
  const [there, wanted] = [schemaOf(stored), schemaOf(made)];
  made.close();
  const more = there.find((one) => !wanted.includes(one));
  const less = wanted.find((one) => !there.includes(one));
  if (more !== undefined) return `the database holds what no version makes: ${more}`;
  return less === undefined ? undefined : `the database lacks: ${less}`;
}

function schemaOf(db: DatabaseSync): readonly string[] {
  const rows = db
    .prepare(
      "SELECT name, sql FROM main.sqlite_schema WHERE name NOT GLOB 'sqlite_s*' ORDER BY name",
    )
    .all();
  return rows.map(({ name, sql }) => `${String(name)}: ${String(sql)}`);
}

/** No version ever made anything but tables and indices. */
function wrongKinds(db: DatabaseSync): string | undefined {
  const row = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name LIMIT 1",
    )
    .get();
  return row === undefined
    ? undefined
    : `the database holds what no version makes: ${String(row.name)}`;
}

/** Indices and pages, as SQLite checks them itself. */
function wrongStructure(db: DatabaseSync): string | undefined {
  const row = db.prepare("PRAGMA integrity_check(1)").get();
  const found = row === undefined ? "nothing" : String(Object.values(row)[0]);
  return found === "ok" ? undefined : `the database file is damaged: ${found}`;
}
