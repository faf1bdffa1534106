/** The days of a month as a calendar shows them: whole weeks from Monday. */

import { DAY, dayOf, parseDay, present } from "@plenty/kernel";

/** All days of the weeks that the month ("2026-12") touches. */
export function daysShown(month: string): readonly string[] {
  const first = startOf(month);
  const last = startOf(monthBeside(month, 1)) - DAY;
  const from = first - weekday(first) * DAY;
  const count = Math.round((last - from) / DAY) + 7 - weekday(last);
  return Array.from({ length: count }, (_, i) => dayOf(from + i * DAY));
}

/** The month before or after one. */
export function monthBeside(month: string, step: -1 | 1): string {
  return dayOf(startOf(month) + (step < 0 ? -1 : 31) * DAY).slice(0, 7);
}

function startOf(month: string): number {
  return present(parseDay(`${month}-01`), "a month has a first day");
}

/** Days since Monday. */
function weekday(at: number): number {
  return (new Date(at).getUTCDay() + 6) % 7;
}
