/**
 * Borda and Dowdall: points by rank. Among n candidates the first gets n − 1, the last 0 (Borda), or the
 * k-th 1/k (Dowdall). Candidates on one rank share the points of the ranks they take up; the unranked share
 * what is left, or get nothing.
 */

import { add, divide, formatFraction, fraction, multiply, ONE, ZERO } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import { fateOf, partOf } from "../core/plain-fates.ts";
import { candidatesOf } from "../core/profile.ts";
import type { Index, RankedBallot } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import { scoreOutcome } from "../core/scores.ts";
import { describeRanks } from "../render/ballot.ts";

export const borda = defineRule({
  name: "borda",
  title: "Borda",
  takes: "ranked",
  fills: "one",
  weights: true,
  parameters: {
    points: {
      type: "choice",
      choices: ["borda", "dowdall"],
      default: "borda",
      help: "borda: n − 1 down to 0; dowdall: 1, 1/2, 1/3 ….",
    },
    unranked: {
      type: "choice",
      choices: ["share", "none"],
      default: "share",
      help: "Who is not ranked shares the points that are left, or gets none.",
    },
  },
  arithmetic: "fractions",
  references: [
    "Zwicker, Introduction to the Theory of Voting, in: Handbook of Computational Social Choice (2016), 2.2",
  ],
  count({ profile, parameters, receipts }) {
    const { candidates, ballots } = profile;
    const scores = candidates.map(() => ZERO);
    const given = (ballot: RankedBallot) => pointsOf(ballot, candidates.length, parameters);
    for (const ballot of ballots) {
      const votes = multiply(fraction(ballot.count), ballot.weight ?? ONE);
      for (const [index, points] of given(ballot))
        scores[index] = add(scores[index] ?? ZERO, multiply(votes, points));
    }
    const outcome = scoreOutcome({ candidates, scores, of: "points" });
    if (!receipts) return outcome;
    const won = new Set(outcome.winners);
    const fates = ballots.map((ballot) => {
      const parts = given(ballot).map(([index, points]) => {
        const amount = formatFraction(multiply(ballot.weight ?? ONE, points));
        return partOf(candidates[index]?.id ?? "", amount, won);
      });
      return fateOf(ballot, describeRanks(ballot.ranks, candidates), parts);
    });
    return { ...outcome, ballots: fates };
  },
});

/** What a ballot gives to whom. */
function pointsOf(
  ballot: RankedBallot,
  size: number,
  {
    points,
    unranked,
  }: { readonly points: "borda" | "dowdall"; readonly unranked: "share" | "none" },
): readonly (readonly [Index, Fraction])[] {
  const worth = pointsOfRanks(size, points);
  let next = 0;
  return tiersOfBallot(ballot, size, unranked === "share").flatMap((tier) => {
    const shared = worth.slice(next, next + tier.length).reduce(add, ZERO);
    next += tier.length;
    const each = divide(shared, fraction(tier.length));
    return tier.map((index) => [index, each] as const);
  });
}

function pointsOfRanks(size: number, points: "borda" | "dowdall"): readonly Fraction[] {
  return Array.from({ length: size }, (_, rank) =>
    points === "borda" ? fraction(size - 1 - rank) : fraction(1, rank + 1),
  );
}

/** A ballot's tiers, each candidate where it is first named; the unranked last if wanted. */
function tiersOfBallot(
  { ranks }: RankedBallot,
  size: number,
  withRest: boolean,
): readonly (readonly Index[])[] {
  const seen = new Set<Index>();
  const tiers: (readonly Index[])[] = [];
  for (const rank of ranks) {
    const tier = [...new Set(candidatesOf(rank))].filter((index) => !seen.has(index));
    for (const index of tier) seen.add(index);
    if (tier.length > 0) tiers.push(tier);
  }
  const rest = Array.from({ length: size }, (_, index) => index).filter(
    (index) => !seen.has(index),
  );
  return withRest && rest.length > 0 ? [...tiers, rest] : tiers;
}
