/** What of tasks is looked at, as it stands in the address: read leniently, what does not fit is left out. */

import { isHash } from "@plenty/kernel";
import { textOf } from "../../lib/search.ts";

export const looks = ["list", "board", "calendar"] as const;
export type Look = (typeof looks)[number];

export interface TasksSearch {
  readonly team?: string;
  /** How they are shown; as a list where nothing is said. */
  readonly as?: Look;
  /** "2026-12": the month of the calendar. */
  readonly month?: string;
}

/** What is looked at. */
export function readTasksSearch(search: Readonly<Record<string, unknown>>): TasksSearch {
  const team = textOf(search["team"]);
  const as = looks.find((look) => look === search["as"]);
  const month = textOf(search["month"]);
  return {
    ...(isHash(team) ? { team } : {}),
    ...(as === undefined ? {} : { as }),
    ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {}),
  };
}
