/** What the Do page asks when one looks at it and clicks: the same calls as in apps/web/src/rooms/contributions. */

import type { Answered } from "@plenty/client";

export interface Call {
  readonly query: "summary" | "recent";
  readonly search: string;
}

/** All calls of one view. */
export type View = readonly Call[];

interface Filter {
  readonly theme?: string;
  readonly person?: string;
  /** "2020" or "2020-05". */
  readonly when?: string;
}

/** The views that one clicks through, chosen from what the whole summary offers. */
export function viewsOf({
  themes,
  people,
  buckets,
}: Answered<"contributions", "summary">): readonly View[] {
  const [theme, seldom] = [themes[0]?.theme ?? "", themes.at(-1)?.theme ?? ""];
  const [person, other] = [people[0]?.agent ?? "", people.at(-1)?.agent ?? ""];
  const when = buckets[Math.floor(buckets.length / 2)]?.bucket ?? "";
  const last = buckets.at(-1)?.bucket ?? "";
  const filters: readonly Filter[] = [
    {},
    { when },
    { when: last },
    { when: `${when}-05` },
    { theme },
    { theme: seldom },
    { person },
    { person: other },
    { theme, when },
    { person, when },
    { theme, person },
    { theme, person, when },
  ];
  return filters.map(viewOf);
}

/** Three plots, each with what the other two leave, and the first page of the list. */
function viewOf({ theme, person, when }: Filter): View {
  const days = when === undefined ? {} : daysOf(when);
  const year = when === undefined ? {} : daysOf(when.slice(0, 4));
  const bucket = when === undefined ? "year" : "month";
  return [
    { query: "summary", search: searchOf({ theme, person, bucket, ...year }) },
    { query: "summary", search: searchOf({ person, bucket: "year", ...days }) },
    { query: "summary", search: searchOf({ theme, bucket: "year", ...days }) },
    { query: "summary", search: searchOf({ theme, person, bucket: "year", ...days }) },
    { query: "recent", search: searchOf({ theme, person, limit: "30", ...days }) },
  ];
}

function daysOf(when: string): { readonly from: string; readonly to: string } {
  return when.length === 4
    ? { from: `${when}-01-01`, to: `${when}-12-31` }
    : { from: `${when}-01`, to: `${when}-28` };
}

function searchOf(fields: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(fields).filter(
    (field): field is [string, string] => field[1] !== undefined,
  );
  return new URLSearchParams(given).toString();
}
