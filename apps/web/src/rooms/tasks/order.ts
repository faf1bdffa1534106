/** In which order tasks are shown, and which of them are late. */

import type { Task } from "./queries.ts";

/** What is to be done first, first; what has no day, last; the older before the younger. */
export function byDay(tasks: readonly Task[]): readonly Task[] {
  return tasks.toSorted(
    (a, b) =>
      (a.until ?? "9999").localeCompare(b.until ?? "9999") || a.opened.localeCompare(b.opened),
  );
}

/** How a day stands to today: late, today, soon (within a week), or later. */
export function standingOf(until: string | undefined, today: string, week: string) {
  if (until === undefined) return undefined;
  if (until < today) return "late";
  if (until === today) return "today";
  return until <= week ? "soon" : "later";
}
