/**
 * Amounts are integers in the smallest step of a unit, within ±2^43. The bound leaves room for sums of
 * a thousand amounts in a double and in a signed 64-bit integer, and is checked before any sum.
 */

import { assert } from "./assert.ts";

/** Largest size of an amount or balance, in steps: 2^43. */
export const AMOUNT_MAX = 8_796_093_022_208;

/** True for an integer within ±2^43 that is not minus zero. */
export function isAmount(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= AMOUNT_MAX && !Object.is(value, -0);
}

/** Writes steps as a decimal, exactly: (1250, 2) is "12.50". The sign is an ASCII hyphen. */
export function formatAmount(steps: number, decimals: number): string {
  assert(isAmount(steps), "an amount is an integer within ±2^43");
  const sign = steps < 0 ? "-" : "";
  const digits = Math.abs(steps)
    .toString()
    .padStart(decimals + 1, "0");
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Reads a plain decimal ("12.5", "-3") into steps; undefined if it is none, too fine, or out of range. */
export function parseAmount(text: string, decimals: number): number | undefined {
  const match = /^(-?)(\d{1,14})(?:[.,](\d+))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, sign = "", whole = "", fraction = ""] = match;
  if (fraction.length > decimals) return undefined;
  const steps = BigInt(whole + fraction.padEnd(decimals, "0"));
  if (steps > BigInt(AMOUNT_MAX)) return undefined;
  return steps === 0n ? 0 : Number(sign === "-" ? -steps : steps);
}
