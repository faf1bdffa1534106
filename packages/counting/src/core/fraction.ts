/**
 * Exact fractions of bigints. The denominator is positive; a fraction is brought to lowest terms only
 * when its denominator has grown past 2^256, when it is written, or on demand: most sums never need it.
 * Comparing is by cross multiplication and exact whatever the terms.
 */

import { assert } from "@plenty/kernel";

export interface Fraction {
  readonly n: bigint;
  /** Greater than zero. */
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

const REDUCE_PAST = 2n ** 256n;

/** n/d, with the sign moved to n. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  assert(bottom !== 0n, "a fraction's denominator is not zero");
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  return lazily(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n - b.n, d: a.d };
  return lazily(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return lazily(a.n * b.n, a.d * b.d);
}

export function divide(a: Fraction, b: Fraction): Fraction {
  assert(b.n !== 0n, "nothing is divided by zero");
  return b.n < 0n ? lazily(-a.n * b.d, -a.d * b.n) : lazily(a.n * b.d, a.d * b.n);
}

/** Negative if a < b, zero if equal, positive if a > b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** The same number in lowest terms. */
export function reduce({ n, d }: Fraction): Fraction {
  const divisor = gcd(n < 0n ? -n : n, d);
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

/** The largest integer that is not greater. */
export function floor({ n, d }: Fraction): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

/** "7/3", "-2", in lowest terms: the one spelling of a fraction in results. */
export function formatFraction(value: Fraction): string {
  const { n, d } = reduce(value);
  return d === 1n ? n.toString() : `${n}/${d}`;
}

/** Decimal with at most `places` places, truncated towards zero, for people: "2.333". */
export function formatDecimal(value: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  return formatFixed((value.n * scale) / value.d, places);
}

/** An integer in units of 10^-places as a decimal without trailing zeros: (1250n, 2) is "12.5". */
export function formatFixed(steps: bigint, places: number): string {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(places + 1, "0");
  const cut = digits.length - places;
  const tail = digits.slice(cut).replace(/0+$/, "");
  const sign = steps < 0n ? "-" : "";
  return tail === "" ? sign + digits.slice(0, cut) : `${sign}${digits.slice(0, cut)}.${tail}`;
}

/** Reads "3", "-1/4", "0.25"; undefined if it is none of these. */
export function parseFraction(text: string): Fraction | undefined {
  const match = /^([+-]?\d{1,400})(?:\/(\d{1,400})|\.(\d{1,400}))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [, whole = "0", under, decimals = ""] = match;
  if (under !== undefined)
    return BigInt(under) === 0n ? undefined : fraction(BigInt(whole), BigInt(under));
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function lazily(n: bigint, d: bigint): Fraction {
  return d > REDUCE_PAST ? reduce({ n, d }) : { n, d };
}
