/** What stands behind the question mark of an address, read leniently: what does not fit is left out. */

import { isHash } from "@plenty/kernel";

export interface DoSearch {
  readonly theme?: string;
  readonly person?: string;
  /** "2020" or "2020-05". */
  readonly when?: string;
}

/** Filters of the Do page. */
export function readDoSearch(search: Readonly<Record<string, unknown>>): DoSearch {
  const theme = textOf(search["theme"]);
  const person = textOf(search["person"]);
  const when = textOf(search["when"]);
  return {
    ...(theme === "" ? {} : { theme }),
    ...(isHash(person) ? { person } : {}),
    ...(/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(when) ? { when } : {}),
  };
}

/** Whom to pay. */
export function readPaySearch(search: Readonly<Record<string, unknown>>): { readonly to?: string } {
  const to = textOf(search["to"]);
  return isHash(to) ? { to } : {};
}

/** Which entry to look at. */
export function readBooksSearch(search: Readonly<Record<string, unknown>>): {
  readonly entry?: number;
} {
  const entry = Number(search["entry"] ?? Number.NaN);
  return Number.isSafeInteger(entry) && entry >= 0 ? { entry } : {};
}

/** First and last day of "2020" or "2020-05". */
export function daysOf(when: string): { readonly from: string; readonly to: string } {
  const [year = "", month] = when.split("-");
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${when}-01`, to: `${when}-${String(last).padStart(2, "0")}` };
}

/** The router reads bare digits in an address as numbers. */
function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
