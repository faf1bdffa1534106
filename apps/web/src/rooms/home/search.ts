/** Which entry to look at, as it stands in the address; what does not fit is left out. */

export interface BooksSearch {
  readonly entry?: number;
}

/** Which entry to look at. */
export function readBooksSearch(search: Readonly<Record<string, unknown>>): BooksSearch {
  const entry = Number(search["entry"] ?? Number.NaN);
  return Number.isSafeInteger(entry) && entry >= 0 ? { entry } : {};
}
