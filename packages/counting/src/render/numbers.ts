/** Exact numbers as people read them, and as lengths of bars. Nothing is decided by either. */

import { compare, formatDecimal, parseFraction } from "../core/fraction.ts";

/** Places that are told whole, as Scottish STV has them. */
const PLACES_WHOLE = 5;
/** Where there are more, so many are told, and that there are more. */
const PLACES_CUT = 4;

/** "1,234.5"; "0.3333…" where the number goes on. What is exact stands in the result. */
export function told(exact: string): string {
  const value = parseFraction(exact);
  if (value === undefined) return exact;
  const whole = formatDecimal(value, PLACES_WHOLE);
  const back = parseFraction(whole);
  if (back !== undefined && compare(back, value) === 0) return thousands(whole);
  const [steps = "0", tail = ""] = formatDecimal(value, PLACES_CUT).split(".");
  return `${thousands(steps)}.${tail.padEnd(PLACES_CUT, "0")}…`;
}

/** Thousands apart, before any decimals. */
export function thousands(digits: string): string {
  const [whole = "", ...rest] = digits.split(".");
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ","), ...rest].join(".");
}

/** For the length of bars only. */
export function lengthOf(exact: string): number {
  const value = parseFraction(exact);
  if (value === undefined) return 0;
  return Number((value.n * 1_000_000n) / value.d) / 1e6;
}

/** The largest length, at least a little more than nothing. */
export function longest(exacts: readonly (string | undefined)[]): number {
  return exacts.reduce((most, exact) => Math.max(most, lengthOf(exact ?? "0")), 1e-9);
}
