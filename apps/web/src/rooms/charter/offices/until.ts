/** Until when somebody is named: to the end of a day as the reader counts days, and no longer than the office allows. */

import { accepted, DAY, dayOf, toTime } from "@plenty/kernel";
import { comingDay } from "../../../form/day-kind.ts";
import type { FieldKind } from "../../../form/kinds.ts";

/** A clock may go ahead of the host's by some minutes. */
const aheadMs = 600_000;

/** The last moment until which somebody can be named now. */
export function latestOf({ term }: { readonly term: number }, now: number): number {
  return now + term * DAY - aheadMs;
}

/** The day on which a moment lies in the reader's own time zone. */
function dayHere(at: number): string {
  return dayOf(at - new Date(at).getTimezoneOffset() * 60_000);
}

/** A field for the day; it means the time until which somebody is named. */
export function untilKind(latest: number): FieldKind<string, string> {
  const day = comingDay(dayHere(latest));
  return {
    ...day,
    read(typed, beside) {
      const read = day.read(typed, beside);
      return read.ok ? accepted(untilOf(read.value, latest)) : read;
    },
  };
}

/** The end of a day; of the last one that is possible, the last moment. */
function untilOf(day: string, latest: number): string {
  return toTime(day === dayHere(latest) ? latest : new Date(`${day}T23:59:59.999`).getTime());
}
