/** The filters of Do as they stand in the address, read leniently: what does not fit is left out. */

import { isHash } from "@plenty/kernel";
import { textOf } from "../../lib/search.ts";

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

/** First and last day of "2020" or "2020-05". */
export function daysOf(when: string): { readonly from: string; readonly to: string } {
  const [year = "", month] = when.split("-");
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${when}-01`, to: `${when}-${String(last).padStart(2, "0")}` };
}
