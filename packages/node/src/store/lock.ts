/**
 * The lock of a folder: an SQLite file held by an exclusive transaction for as long as the process
 * lives. The operating system frees it when the process dies, however it dies.
 */

import { DatabaseSync } from "node:sqlite";
import { accepted, refused, type Refusal, type Result } from "@plenty/kernel";
import { folderLocked } from "../refusals.ts";

export interface Lock {
  release(): void;
}

/** Takes the lock, or says that another process holds it. */
export function takeLock(path: string): Result<Lock, Refusal> {
  const db = new DatabaseSync(path, { timeout: 0 });
  try {
    // nothing is ever in it, so nothing need be undone or reach the disk
    db.exec("PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY");
    db.exec("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    db.close();
    if (String(error).includes("locked")) {
      return refused(folderLocked(`${path} is held by another process.`));
    }
    throw error;
  }
  return accepted({ release: () => db.close() });
}
