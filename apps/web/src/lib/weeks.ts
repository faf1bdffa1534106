/**
 * Geometry and sums of counts per week. A silence of years is drawn as a break that is seen, and not at its
 * whole length: one wants to see who was there, not an empty plain.
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

export interface Paths {
  readonly area: string;
  readonly line: string;
  /** On the ground, where nothing is known of a long time. */
  readonly silence: string;
}

/** Paths of the area under the counts and of the line on top of it; a gap of two months ends a stretch. */
export function areaPath(weeks: readonly WeekCount[], paper: Paper): Paths {
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
      first,
      last,
    };
  });
  const gaps = drawn.slice(1).map(({ first }, i) => `M${drawn[i]?.last} 0H${first}`);
  return {
    silence: gaps.join(""),
    area: drawn.map(({ area }) => area).join(""),
    line: drawn.map(({ line }) => line).join(""),
  };
}

export interface YearMark {
  readonly year: string;
  readonly at: number;
  /** Short where the whole year has no room: "’18". */
  readonly label: string;
  /** True where the label had to leave its place to be whole. */
  readonly moved: boolean;
}

/** Where each year that has weeks begins, from 0 (first week) to 1 (last week); every year is told. */
export function yearMarks(weeks: readonly WeekCount[]): readonly YearMark[] {
  const place = placeOf(weeks);
  const years = [...Map.groupBy(weeks, ({ week }) => week.slice(0, 4))];
  const begins = years.map(([, [first]]) => place(first?.week ?? ""));
  return years.map(([year], i) => {
    const at = begins[i] ?? 0;
    const begun = begins[i + 1];
    const next = begun === undefined ? 1 : Math.min(begun, lastLabelAt);
    const label = next - at < labelWidth ? `’${year.slice(2)}` : year;
    return { year, label, at: Math.min(at, lastLabelAt), moved: at > lastLabelAt };
  });
}

/** A label's share of the width on a phone. */
const labelWidth = 0.14;
/** Where a short label still ends on the paper. */
const lastLabelAt = 0.92;

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

/**
 * Place of a week between the first and the last one. A long silence takes an eighth of what is known, so that it
 * is seen as one and leaves room for the rest.
 */
function placeOf(weeks: readonly WeekCount[]): (week: string) => number {
  const days = weeks.map(({ week }) => dayNumber(week));
  const steps = days.map((day, i) => day - (days[i - 1] ?? day));
  const known = steps.reduce((sum, step) => sum + Math.min(step, longestGapDays), 0);
  const longest = Math.max(longestGapDays, known / 8);
  const places = new Map<string, number>();
  let at = 0;
  weeks.forEach(({ week }, i) => {
    at += Math.min(steps[i] ?? 0, longest);
    places.set(week, at);
  });
  const span = Math.max(1, at);
  return (week) => (places.get(week) ?? 0) / span;
}

function dayNumber(day: string): number {
  return (parseDay(day) ?? 0) / 86_400_000;
}
