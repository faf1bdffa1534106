/**
 * Which words are hidden for a while, in words.db beside the words: until they are shown again they are read by those
 * whose they are, and by whom the fact that hides them names. It follows from the log as names do (names.ts).
 */

import type { DatabaseSync } from "node:sqlite";
import type { Hash } from "@plenty/kernel";
import { hidings } from "@plenty/rules";
import type { Fact } from "@plenty/rules";
import { bytesOf } from "./bytes.ts";

/**
 * The table, and words as they are read now, by which every door gives them: hiding narrows who reads them, and shows
 * nothing to whoever did not read it before. What is hidden for two reasons is shown again once neither holds. Made
 * where they are missing.
 */
export const hidingTables = `
CREATE TABLE words_hidden (
  hash BLOB NOT NULL, fact TEXT NOT NULL, readers TEXT NOT NULL, PRIMARY KEY (hash, fact)
) STRICT, WITHOUT ROWID;
CREATE VIEW words_read AS
  SELECT w.n, w.hash, w.salt, w.text, w.entry,
    (SELECT CASE WHEN COUNT(*) = 0 THEN w.readers
                 WHEN COUNT(*) = 1 AND w.readers IN ('people', 'everyone', 'members') THEN MIN(h.readers)
                 ELSE 'parties' END
     FROM words_hidden h WHERE h.hash = w.hash) AS readers
  FROM words w;
`;

/** Names of the kinds of facts by which words are hidden or shown. */
export const hidingFacts = hidings.flatMap(({ hides, shows }) => [hides, shows]);

/** True of facts, as an entry's row holds them, by which words are hidden or shown. */
export function tellHiding(facts: string): boolean {
  return hidingFacts.some((fact) => facts.includes(`"${fact}"`));
}

/** What a fact that hides words says, or one that shows them, as their marks require. */
type Told = Fact & { readonly hidden: Hash; readonly readers: string; readonly shown: Hash };

/** Writes what facts tell of words that are hidden and shown, in their order; doing all of it twice changes nothing. */
export function createHiding(db: DatabaseSync): (facts: string) => void {
  const insert = db.prepare(
    "INSERT OR REPLACE INTO words_hidden (hash, fact, readers) VALUES (?, ?, ?)",
  );
  const remove = db.prepare("DELETE FROM words_hidden WHERE hash = ? AND fact = ?");
  return (facts) => {
    if (!tellHiding(facts)) return;
    const told: readonly Told[] = JSON.parse(facts);
    for (const one of told) {
      for (const { hides, shows } of hidings) {
        if (one.fact === hides) insert.run(bytesOf(one.hidden), hides, one.readers);
        if (one.fact === shows) remove.run(bytesOf(one.shown), hides);
      }
    }
  };
}
