/** Score (range): points are added up, or averaged over the ballots that score the candidate. */

import { add, divide, fraction, multiply, ONE, ZERO } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { ScoredProfile } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import { scoreOutcome } from "../core/scores.ts";

export const score = defineRule({
  name: "score",
  title: "Score (range voting)",
  takes: "scored",
  fills: "one",
  weights: true,
  parameters: {
    by: {
      type: "choice",
      choices: ["sum", "mean"],
      default: "sum",
      help: "sum: who is not scored gets 0; mean: over the ballots that score the candidate.",
    },
  },
  arithmetic: "fractions (integers where ballots weigh 1)",
  references: [
    "Smith, Range voting (2000); Zwicker, in: Handbook of Computational Social Choice (2016), 2.2",
  ],
  count({ profile, parameters }) {
    const { sums, weights } = addScores(profile);
    const mean = (sum: Fraction, index: number): Fraction => {
      const weight = weights[index] ?? ZERO;
      return weight.n === 0n ? ZERO : divide(sum, weight);
    };
    const scores = parameters.by === "sum" ? sums : sums.map(mean);
    return scoreOutcome({
      candidates: profile.candidates,
      scores,
      of: `points (${parameters.by})`,
    });
  },
});

/** Points and weight of the scoring ballots, per candidate. */
export function addScores(profile: ScoredProfile): {
  readonly sums: readonly Fraction[];
  readonly weights: readonly Fraction[];
} {
  const sums = profile.candidates.map(() => ZERO);
  const weights = profile.candidates.map(() => ZERO);
  for (const { scores, count, weight } of profile.ballots) {
    const votes = multiply(fraction(count), weight ?? ONE);
    for (const [index, points] of scores) {
      sums[index] = add(sums[index] ?? ZERO, multiply(votes, fraction(points)));
      weights[index] = add(weights[index] ?? ZERO, votes);
    }
  }
  return { sums, weights };
}
