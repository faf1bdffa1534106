/**
 * What the clock on the wall shows in a zone: the zone's offsets from UTC and since when each holds, as iCalendar's
 * VTIMEZONE has them. The rules know no zones; who opens a series says what is so in theirs.
 */

import { MINUTE, present } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";

/** From a time on, clocks in a zone are so many minutes ahead of UTC. */
export interface Offset {
  readonly from: Millis;
  readonly minutes: number;
}

/**
 * When it is a time by the clock on the wall, which is given as if it were in UTC. Of an hour that comes twice the
 * first is meant; one that is left out is counted by the clock as it went before (RFC 5545, 3.3.5).
 */
export function instantOf(offsets: readonly Offset[], wall: Millis): Millis {
  for (const [i, offset] of offsets.entries()) {
    const end = offsets[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const at = wall - offset.minutes * MINUTE;
    if (at >= end) continue;
    const before = offsets[i - 1];
    return at < offset.from && before !== undefined ? wall - before.minutes * MINUTE : at;
  }
  return wall - present(offsets.at(-1), "a zone has an offset").minutes * MINUTE;
}

/** True of offsets that follow each other, each another than the one before. */
export function areInOrder(offsets: readonly Offset[]): boolean {
  return offsets.every((offset, i) => {
    const before = offsets[i - 1];
    return before === undefined || (before.from < offset.from && before.minutes !== offset.minutes);
  });
}
