/**
 * Brings the example's SQLite files into the one form that depends on their content alone: rebuilt, with
 * nothing left in write-ahead files. Only for a folder that nobody has open.
 */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Settles every database of a folder. */
export function settleFiles(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.endsWith(".db"));
  for (const file of files) {
    const db = new DatabaseSync(join(folder, file));
    db.exec("PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE)");
    db.close();
    if (existsSync(join(folder, `${file}-wal`))) throw new Error(`${file} is still open somewhere`);
  }
}
