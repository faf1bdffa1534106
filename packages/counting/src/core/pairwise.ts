/**
 * Pairwise counts: how many ballots put one candidate over another. Kept in one typed array, row over
 * column, as integers below 2^53: with weights, everything is multiplied by their common denominator, and
 * `scale` says by how much, so that results can be told in votes.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { formatFraction, fraction, gcd } from "./fraction.ts";
import { candidatesOf } from "./profile.ts";
import type { Index, RankedBallot, RankedProfile } from "./profile.ts";
import { weightsNotCounted } from "./refusals.ts";

export interface Pairwise {
  readonly size: number;
  /** votes[a * size + b]: ballots with a over b, times `scale`. */
  readonly votes: Int32Array | Float64Array;
  readonly scale: bigint;
}

/** Where a candidate whom a ballot does not name stands. */
export const unrankedParameter = {
  type: "choice",
  choices: ["last", "none"],
  default: "last",
  help: "Who is not ranked stands below all who are (last), or is compared with nobody (none).",
} as const;

/** Counts all pairs in one pass over the ballots. */
export function countPairs(
  profile: RankedProfile,
  unranked: "last" | "none",
): Result<Pairwise, Refusal> {
  const size = profile.candidates.length;
  const { scale, counts, total } = scaledCounts(profile.ballots);
  if (total > Number.MAX_SAFE_INTEGER) {
    return refused(weightsNotCounted("the weights need more than 2^53 steps"));
  }
  const votes = total < 2 ** 31 ? new Int32Array(size * size) : new Float64Array(size * size);
  const counter = createCounter(size, votes, unranked === "last");
  profile.ballots.forEach((ballot, index) => counter(ballot, counts[index] ?? 0));
  return accepted({ size, votes, scale });
}

/** Votes of a over b. */
export function over({ size, votes }: Pairwise, a: Index, b: Index): number {
  return votes[a * size + b] ?? 0;
}

/** A number of scaled votes, in votes. */
export function tellVotes({ scale }: Pairwise, votes: number): string {
  return scale === 1n ? votes.toString() : formatFraction(fraction(BigInt(votes), scale));
}

/** The matrix as results tell it. */
export function tellPairs(pairs: Pairwise): readonly (readonly string[])[] {
  return Array.from({ length: pairs.size }, (_, a) =>
    Array.from({ length: pairs.size }, (__, b) => tellVotes(pairs, over(pairs, a, b))),
  );
}

/** Each ballot's count times weight, as integers over one common denominator. */
function scaledCounts(ballots: readonly RankedBallot[]): {
  scale: bigint;
  counts: readonly number[];
  total: number;
} {
  let scale = 1n;
  for (const { weight } of ballots) {
    if (weight !== undefined) scale = (scale / gcd(scale, weight.d)) * weight.d;
  }
  const counts = ballots.map(({ count, weight }) =>
    weight === undefined && scale === 1n
      ? count
      : Number((BigInt(count) * (weight?.n ?? 1n) * scale) / (weight?.d ?? 1n)),
  );
  return { scale, counts, total: counts.reduce((sum, count) => sum + count, 0) };
}

/** A function that adds one ballot: candidates in order of tiers, each over all of later tiers. */
function createCounter(
  size: number,
  votes: Int32Array | Float64Array,
  restLast: boolean,
): (ballot: RankedBallot, count: number) => void {
  const order = new Int32Array(size);
  const tier = new Int32Array(size);
  const seen = new Int32Array(size).fill(-1);
  let number = 0;
  return ({ ranks }, count) => {
    let length = 0;
    number += 1;
    ranks.forEach((rank, level) => {
      for (const candidate of candidatesOf(rank)) {
        if (seen[candidate] === number) continue;
        seen[candidate] = number;
        order[length] = candidate;
        tier[length] = level;
        length += 1;
      }
    });
    const named = length;
    if (restLast) {
      for (let candidate = 0; candidate < size; candidate += 1) {
        if (seen[candidate] === number) continue;
        order[length] = candidate;
        tier[length] = ranks.length;
        length += 1;
      }
    }
    addPairs({ votes, size, order, tier, named, length, count });
  };
}

/** The hot loop: indices are within bounds by construction. */
function addPairs(input: {
  readonly votes: Int32Array | Float64Array;
  readonly size: number;
  readonly order: Int32Array;
  readonly tier: Int32Array;
  readonly named: number;
  readonly length: number;
  readonly count: number;
}): void {
  const { votes, size, order, tier, named, length, count } = input;
  for (let i = 0; i < named; i += 1) {
    const row = (order[i] ?? 0) * size;
    let j = i + 1;
    while (j < length && tier[j] === tier[i]) j += 1;
    for (; j < length; j += 1) {
      const cell = row + (order[j] ?? 0);
      votes[cell] = (votes[cell] ?? 0) + count;
    }
  }
}
