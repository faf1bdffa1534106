/**
 * The sequencer's time. It never goes backwards, and it follows the wall clock only as long as that runs
 * like a clock: a step of more than ten minutes against the machine's uptime, or a clock behind the last
 * entry of a group that is opened, stops appending until a person accepts the new time. An entry's time decides what
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

/** Looks whether the clock runs like one, for as long as the host does: groups come and go meanwhile. */
export interface ClockWatch {
  /** The time, if it may be believed. */
  read(): Result<Millis, Refusal>;
  /** A person says that the clock is right. */
  accept(): void;
}

/** A watch that begins now. */
export function watchClock(clock: Clock): ClockWatch {
  let base = readBoth(clock);
  let problem: string | undefined;
  return {
    read() {
      const seen = readBoth(clock);
      const step = seen.now - base.now - (seen.steady - base.steady);
      if (clock.steady !== undefined && Math.abs(step) > limits.clockJumpMs) {
        problem ??= `The clock moved by ${Math.round(step / MINUTE)} minutes at once, to ${toTime(seen.now)}.`;
      }
      return problem === undefined ? accepted(Math.trunc(seen.now)) : refused(clockJumped(problem));
    },
    accept() {
      base = readBoth(clock);
      problem = undefined;
    },
  };
}

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

export interface TimekeeperDeps {
  readonly watch: ClockWatch;
  /** Time of the last entry; 0 if there is none. */
  readonly last: Millis;
  /** A person says that the clock is right although it stands before that. */
  readonly acceptTime?: boolean | undefined;
}

/** The time of one log, which never goes backwards. */
export function createTimekeeper({ watch, last, acceptTime = false }: TimekeeperDeps): Timekeeper {
  let latest = last;
  const now = watch.read();
  let problem =
    now.ok && !acceptTime && now.value < last - BEHIND_AT_START_MS
      ? `The clock says ${toTime(now.value)}, the last entry is of ${toTime(last)}.`
      : undefined;
  return {
    take() {
      const read = watch.read();
      if (!read.ok) return read;
      if (problem !== undefined) return refused(clockJumped(problem));
      latest = Math.max(latest, read.value);
      return accepted(latest);
    },
    observe(at) {
      latest = Math.max(latest, at);
    },
    accept() {
      watch.accept();
      problem = undefined;
    },
  };
}

function readBoth(clock: Clock): { readonly now: Millis; readonly steady: Millis } {
  return { now: clock.now(), steady: clock.steady?.() ?? 0 };
}
