/**
 * state.db: what the rules remember, apart from the log that it follows from. Beside the rules' tables stands
 * how far it is: the entries that were applied, and the running digest of the last of them. It is
 * committed after the log, so it can be behind it and never ahead; a file that does not fit the log, or
 * is of other tables, or cannot be read, is made anew, empty, and catches up.
 */

import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import type { Refusal } from "@plenty/kernel";
import { digestBefore, schema } from "@plenty/rules";
import { stateDamaged } from "../refusals.ts";
import type { LogReader } from "./log-reader.ts";
import { asBytes } from "./log-store.ts";
import { isDamage, isWhole, makeDb, openReader } from "./sqlite.ts";

const positionTable = `CREATE TABLE state_position (
  n INTEGER PRIMARY KEY CHECK (n = 1),
  tables TEXT NOT NULL,
  entries INTEGER NOT NULL,
  digest BLOB NOT NULL
) STRICT`;

/** SHA-256 of the statements that make all tables: a state of other tables is of another program. */
const tablesDigest = createHash("sha256")
  .update([positionTable, ...schema].join(";\n"))
  .digest("hex");

/** How far a state is. */
export interface StatePosition {
  /** Entries of the log that were applied. */
  readonly entries: number;
  /** Running digest of the last of them. */
  readonly digest: Uint8Array;
}

/** Makes the tables of an empty state. */
export function createState(db: DatabaseSync): void {
  db.exec("BEGIN");
  makeTables(db);
  db.exec("COMMIT");
}

/** Makes a state empty where it lies, for all who have it open. */
export function emptyState(db: DatabaseSync): void {
  db.exec("PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE");
  try {
    const tables =
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'";
    for (const { name } of db.prepare(tables).all()) db.exec(`DROP TABLE "${String(name)}"`);
    makeTables(db);
    db.exec("COMMIT");
  } finally {
    if (db.isTransaction) db.exec("ROLLBACK");
    db.exec("PRAGMA foreign_keys=ON");
  }
}

function makeTables(db: DatabaseSync): void {
  for (const statement of [positionTable, ...schema]) db.exec(statement);
  db.prepare("INSERT INTO state_position (n, tables, entries, digest) VALUES (1, ?, 0, ?)").run(
    tablesDigest,
    digestBefore,
  );
}

/** How far the state in `db` is; undefined if it is of other tables. Throws if it cannot be read. */
export function createPositionReader(db: DatabaseSync): () => StatePosition | undefined {
  const select = db.prepare("SELECT tables, entries, digest FROM state_position WHERE n = 1");
  return () => {
    const row = select.get();
    if (row?.tables !== tablesDigest) return undefined;
    return { entries: Number(row.entries), digest: asBytes(row.digest) };
  };
}

/** Writes how far the state is, in the transaction that brought it there. */
export function createPositionWriter(db: DatabaseSync): (position: StatePosition) => void {
  const update = db.prepare("UPDATE state_position SET entries = ?, digest = ? WHERE n = 1");
  return ({ entries, digest }) => {
    update.run(entries, digest);
  };
}

/** Sees to it that there is a state which the log goes on from; the position that it has. */
export function prepareState(path: string, log: LogReader): StatePosition {
  const found = existsSync(path) ? readPosition(path) : undefined;
  if (found !== undefined && fits(found, log)) return found;
  removeState(path);
  makeDb(path, createState);
  return { entries: 0, digest: digestBefore };
}

/** Removes a state; whoever has it open keeps what was there. The file first: what SQLite keeps beside it is nothing without it. */
export function removeState(path: string): void {
  for (const part of [path, `${path}-wal`, `${path}-shm`])
    rmSync(part, { force: true, recursive: true });
}

/**
 * Told an error that came while a state was read or written: if the state's file is damaged, removes it, so
 * that the next start makes it anew, and says so. The log, which is open beside it, may be what is damaged.
 */
export function removeDamaged(path: string, error: unknown): Refusal | undefined {
  if (!isDamage(error) || isWhole(path)) return undefined;
  removeState(path);
  return stateDamaged(`${String(error)}.`);
}

/** Opens a state to read, with the log beside it. */
export function openStateReader(paths: {
  readonly state: string;
  readonly commons: string;
}): DatabaseSync {
  const db = openReader(paths.state);
  db.prepare("ATTACH DATABASE ? AS log").run(paths.commons);
  return db;
}

function readPosition(path: string): StatePosition | undefined {
  let db: DatabaseSync | undefined;
  try {
    db = openReader(path);
    return createPositionReader(db)();
  } catch {
    return undefined; // damaged, or cut off while it was made
  } finally {
    db?.close();
  }
}

function fits({ entries, digest }: StatePosition, log: LogReader): boolean {
  if (entries === 0) return true;
  const last = log.byIndex(entries - 1);
  return last !== undefined && Buffer.compare(last.digest, digest) === 0;
}
