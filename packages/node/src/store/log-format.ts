/**
 * The form of commons.db, which holds the log alone. Programs before this one kept the rules' tables in it
 * too, or had no index of what changes a group's face: such a file is brought into the present form when it is
 * opened, and what it loses follows from the log. Only a log whose own tables are of another form cannot be read.
 */

import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { faceIndexes } from "./face.ts";
import { logTables } from "./log-store.ts";

/** What makes an empty log: its tables, and the indexes by which its face is found. */
export const logStatements: readonly string[] = [...logTables, ...faceIndexes];

/** SHA-256 of the statements that make the log, in their order. */
const formDigest = createHash("sha256").update(logStatements.join(";\n")).digest("hex");

/** "older": the log's tables as they are now, with tables of the rules beside them, or without an index. */
export type LogForm = "present" | "older" | "unknown";

/** Makes the tables of an empty log. */
export function createLog(db: DatabaseSync): void {
  db.exec("BEGIN");
  for (const statement of logStatements) db.exec(statement);
  db.prepare("INSERT INTO log_schema (n, digest) VALUES (1, ?)").run(formDigest);
  db.exec("COMMIT");
}

/** The form of a database that may hold a log. */
export function formOf(db: DatabaseSync): LogForm {
  const made = db.prepare("SELECT sql FROM sqlite_schema WHERE name = ?");
  const known = logTables.every((statement) => {
    const [, name = ""] = /^CREATE TABLE IF NOT EXISTS (\w+)/.exec(statement) ?? [];
    return made.get(name)?.sql === statement.replace("IF NOT EXISTS ", "");
  });
  if (!known) return "unknown";
  return digestIn(db) === formDigest ? "present" : "older";
}

/** Takes out of an older file all but the log, and adds the indexes that it lacks, at once or not at all. */
export function bringUpToDate(db: DatabaseSync): void {
  // else each table would first be emptied row by row, in whatever order keeps the references whole
  db.exec("PRAGMA foreign_keys=OFF; BEGIN IMMEDIATE");
  const others = db
    .prepare(
      "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view', 'trigger') AND name NOT GLOB 'log_*' AND name NOT GLOB 'sqlite_*' ORDER BY type DESC, name",
    )
    .all();
  for (const { type, name } of others)
    db.exec(`DROP ${String(type)} IF EXISTS "${String(name).replaceAll('"', '""')}"`);
  for (const statement of faceIndexes) db.exec(statement);
  db.prepare("UPDATE log_schema SET digest = ? WHERE n = 1").run(formDigest);
  db.exec("COMMIT; PRAGMA foreign_keys=ON");
}

function digestIn(db: DatabaseSync): unknown {
  return db.prepare("SELECT digest FROM log_schema WHERE n = 1").get()?.digest;
}
