/**
 * What names look like of those who belong, in words.db beside the names themselves: an index, so that a group of ten thousand asks
 * for one row. It follows from the log and the words: it is written after an entry is committed, and what a killed
 * host did not come to is written when the group is opened. Names that imports bring in are not in it.
 */

import type { DatabaseSync } from "node:sqlite";
import type { AnyFact } from "@plenty/rules/contract";
import { looksOf } from "./looks.ts";
import { bytesOf } from "./bytes.ts";

/** The tables, made where they are missing. */
export const namesTables = `
CREATE TABLE names (
  look BLOB NOT NULL,
  person BLOB NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (look, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX names_person ON names (person, look);
CREATE INDEX names_hash ON names (hash, look);
CREATE TRIGGER names_erased AFTER DELETE ON words BEGIN
  DELETE FROM names WHERE hash = old.hash;
END;
`;

/** True of facts, as an entry's row holds them, by which names come or go. */
export function tellNames(facts: string): boolean {
  return facts.includes('"PersonJoined"') || facts.includes('"PlaceEnded"');
}

/** Writes what facts tell of names: who joined has one, and whose place ended has none; doing it twice changes nothing. */
export function createNaming(db: DatabaseSync): (facts: string) => void {
  const find = db.prepare("SELECT text FROM words WHERE hash = ?");
  const insert = db.prepare("INSERT OR IGNORE INTO names (look, person, hash) VALUES (?, ?, ?)");
  const remove = db.prepare("DELETE FROM names WHERE person = ?");
  return (facts) => {
    if (!tellNames(facts)) return;
    const told: readonly AnyFact[] = JSON.parse(facts);
    for (const one of told) {
      if (one.fact === "PlaceEnded") remove.run(bytesOf(one.person));
      if (one.fact !== "PersonJoined") continue;
      const hash = bytesOf(one.name);
      const text = find.get(hash)?.text;
      if (typeof text !== "string") continue;
      for (const look of looksOf(text)) insert.run(look, bytesOf(one.person), hash);
    }
  };
}

/** The words of a name that is there and looks like another. */
export interface AlikeName {
  readonly text: string;
  /** Who reads it, as its act said. */
  readonly readers: string;
}

/** Finds a name of somebody who belongs that looks like one that was typed. */
export function createAlike(db: DatabaseSync): (name: string) => AlikeName | undefined {
  const find = db.prepare(
    `SELECT w.text, w.readers FROM names n JOIN words_read w ON w.hash = n.hash
     WHERE n.look = ? ORDER BY n.person LIMIT 1`,
  );
  return (name) => {
    for (const look of looksOf(name)) {
      const row = find.get(look);
      if (row !== undefined) return { text: String(row.text), readers: String(row.readers) };
    }
    return undefined;
  };
}
