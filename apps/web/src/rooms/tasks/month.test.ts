/** The weeks of a month, as a calendar shows them. */

import { expect, test } from "vitest";
import { daysShown, monthBeside } from "./month.ts";

test.each([
  // a month that begins on a Monday and ends on a Sunday touches no other
  ["2027-02", 28, "2027-02-01", "2027-02-28"],
  ["2026-12", 35, "2026-11-30", "2027-01-03"],
  ["2026-08", 42, "2026-07-27", "2026-09-06"],
  ["2024-02", 35, "2024-01-29", "2024-03-03"],
])("%s has %i days on the page, from %s to %s", (month, count, first, last) => {
  const days = daysShown(month);
  expect(days).toHaveLength(count);
  expect([days[0], days.at(-1)]).toEqual([first, last]);
  expect(new Set(days).size).toBe(count);
});

test.each([
  ["2026-12", 1, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2024-02", 1, "2024-03"],
  ["2026-01", 1, "2026-02"],
  ["2026-03", -1, "2026-02"],
] as const)("beside %s lies, %i on, %s", (month, step, other) => {
  expect(monthBeside(month, step)).toBe(other);
});
