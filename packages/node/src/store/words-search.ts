/**
 * Searching words and published texts: what somebody types becomes words that must all occur, the last letters of
 * each left open, whatever else it holds. What the asker may not read is passed over before it is counted.
 */

import { limits, toHex, type Hash } from "@plenty/kernel";
import { readersOf, type Asker } from "@plenty/rules";
import { openReader } from "./sqlite.ts";

/** Something found: words or a part of a text, and the entry that names them. */
export interface Hit {
  readonly hash: Hash;
  readonly text: string;
  readonly entry: number;
}

export interface Hits {
  readonly hits: readonly Hit[];
  /** Where the next page begins, if there is one. */
  readonly next?: number;
}

export interface SearchPage {
  readonly before?: number | undefined;
  readonly limit: number;
}

export interface WordsSearch {
  /** What holds all of the typed words, the newest first; texts, of which there are few, come with the first page. */
  find(asker: Asker, typed: string, page: SearchPage): Hits;
  close(): void;
}

/** Opens words.db to search. */
export function openWordsSearch(path: string): WordsSearch {
  const db = openReader(path);
  const inWords = db.prepare(
    `SELECT w.n, w.hash, w.text, w.entry FROM words_search s JOIN words_read w ON w.n = s.rowid
     WHERE words_search MATCH ? AND s.rowid < ? AND (w.readers IN (SELECT value FROM json_each(?))
       OR EXISTS (SELECT 1 FROM words_parties p WHERE p.hash = w.hash AND p.party = ?))
     ORDER BY s.rowid DESC LIMIT ?`,
  );
  const inTexts = db.prepare(
    `SELECT hash, entry, snippet(texts_search, 0, '', '', '…', 24) AS text FROM texts_search
     WHERE texts_search MATCH ? ORDER BY rowid DESC LIMIT ?`,
  );

  function wordsFound(asker: Asker, match: string, { before, limit }: Required<SearchPage>): Hits {
    const among = JSON.stringify(readersOf(asker));
    const person = Buffer.from(asker.person ?? "", "hex");
    const rows = inWords.all(match, before ?? Number.MAX_SAFE_INTEGER, among, person, limit + 1);
    const hits = rows.slice(0, limit).map((row) => ({
      hash: row.hash instanceof Uint8Array ? toHex(row.hash) : "",
      text: String(row.text),
      entry: Number(row.entry),
    }));
    return rows.length > limit ? { hits, next: Number(rows[limit - 1]?.n) } : { hits };
  }

  function textsFound(match: string, limit: number): readonly Hit[] {
    return inTexts.all(match, limit).map(({ hash, entry, text }) => ({
      hash: String(hash),
      text: String(text),
      entry: Number(entry),
    }));
  }

  return {
    find(asker, typed, { before, limit }) {
      const match = matchOf(typed);
      if (match === undefined) return { hits: [] };
      const found = wordsFound(asker, match, { before, limit });
      if (before !== undefined) return found;
      return { ...found, hits: [...textsFound(match, limit), ...found.hits] };
    },
    close: () => db.close(),
  };
}

/** What is asked of FTS5: each word quoted, so that nothing of its syntax is left; undefined if there is none. */
function matchOf(typed: string): string | undefined {
  const words = typed.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length === 0) return undefined;
  const wanted = words.slice(0, limits.searchWords);
  return wanted.map((word) => (word.length === 1 ? `"${word}"` : `"${word}"*`)).join(" ");
}
