/** When a thing can have been done. */

import { HOUR, parseDay } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";

/** A day begins first at UTC+14 (Kiribati), 14 hours before it begins in UTC. */
const earliest = 14 * HOUR;

/** True for a calendar day that has begun somewhere on Earth by `at`. */
export function hasBegun(on: string, at: Millis): boolean {
  const start = parseDay(on);
  return start !== undefined && start - earliest <= at;
}
