/**
 * A duration as people type it, in steps of the unit hour: `1:30`, `1h30`, `90 min`, `1,5`, `1½`. A
 * duration that the unit cannot hold exactly is told with its neighbours, never rounded.
 */

import { AMOUNT_MAX, formatAmount } from "../amounts.ts";
import { present } from "../assert.ts";
import { accepted, refused } from "../result.ts";
import type { Result } from "../result.ts";
import { findUnit } from "../units.ts";
import { readAmount } from "./amounts.ts";
import type { HoursFault } from "./faults.ts";
import { cleaned, shown } from "./text.ts";

const { decimals } = present(findUnit("hour"), "hours are a unit");
const stepsPerHour = 10 ** decimals;

// English, German, French, Spanish; no letter stands for hours in one and for minutes in another
const hour = "(?:h|hrs?|hours?|std|stunden?|heures?|horas?)\\.?";
const minute = "(?:m|mins?|minutes?|minuten?|minutos?)\\.?";

const clock = /^(\d{1,9}):(\d\d)(?::(\d\d))?$/;
const hoursAndMinutes = new RegExp(
  `^(\\d{1,9}) ?${hour} ?(?:(\\d\\d)|(\\d{1,2}) ?${minute})$`,
  "i",
);
const minutesAlone = new RegExp(`^(\\d{1,9}) ?${minute}$`, "i");
const quarters = new RegExp(`^(\\d{1,9})? ?([¼½¾])(?: ?${hour})?$`, "i");
const hoursAlone = new RegExp(`^(\\S.*?) ?${hour}$`, "i");

/** Reads a typed duration into steps of the unit hour; none is negative. */
export function readHours(typed: string): Result<number, HoursFault> {
  const line = cleaned(typed);
  if (line === "") return refused({ why: "empty" });
  const text = shown(typed);
  if (line === undefined || /^[+-]/.test(line)) return refused({ why: "no number", text });
  const span = spanOf(line);
  if (span === undefined) {
    const read = readAmount(hoursAlone.exec(line)?.[1] ?? line, { decimals });
    return read.ok || !("text" in read.refusal) ? read : refused({ ...read.refusal, text });
  }
  if (span.minutes > 59 && span.hours !== undefined) return refused({ why: "past the hour", text });
  if (span.seconds > 59) return refused({ why: "past the hour", text });
  return stepsOf(((span.hours ?? 0) * 60 + span.minutes) * 60 + span.seconds, text);
}

interface Span {
  /** Undefined where only minutes were typed, which may then be many. */
  readonly hours: number | undefined;
  readonly minutes: number;
  readonly seconds: number;
}

function spanOf(line: string): Span | undefined {
  const timed = clock.exec(line) ?? hoursAndMinutes.exec(line);
  if (timed !== null) {
    const [, hours, minutes, more = 0] = timed;
    const isClock = line.includes(":");
    return {
      hours: Number(hours),
      minutes: Number(isClock ? minutes : (minutes ?? more)),
      seconds: isClock ? Number(more) : 0,
    };
  }
  const minutes = minutesAlone.exec(line)?.[1];
  if (minutes !== undefined) return { hours: undefined, minutes: Number(minutes), seconds: 0 };
  const [, whole = 0, quarter] = quarters.exec(line) ?? [];
  if (quarter === undefined) return undefined;
  return { hours: Number(whole), minutes: 15 * (1 + "¼½¾".indexOf(quarter)), seconds: 0 };
}

function stepsOf(seconds: number, text: string): Result<number, HoursFault> {
  const lower = Math.floor((seconds * stepsPerHour) / 3600);
  if (lower >= AMOUNT_MAX) {
    return refused({ why: "too large", text, most: formatAmount(AMOUNT_MAX, decimals) });
  }
  if ((seconds * stepsPerHour) % 3600 === 0) return accepted(lower);
  const nearest = [formatAmount(lower, decimals), formatAmount(lower + 1, decimals)] as const;
  return refused({ why: "between", text, nearest });
}
