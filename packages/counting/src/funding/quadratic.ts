/**
 * Quadratic funding (Buterin, Hitzig, Weyl 2019) with a fixed pool. A project's claim is (Σ√c)² − Σc, that
 * is twice the sum of √(c·d) over all pairs of its givers; the pool is shared in proportion to the claims, to
 * the last step, by largest remainder. Square roots are whole numbers with 64 binary places, truncated;
 * beside each claim its upper bound is kept, and if the bounds leave more than one result, a warning says so.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { compare, formatDecimal, fraction, subtract } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Warning } from "../core/profile.ts";
import { fundingMalformed } from "./refusals.ts";

export interface Gifts {
  readonly project: string;
  /** What each verified person gave, in steps of the currency: one amount per person. */
  readonly amounts: readonly bigint[];
}

export interface Matched {
  readonly project: string;
  readonly given: bigint;
  readonly givers: number;
  /** Steps of the pool that it gets. */
  readonly match: bigint;
}

export interface Matching {
  readonly projects: readonly Matched[];
  /** What of the pool is not paid out. */
  readonly rest: bigint;
  readonly warnings: readonly Warning[];
}

interface Claim {
  readonly low: bigint;
  readonly high: bigint;
  /** The amounts in order: like amounts make exactly equal claims. */
  readonly key: string;
}

const PLACES = 64n;

/** Shares the pool; with `fill: false` never more than the claims themselves, the rest stays. */
export function matchQuadratically({
  gifts,
  pool,
  fill = true,
}: {
  readonly gifts: readonly Gifts[];
  readonly pool: bigint;
  readonly fill?: boolean;
}): Result<Matching, Refusal> {
  if (pool < 0n) return refused(fundingMalformed(`a pool of ${pool}`, "pool"));
  const bad = gifts.find(({ amounts }) => amounts.some((amount) => amount < 0n));
  if (bad !== undefined) return refused(fundingMalformed(`a gift to ${bad.project}`, "amounts"));
  const claims = gifts.map(({ amounts }) => claimOf(amounts));
  const whole = sum(claims.map(({ low }) => low));
  const asked = whole >> (2n * PLACES);
  const paid = fill || asked > pool ? pool : asked;
  const sure = paid === pool || asked === sum(claims.map(({ high }) => high)) >> (2n * PLACES);
  const shares = whole === 0n ? gifts.map(() => 0n) : split(claims, paid);
  return accepted({
    projects: gifts.map(({ project, amounts }, at) => ({
      project,
      given: sum(amounts),
      givers: amounts.filter((amount) => amount > 0n).length,
      match: shares[at] ?? 0n,
    })),
    rest: pool - sum(shares),
    warnings: whole === 0n || (sure && certain({ claims, shares, paid })) ? [] : [nearer],
  });
}

/** The matching in sentences. */
export function explainMatching({ projects, rest, warnings }: Matching): readonly string[] {
  const all = sum(projects.map(({ match }) => match));
  const lines = projects.map(({ project, given, givers, match }) => {
    const share = all === 0n ? "0" : formatDecimal(fraction(100n * match, all), 2);
    return `${project}: ${givers} gave ${given}; matched with ${match} (${share} %)`;
  });
  return [...lines, `not paid out: ${rest}`, ...warnings.map(({ text }) => text)];
}

const nearer: Warning = {
  code: "NearerThanRounding",
  text: "two projects are so near to the same last step of the pool that truncated square roots cannot tell them apart",
};

/** Twice the sum over pairs of products of square roots, from below and from above, with 128 binary places. */
function claimOf(amounts: readonly bigint[]): Claim {
  const low = amounts.map((amount) => squareRoot(amount << (2n * PLACES)));
  const high = low.map((root, at) =>
    root * root === (amounts[at] ?? 0n) << (2n * PLACES) ? root : root + 1n,
  );
  const key = amounts.map(String).toSorted().join(" ");
  return { low: pairs(low), high: pairs(high), key };
}

function pairs(roots: readonly bigint[]): bigint {
  const all = sum(roots);
  return all * all - sum(roots.map((root) => root * root));
}

/** Largest remainder; equal remainders: the larger claim, then the first in the list. */
function split(claims: readonly Claim[], paid: bigint): readonly bigint[] {
  const whole = sum(claims.map(({ low }) => low));
  const shares = claims.map(({ low }) => (paid * low) / whole);
  const order = claims
    .map(({ low }, at) => ({ at, low, remainder: (paid * low) % whole }))
    .toSorted((a, b) => sign(b.remainder - a.remainder) || sign(b.low - a.low) || a.at - b.at);
  const left = Number(paid - sum(shares));
  for (const { at } of order.slice(0, left)) shares[at] = (shares[at] ?? 0n) + 1n;
  return shares;
}

/**
 * Whether the exact claims, wherever they lie between their bounds, give these shares. Whole shares of the same
 * sum are those of largest remainder if and only if no two projects' losses (exact part less share) differ by
 * more than one. Equal claims may tie: the list orders them, not the rounding.
 */
function certain({
  claims,
  shares,
  paid,
}: {
  readonly claims: readonly Claim[];
  readonly shares: readonly bigint[];
  readonly paid: bigint;
}): boolean {
  const ranges = rangesOf(claims, paid);
  const losses = ranges.map(({ from, to }, at) => {
    const share = fraction(shares[at] ?? 0n);
    return { from: subtract(from, share), to: subtract(to, share) };
  });
  return losses.every((one, a) =>
    losses.every((other, b) => {
      if (a === b || sameClaim(claims[a], claims[b])) return true;
      return compare(subtract(other.to, one.from), fraction(1)) <= 0;
    }),
  );
}

/** Each exact part of the pool, from below and from above. */
function rangesOf(
  claims: readonly Claim[],
  paid: bigint,
): readonly { readonly from: Fraction; readonly to: Fraction }[] {
  const [low, high] = [sum(claims.map((one) => one.low)), sum(claims.map((one) => one.high))];
  return claims.map((one) => {
    const lowest = one.low + high - one.high;
    const highest = one.high + low - one.low;
    return {
      from: fraction(paid * one.low, lowest === 0n ? 1n : lowest),
      to: fraction(paid * one.high, highest === 0n ? 1n : highest),
    };
  });
}

function sameClaim(a: Claim | undefined, b: Claim | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.key === b.key || (a.low === a.high && b.low === b.high && a.low === b.low);
}

/** The largest integer whose square is not greater (Newton's method from above). */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((all, value) => all + value, 0n);
}

function sign(value: bigint): number {
  if (value === 0n) return 0;
  return value < 0n ? -1 : 1;
}
