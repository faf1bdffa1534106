/**
 * Making the files of a commons, and the digest of the schema they were made with: a folder of other
 * tables is refused at the start instead of being read wrongly.
 */

import type { DatabaseSync } from "node:sqlite";
import { createHash } from "node:crypto";
import { schema } from "@plenty/rules";
import { folderPaths, makeFolder } from "./folder.ts";
import { writeSeed, type Seed } from "./log-key.ts";
import { logTables } from "./log-store.ts";
import { openWriter } from "./sqlite.ts";
import { openWordsWriter } from "./words-store.ts";

/** SHA-256 of all CREATE statements, in their order. */
export const schemaDigest = createHash("sha256")
  .update([...logTables, ...schema].join(";\n"))
  .digest("hex");

/** Makes an empty commons in a folder: its directories, key, and tables. */
export function createFiles(folder: string, seed: Seed): void {
  makeFolder(folder);
  const paths = folderPaths(folder);
  writeSeed(paths.logKey, seed);
  const db = openWriter(paths.commons);
  createTables(db);
  db.close();
  openWordsWriter(paths.words).close();
}

/** Makes the tables of log and state. */
export function createTables(db: DatabaseSync): void {
  db.exec("BEGIN");
  for (const statement of [...logTables, ...schema]) db.exec(statement);
  db.prepare("INSERT INTO log_schema (n, digest) VALUES (1, ?)").run(schemaDigest);
  db.exec("COMMIT");
}
