/**
 * How SQLite files are opened here, and how its errors are read. Durability is WAL with
 * synchronous=FULL: a COMMIT returns after it is on the disk. What can be made anew needs none.
 */

import { DatabaseSync } from "node:sqlite";
import { syncFile } from "./sync.ts";

/**
 * Opens a file to write, durable at each COMMIT. Pages are moved from the WAL into the file after 4,000
 * (16 MB) instead of 1,000: those that every commit touches are then moved once instead of four times.
 */
export function openWriter(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: 5_000 });
  db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
  db.exec("PRAGMA cache_size=-65536; PRAGMA wal_autocheckpoint=4000");
  return db;
}

/**
 * Opens a file to write that follows from another and catches up with it: a power cut may take its last
 * commits, and leaves it whole. Pages that every act touches are moved half as often as in the other file.
 */
export function openFollower(path: string): DatabaseSync {
  const db = openWriter(path);
  db.exec("PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=8000");
  return db;
}

/**
 * Makes a new file, durable once this returns: nothing is at stake before it is whole, so it is put onto the
 * disk once instead of some eight times.
 */
export function makeDb(path: string, make: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(path);
  try {
    db.exec("PRAGMA synchronous=OFF; PRAGMA journal_mode=WAL");
    make(db);
  } finally {
    db.close();
  }
  syncFile(path);
}

/** Opens a file to read; a write is an error. */
export function openReader(path: string): DatabaseSync {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  db.exec("PRAGMA query_only=1; PRAGMA cache_size=-16384");
  return db;
}

/** Opens a database that may vanish at any moment: the scratch of a replay. "" means a temporary file. */
export function openScratch(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-131072");
  return db;
}

/** True for an error by which SQLite says that a file is damaged, or none of its own. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error)) return false;
  // CORRUPT and NOTADB; the low byte of an extended result code is the primary one
  return [11, 26].includes(Number(error.errcode) & 0xff);
}

/** False if a file is damaged. It is read to its end, so only for a file of which something says that it is. */
export function isWhole(path: string): boolean {
  let db: DatabaseSync | undefined;
  try {
    db = openReader(path);
    const told = db.prepare("PRAGMA integrity_check(1)").get();
    return told?.["integrity_check"] === "ok";
  } catch (error) {
    return !isDamage(error);
  } finally {
    db?.close();
  }
}

/** A number that changes whenever another connection has committed to the database. */
export function versionOf(db: DatabaseSync): () => number {
  const pragma = db.prepare("PRAGMA data_version");
  return () => Number(pragma.get()?.["data_version"]);
}
