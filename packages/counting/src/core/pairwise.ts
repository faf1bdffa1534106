/**
 * Pairwise counts: how many ballots put one candidate over another. Kept in one typed array, row over
 * column, as integers below 2^53: with weights, everything is multiplied by their common denominator, and
 * `scale` says by how much, so that results can be told in votes.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { formatFraction, fraction, gcd } from "./fraction.ts";
import { createPairSums } from "./pair-sums.ts";
import type { Order } from "./pair-sums.ts";
import type { Index, Rank, RankedBallot, RankedProfile } from "./profile.ts";
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
  addAll({ ballots: profile.ballots, counts, size, votes, restLast: unranked === "last" });
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

/**
 * Adds all ballots. A count of 5 is one of 4 and one of 1: for each power of two, the ballots with that bit
 * in their count are added once.
 */
function addAll(input: {
  readonly ballots: readonly RankedBallot[];
  readonly counts: readonly number[];
  readonly size: number;
  readonly votes: Int32Array | Float64Array;
  readonly restLast: boolean;
}): void {
  const { ballots, counts, size, votes, restLast } = input;
  const sums = createPairSums(size);
  const read = createReader(size);
  const largest = counts.reduce((most, count) => Math.max(most, count), 0);
  for (let power = 1; power <= largest; power *= 2) {
    ballots.forEach(({ ranks }, index) => {
      if (Math.floor((counts[index] ?? 0) / power) % 2 === 1) sums.add(read(ranks), restLast);
    });
    sums.drain(votes, power);
  }
}

/** Reads ballots into one order that is used again and again; a candidate counts where first named. */
function createReader(size: number): (ranks: readonly Rank[]) => Order {
  const candidates = new Int32Array(size);
  const ends = new Int32Array(size);
  const seen = new Int32Array(size).fill(-1);
  let number = 0;
  return (ranks) => {
    let length = 0;
    let strict = true;
    number = (number + 1) | 0;
    for (const rank of ranks) {
      const from = length;
      if (typeof rank === "number") {
        if (seen[rank] === number) continue;
        seen[rank] = number;
        candidates[length++] = rank;
      } else {
        for (const one of rank) {
          if (seen[one] === number) continue;
          seen[one] = number;
          candidates[length++] = one;
        }
        if (length > from + 1) strict = false;
      }
      for (let place = from; place < length; place += 1) ends[place] = length;
    }
    return { length, candidates, ends, strict };
  };
}
