/**
 * How concentrated power is: the largest weight, the Gini coefficient, the effective number of voters, and
 * Banzhaf's index. All exact: fractions of bigints, and coalitions counted by dynamic programming over whole
 * weights (polynomial multiplication, one factor 1 + x^w per voter, divided out again for each weight).
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { formatFraction, fraction } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import { tooLargeForExactCount } from "../core/refusals.ts";
import type { Exact } from "../core/result.ts";
import { weightsMalformed } from "./refusals.ts";

export interface Weighed {
  readonly person: string;
  /** A whole number from 0. */
  readonly weight: number;
}

export interface Concentration {
  readonly largest: { readonly people: readonly string[]; readonly weight: number };
  /** The largest weight's part of all. */
  readonly share: Exact;
  /** 0 if all are equal, (n − 1)/n if one has everything. */
  readonly gini: Exact;
  /** (Σ w)² / Σ w²: so many equal voters would be as concentrated (Laakso and Taagepera 1979). */
  readonly effective: Exact;
}

export interface Banzhaf {
  readonly quota: number;
  /** Coalitions that win with the voter and lose without; and each voter's part of all such swings. */
  readonly voters: readonly {
    readonly person: string;
    readonly swings: string;
    readonly index: Exact;
  }[];
}

/** Voters times the sum of weights up to which coalitions are counted. */
const CELLS_MOST = 20_000_000;

/** The three plain measures. */
export function concentrationOf(voters: readonly Weighed[]): Result<Concentration, Refusal> {
  const wrong = check(voters);
  if (wrong !== undefined) return refused(wrong);
  const weights = voters.map(({ weight }) => BigInt(weight)).toSorted((a, b) => (a < b ? -1 : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const squares = weights.reduce((sum, weight) => sum + weight * weight, 0n);
  const most = voters.reduce((largest, { weight }) => Math.max(largest, weight), 0);
  const people = voters.filter(({ weight }) => weight === most).map(({ person }) => person);
  return accepted({
    largest: { people, weight: most },
    share: formatFraction(fraction(most, total)),
    gini: formatFraction(gini(weights, total)),
    effective: formatFraction(fraction(total * total, squares)),
  });
}

/** Banzhaf's index; a coalition wins with `quota` or more, by default with more than half. */
export function banzhafOf(
  voters: readonly Weighed[],
  quota = Math.floor(sumOf(voters) / 2) + 1,
): Result<Banzhaf, Refusal> {
  const wrong = check(voters);
  if (wrong !== undefined) return refused(wrong);
  const total = sumOf(voters);
  if (!Number.isSafeInteger(quota) || quota < 1 || quota > total)
    return refused(weightsMalformed(`a quota of ${quota} of ${total}`, "quota"));
  if (voters.length * total > CELLS_MOST) {
    const size = `${voters.length} voters with ${total} votes in all`;
    return refused(tooLargeForExactCount(`${size}; exact up to a product of ${CELLS_MOST}`));
  }
  const ways = coalitions(voters.map(({ weight }) => weight));
  const swingsOf = new Map<number, bigint>();
  for (const weight of new Set(voters.map((voter) => voter.weight)))
    swingsOf.set(weight, swings(ways, { weight, quota }));
  const each = voters.map(({ weight }) => swingsOf.get(weight) ?? 0n);
  const all = each.reduce((sum, one) => sum + one, 0n);
  return accepted({
    quota,
    voters: voters.map(({ person }, at) => ({
      person,
      swings: String(each[at] ?? 0n),
      index: formatFraction(fraction(each[at] ?? 0n, all)),
    })),
  });
}

function check(voters: readonly Weighed[]): Refusal | undefined {
  const bad = voters.find(({ weight }) => !Number.isSafeInteger(weight) || weight < 0);
  if (bad !== undefined) return weightsMalformed(`${bad.person} with ${bad.weight}`, "weight");
  const total = sumOf(voters);
  return total > 0 && Number.isSafeInteger(total)
    ? undefined
    : weightsMalformed(`weights that sum to ${total}`, "weight");
}

function sumOf(voters: readonly Weighed[]): number {
  return voters.reduce((sum, { weight }) => sum + weight, 0);
}

/** Σ (2i − n − 1) w_i / (n Σ w), with the weights ascending and i from 1. */
function gini(ascending: readonly bigint[], total: bigint): Fraction {
  const size = BigInt(ascending.length);
  const spread = ascending.reduce(
    (sum, weight, at) => sum + (2n * BigInt(at + 1) - size - 1n) * weight,
    0n,
  );
  return fraction(spread, size * total);
}

/** How many coalitions have each weight. */
function coalitions(weights: readonly number[]): readonly bigint[] {
  const ways = Array.from({ length: weights.reduce((sum, one) => sum + one, 0) + 1 }, () => 0n);
  ways[0] = 1n;
  let reach = 0;
  for (const weight of weights) {
    reach += weight;
    for (let at = reach; at >= weight; at -= 1)
      ways[at] = (ways[at] ?? 0n) + (ways[at - weight] ?? 0n);
  }
  return ways;
}

/** Coalitions without one voter of that weight that lack between 1 and `weight` votes. */
function swings(
  ways: readonly bigint[],
  { weight, quota }: { readonly weight: number; readonly quota: number },
): bigint {
  if (weight === 0) return 0n;
  const without: bigint[] = [];
  let sum = 0n;
  for (let at = 0; at < quota; at += 1) {
    const here = (ways[at] ?? 0n) - (at >= weight ? (without[at - weight] ?? 0n) : 0n);
    without.push(here);
    if (at >= quota - weight) sum += here;
  }
  return sum;
}
