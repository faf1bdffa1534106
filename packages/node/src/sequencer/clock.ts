/**
 * The sequencer's time. It never goes backwards, and it follows the wall clock only as long as that runs
 * like a clock: a step of more than ten minutes against the machine's uptime, or a clock behind the last
 * entry at the start, stops appending until a person accepts the new time. An entry's time decides what
 * has fallen due, so a wrong clock could do harm that nothing undoes.
 */

import { uptime } from "node:os";
import {
  accepted,
  limits,
  MINUTE,
  refused,
  SECOND,
  toTime,
  type Millis,
  type Refusal,
  type Result,
} from "@plenty/kernel";
import { clockJumped } from "../refusals.ts";

/** Where time comes from. Without `steady` (a made-up clock) steps are not looked for. */
export interface Clock {
  now(): Millis;
  /** Milliseconds that pass also while the machine sleeps, and do not follow a clock being set. */
  steady?(): Millis;
}

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => uptime() * SECOND,
};

export interface Timekeeper {
  /** The time for the next entries. */
  take(): Result<Millis, Refusal>;
  /** The log has an entry of this time. */
  observe(at: Millis): void;
  /** A person says that the clock is right. */
  accept(): void;
}

/** Clocks of machines are corrected by this much without anybody noticing. */
const BEHIND_AT_START_MS = MINUTE;

/** A timekeeper for a log whose last entry is of `last` (0 if it has none). */
export function createTimekeeper(clock: Clock, last: Millis): Timekeeper {
  let latest = last;
  let base = readBoth(clock);
  let problem =
    base.now < last - BEHIND_AT_START_MS
      ? `The clock says ${toTime(base.now)}, the last entry is of ${toTime(last)}.`
      : undefined;

  function accept(): void {
    base = readBoth(clock);
    problem = undefined;
  }

  return {
    take() {
      const seen = readBoth(clock);
      const step = seen.now - base.now - (seen.steady - base.steady);
      if (clock.steady !== undefined && Math.abs(step) > limits.clockJumpMs) {
        problem ??= `The clock moved by ${Math.round(step / MINUTE)} minutes at once, to ${toTime(seen.now)}.`;
      }
      if (problem !== undefined) return refused(clockJumped(problem));
      latest = Math.max(latest, Math.trunc(seen.now));
      return accepted(latest);
    },
    observe(at) {
      latest = Math.max(latest, at);
    },
    accept,
  };
}

function readBoth(clock: Clock): { readonly now: Millis; readonly steady: Millis } {
  return { now: clock.now(), steady: clock.steady?.() ?? 0 };
}
