/** What is looked for on the page of powers, and which power stands open, as both stand in the address. */

import { limits } from "@plenty/kernel";
import { textOf } from "../../../lib/search.ts";

export interface PowersSearch {
  readonly q?: string;
  /** The key of a line: "setting people.welcome". */
  readonly of?: string;
}

/** What of an address it can use. */
export function readPowersSearch(search: Readonly<Record<string, unknown>>): PowersSearch {
  const q = textOf(search["q"]).slice(0, limits.searchChars);
  const of = textOf(search["of"]);
  const isKey = /^(act|setting|office|host) [a-z0-9.-]{1,81}$/.test(of);
  return { ...(q === "" ? {} : { q }), ...(isKey ? { of } : {}) };
}
