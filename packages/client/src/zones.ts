/**
 * Time zones as a machine knows them: how far clocks in one are ahead of UTC, and when that changes. An act that plans
 * by the clock carries this as data, so that the rules need to know no zone.
 */

import { DAY, MINUTE, toTime } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";

/** From a time on, clocks in a zone are so many minutes ahead of UTC. */
export interface ZoneOffset {
  readonly from: string;
  readonly minutes: number;
}

/** The zone of this machine, as the tz database names it. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** True of a zone that this machine knows. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** What holds in a zone at a time, and each change until another, in their order; the zone is one that this machine knows. */
export function zoneOffsets(
  zone: string,
  { from, until }: { readonly from: Millis; readonly until: Millis },
): readonly ZoneOffset[] {
  const minutesAt = offsetsIn(zone);
  const offsets = [{ from: toTime(from), minutes: minutesAt(from) }];
  for (let day = from; day < until; day += DAY) {
    const after = Math.min(day + DAY, until);
    if (minutesAt(after) === minutesAt(day)) continue;
    const at = changeBetween(minutesAt, { before: day, after });
    offsets.push({ from: toTime(at), minutes: minutesAt(at) });
  }
  return offsets;
}

/** When clocks change, to the minute: no zone changes twice within a day. */
function changeBetween(
  minutesAt: (at: Millis) => number,
  { before, after }: { readonly before: Millis; readonly after: Millis },
): Millis {
  let [early, late] = [Math.floor(before / MINUTE), Math.ceil(after / MINUTE)];
  const was = minutesAt(early * MINUTE);
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (minutesAt(middle * MINUTE) === was) early = middle;
    else late = middle;
  }
  return late * MINUTE;
}

/** Minutes by which clocks in a zone are ahead of UTC, at a time. */
function offsetsIn(zone: string): (at: Millis) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  return (at) => {
    const shown = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = shown;
    const wall = Date.UTC(year, month - 1, day, hour, minute);
    return Math.round((wall - Math.floor(at / MINUTE) * MINUTE) / MINUTE);
  };
}
