/** Amounts, durations and days behind a command, as people type them; what cannot be read is told. */

import { dayOf, readAmount, readDay, readHours, typedWords } from "@plenty/kernel";
import type { AmountForm, Result, TypedFault, Unit } from "@plenty/kernel";
import { wrongUsage } from "./command.ts";
import type { Failure, Io } from "./command.ts";

/** An amount above zero, in steps. */
export function typedAmount(text: string, form: AmountForm): Result<number, Failure> {
  return aboveZero(text, told(readAmount(text, form)));
}

/** How much of a unit, above zero: hours also as `1:30` or `90 min`. */
export function typedMeasure(text: string, { code, decimals }: Unit): Result<number, Failure> {
  const read = code === "hour" ? readHours(text) : readAmount(text, { decimals, unit: code });
  return aboveZero(text, told(read));
}

/** An amount of zero or more, in steps. */
export function typedBound(text: string, form: AmountForm): Result<number, Failure> {
  const read = told(readAmount(text, form));
  return read.ok && read.value < 0 ? wrongUsage(`"${text}" is less than zero`) : read;
}

/** A day of the past: `2026-11-22`, `22.11.`, `yesterday`. */
export function typedDay(
  text: string,
  { env, now }: Pick<Io, "env" | "now">,
): Result<string, Failure> {
  const locale = [env["LC_ALL"], env["LC_TIME"], env["LANG"]].find(
    (name) => name !== undefined && name !== "",
  );
  return told(readDay(text, { today: dayOf(now()), locale }));
}

function told<T>(read: Result<T, TypedFault>): Result<T, Failure> {
  return read.ok ? read : wrongUsage(typedWords(read.refusal));
}

function aboveZero(text: string, read: Result<number, Failure>): Result<number, Failure> {
  if (!read.ok || read.value > 0) return read;
  return wrongUsage(`"${text}" is not more than zero`);
}
