/** What stands behind the question mark of the page of a week: its first day. */

import { parseDay } from "@plenty/kernel";

export interface WeekSearch {
  readonly from?: string;
}

/** Reads it; what is no day is left out. */
export function readWeekSearch({ from }: Readonly<Record<string, unknown>>): WeekSearch {
  return typeof from === "string" && parseDay(from) !== undefined ? { from } : {};
}
