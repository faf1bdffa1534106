/**
 * Which words are hidden for a while, in words.db beside the words: until they are shown again they are read by those
 * whose they are, and by whom the fact that hides them names. It follows from the log as names do (names.ts).
 */

import type { DatabaseSync } from "node:sqlite";
import type { AnyFact } from "@plenty/rules/contract";
import { bytesOf } from "./bytes.ts";

/**
 * The table, and words as they are read now, by which every door gives them: hiding narrows who reads them, and shows
 * nothing to whoever did not read it before. Made where they are missing.
 */
export const hidingTables = `
CREATE TABLE words_hidden (hash BLOB PRIMARY KEY, readers TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE VIEW words_read AS
  SELECT w.n, w.hash, w.salt, w.text, w.entry,
    CASE WHEN h.hash IS NULL THEN w.readers
         WHEN w.readers IN ('people', 'everyone', 'members') THEN h.readers
         ELSE 'parties' END AS readers
  FROM words w LEFT JOIN words_hidden h ON h.hash = w.hash;
`;

/** True of facts, as an entry's row holds them, by which words are hidden or shown. */
export function tellHiding(facts: string): boolean {
  return facts.includes('"WordsHidden"') || facts.includes('"WordsShown"');
}

/** Writes what facts tell of words that are hidden and shown, in their order; doing all of it twice changes nothing. */
export function createHiding(db: DatabaseSync): (facts: string) => void {
  const insert = db.prepare("INSERT OR REPLACE INTO words_hidden (hash, readers) VALUES (?, ?)");
  const remove = db.prepare("DELETE FROM words_hidden WHERE hash = ?");
  return (facts) => {
    if (!tellHiding(facts)) return;
    const told: readonly AnyFact[] = JSON.parse(facts);
    for (const one of told) {
      if (one.fact === "WordsHidden") insert.run(bytesOf(one.hidden), one.readers);
      if (one.fact === "WordsShown") remove.run(bytesOf(one.shown));
    }
  };
}
