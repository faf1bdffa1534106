/** Which entry to look at, and what to search for, as they stand in the address; what does not fit is left out. */

import { limits } from "@plenty/kernel";
import { textOf } from "../../lib/search.ts";

export interface BooksSearch {
  readonly entry?: number;
}

/** Which entry to look at. */
export function readBooksSearch(search: Readonly<Record<string, unknown>>): BooksSearch {
  const entry = Number(search["entry"] ?? Number.NaN);
  return Number.isSafeInteger(entry) && entry >= 0 ? { entry } : {};
}

export interface WordsSearch {
  readonly q?: string;
}

/** What to search for. */
export function readWordsSearch(search: Readonly<Record<string, unknown>>): WordsSearch {
  const q = textOf(search["q"]).slice(0, limits.searchChars);
  return q === "" ? {} : { q };
}
