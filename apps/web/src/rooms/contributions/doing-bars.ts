/** Counts by time and theme made into bars: every year or month between the first and the last has one. */

import type { StackedBar } from "../../components/plots/StackedBars.tsx";
import { formatMonth, formatMonthShort } from "../../messages/format.ts";
import type { Summary } from "./queries.ts";

type Buckets = Summary["buckets"];

/** Bars of years or months; themes are stacked in the order of `ranked`, the most frequent at the bottom. */
export function barsOf(
  buckets: Buckets,
  ranked: readonly string[],
  colourOf: (theme: string) => string,
): readonly StackedBar[] {
  return withGaps(buckets).map(({ bucket, counts, until }) => ({
    bucket,
    ...(until === undefined
      ? titlesOf(bucket)
      : { label: "…", title: `${bucket}–${until}`, gap: true }),
    parts: ranked
      .map((name) => ({ name, count: counts[name] ?? 0, colour: colourOf(name) }))
      .filter(({ count }) => count > 0),
  }));
}

function titlesOf(bucket: string): Pick<StackedBar, "label" | "title"> {
  if (!isMonth(bucket)) return { label: bucket, title: bucket };
  return { label: formatMonthShort(bucket), title: formatMonth(bucket) };
}

/** A year or month; with `until`, several empty years in one. */
export type Stretch = Buckets[number] & { readonly until?: string };

/** Adds the empty months of the years that occur, or the empty years, several of them as one gap. */
export function withGaps(buckets: Buckets): readonly Stretch[] {
  const first = buckets[0]?.bucket;
  const last = buckets.at(-1)?.bucket;
  if (first === undefined || last === undefined) return [];
  const known = new Map(buckets.map((bucket) => [bucket.bucket, bucket]));
  if (isMonth(first)) return monthsOf(buckets).map((month) => known.get(month) ?? empty(month));
  return yearsBetween(first, last)
    .map((year) => known.get(year) ?? empty(year))
    .reduce(gathered, []);
}

function empty(bucket: string): Buckets[number] {
  return { bucket, counts: {} };
}

/** Puts an empty year after another empty one into the same gap. */
function gathered(stretches: readonly Stretch[], year: Buckets[number]): readonly Stretch[] {
  const last = stretches.at(-1);
  if (last === undefined || !isEmpty(last) || !isEmpty(year)) return [...stretches, year];
  return [...stretches.slice(0, -1), { ...last, until: year.bucket }];
}

function isEmpty({ counts }: Stretch): boolean {
  return Object.keys(counts).length === 0;
}

function isMonth(bucket: string): boolean {
  return bucket.length === 7;
}

function yearsBetween(first: string, last: string): readonly string[] {
  const from = Number(first);
  return Array.from({ length: Number(last) - from + 1 }, (_, i) => String(from + i));
}

/** The months, January to December, of each year that occurs. */
function monthsOf(buckets: Buckets): readonly string[] {
  const years = new Set(buckets.map(({ bucket }) => bucket.slice(0, 4)));
  return [...years].flatMap((year) =>
    Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`),
  );
}
