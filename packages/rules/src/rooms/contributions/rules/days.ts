/** When a thing can have been done. */

import { DAY, parseDay } from "@plenty/kernel";
import type { Millis } from "@plenty/kernel";

/** True for a calendar day that has begun somewhere on Earth by `at`. */
export function hasBegun(on: string, at: Millis): boolean {
  const start = parseDay(on);
  return start !== undefined && start <= at + DAY;
}
