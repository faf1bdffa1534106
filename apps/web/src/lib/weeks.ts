/**
 * Geometry and sums of counts per week. A silence of years is drawn as a short break: one wants to see
 * who was there, not an empty plain.
 */

import { parseDay } from "@plenty/kernel";

export interface WeekCount {
  /** First day of the week. */
  readonly week: string;
  readonly count: number;
}

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

/** Paths of the area under the counts and of the line on top of it; a gap of two months ends a stretch. */
export function areaPath(
  weeks: readonly WeekCount[],
  paper: Paper,
): { readonly area: string; readonly line: string } {
  const place = placeOf(weeks);
  const drawn = stretches(weeks).map((stretch) => {
    const points = stretch.map(({ week, count }) => {
      const y = paper.height - (count / paper.most) * (paper.height - 4);
      return `${(place(week) * paper.width).toFixed(1)} ${y.toFixed(1)}`;
    });
    const first = points[0]?.split(" ")[0] ?? "0";
    const last = points.at(-1)?.split(" ")[0] ?? "0";
    return {
      area: `M${first} ${paper.height}L${points.join("L")}L${last} ${paper.height}Z`,
      line: `M${points.join("L")}`,
    };
  });
  return {
    area: drawn.map(({ area }) => area).join(""),
    line: drawn.map(({ line }) => line).join(""),
  };
}

/** Where each year that has weeks begins, from 0 (first week) to 1 (last week); labels keep apart. */
export function yearMarks(
  weeks: readonly WeekCount[],
): readonly { readonly year: string; readonly at: number }[] {
  const place = placeOf(weeks);
  const marks: { readonly year: string; readonly at: number }[] = [];
  for (const [year, [first]] of Map.groupBy(weeks, ({ week }) => week.slice(0, 4))) {
    const at = Math.min(place(first?.week ?? ""), lastLabelAt);
    // Where two labels would overlap, the later year stays, but for the very first.
    if (marks.length > 1 && at - (marks.at(-1)?.at ?? 0) < labelWidth) marks.pop();
    if (marks.length !== 1 || at >= labelWidth) marks.push({ year, at });
  }
  return marks;
}

/** A label's share of the width on a phone, and the last place where one is whole. */
const labelWidth = 0.11;
const lastLabelAt = 0.9;

export interface YearOfWeeks {
  readonly year: string;
  readonly weeks: number;
  /** The middle count: half of the weeks had as many or more. */
  readonly usual: number;
  readonly most: number;
}

/** Weeks gathered by year. */
export function yearsOfWeeks(weeks: readonly WeekCount[]): readonly YearOfWeeks[] {
  const byYear = Map.groupBy(weeks, ({ week }) => week.slice(0, 4));
  return [...byYear].map(([year, counted]) => {
    const counts = counted.map(({ count }) => count).toSorted((a, b) => a - b);
    const usual = counts[Math.floor(counts.length / 2)] ?? 0;
    return { year, weeks: counts.length, usual, most: counts.at(-1) ?? 0 };
  });
}

const longestGapDays = 60;

function stretches(weeks: readonly WeekCount[]): readonly (readonly WeekCount[])[] {
  const all: WeekCount[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const week of weeks) {
    const day = dayNumber(week.week);
    const current = all.at(-1);
    if (current === undefined || day - before >= longestGapDays) all.push([week]);
    else current.push(week);
    before = day;
  }
  return all;
}

/** Place of a week between the first and the last one; a long silence takes no more room than two months. */
function placeOf(weeks: readonly WeekCount[]): (week: string) => number {
  const places = new Map<string, number>();
  let at = 0;
  let before: number | undefined;
  for (const { week } of weeks) {
    const day = dayNumber(week);
    at += before === undefined ? 0 : Math.min(day - before, longestGapDays);
    before = day;
    places.set(week, at);
  }
  const span = Math.max(1, at);
  return (week) => (places.get(week) ?? 0) / span;
}

function dayNumber(day: string): number {
  return (parseDay(day) ?? 0) / 86_400_000;
}
