/** Geometry and sums of counts per week: where a week stands between the first and the last one. */

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
export function areaPath(weeks: readonly WeekCount[], paper: Paper): { readonly area: string; readonly line: string } {
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
  return { area: drawn.map(({ area }) => area).join(""), line: drawn.map(({ line }) => line).join("") };
}

/** Where each year begins, from 0 (first week) to 1 (last week); the first year stands at 0. */
export function yearMarks(weeks: readonly WeekCount[]): readonly { readonly year: string; readonly at: number }[] {
  const place = placeOf(weeks);
  const first = weeks[0]?.week.slice(0, 4) ?? "";
  const last = Number(weeks.at(-1)?.week.slice(0, 4) ?? 0);
  const later = [];
  for (let year = Number(first) + 1; year <= last; year++) {
    later.push({ year: String(year), at: place(`${year}-01-01`) });
  }
  // Two labels closer than a tenth would overlap, so the first year gives way.
  const room = (later[0]?.at ?? 1) > 0.1;
  const marks = room && first !== "" ? [{ year: first, at: 0 }, ...later] : later;
  return marks.filter(({ at }) => at <= 0.93);
}

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
    if (current === undefined || day - before > longestGapDays) all.push([week]);
    else current.push(week);
    before = day;
  }
  return all;
}

function placeOf(weeks: readonly WeekCount[]): (day: string) => number {
  const first = dayNumber(weeks[0]?.week ?? "");
  const span = Math.max(1, dayNumber(weeks.at(-1)?.week ?? "") - first);
  return (day) => (dayNumber(day) - first) / span;
}

function dayNumber(day: string): number {
  return (parseDay(day) ?? 0) / 86_400_000;
}
