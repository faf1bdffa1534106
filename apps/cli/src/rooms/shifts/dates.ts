/** Dates of shifts as lists tell them: when by the clock on the wall, and who is there. */

import { parseTime } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { isZone } from "@plenty/client";
import type { GroupClient, QueryParams, Row } from "@plenty/client";
import { allPages } from "../../do/asking.ts";
import type { Failure } from "../../support/command.ts";

export type DateRow = Row<"shifts", "dates">;

export interface Dates {
  readonly rows: readonly DateRow[];
  readonly words: Readonly<Record<string, string>>;
}

type Asked = Omit<QueryParams<"shifts", "dates">, "after" | "limit">;

/** All dates that are asked for, in their order. */
export async function datesOf(group: GroupClient, asked: Asked): Promise<Result<Dates, Failure>> {
  return allPages((after: string | undefined) =>
    group.query("shifts", "dates", { ...asked, after }),
  );
}

/** Those on which somebody has a place. */
export async function datesOfPerson(
  group: GroupClient,
  asked: { readonly person: string; readonly from: string; readonly until?: string },
): Promise<Result<Dates, Failure>> {
  return allPages((after: string | undefined) =>
    group.query("shifts", "of-person", { ...asked, after }),
  );
}

/** "Tue 2026-12-01 18:00–20:00", by the clock in the zone of the shift. */
export function whenWords({ on, starts, ends, zone }: DateRow): string {
  const clock = clockIn(zone);
  const weekday = new Date(on).toLocaleDateString("en-GB", { weekday: "short", timeZone: "UTC" });
  return `${weekday} ${on} ${clock(starts)}–${clock(ends)}`;
}

/** A zone that this machine does not know is told in UTC, which is said. */
function clockIn(zone: string): (time: string) => string {
  const known = isZone(zone);
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: known ? zone : "UTC",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (time) => format.format(parseTime(time)) + (known ? "" : " UTC");
}

/** Who is there, who seeks a stand-in, and how many places are free. */
export function peopleWords({ people, free }: DateRow, { words }: Dates): string {
  const named = people.map(({ name, seeks, was }) => {
    const who = words[name] ?? "(erased)";
    if (was !== undefined) return `${who} (${was})`;
    return seeks ? `${who} (seeks a stand-in)` : who;
  });
  return [...named, ...(free > 0 ? [`${free} free`] : [])].join(", ");
}
