/** Plurality: each ballot counts for its first candidate; the most votes win. */

import { add, fraction, multiply, ONE, ZERO } from "../core/fraction.ts";
import { candidatesOf } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import { scoreOutcome } from "../core/scores.ts";

export const plurality = defineRule({
  name: "plurality",
  title: "Plurality (first past the post)",
  takes: "ranked",
  fills: "one",
  weights: true,
  parameters: {
    equal: {
      type: "choice",
      choices: ["none", "share"],
      default: "none",
      help: "Several first candidates on a ballot: it counts for nobody, or in equal parts for each.",
    },
  },
  arithmetic: "fractions (integers where ballots weigh 1 and name one first)",
  references: [
    "Zwicker, Introduction to the Theory of Voting, in: Handbook of Computational Social Choice (2016), 2.2",
  ],
  count({ profile, parameters }) {
    const votes = profile.candidates.map(() => ZERO);
    let lost = 0;
    for (const { ranks, count, weight } of profile.ballots) {
      const first = candidatesOf(ranks.find((rank) => candidatesOf(rank).length > 0) ?? []);
      if (first.length === 0 || (first.length > 1 && parameters.equal === "none")) {
        lost += count;
        continue;
      }
      const each = multiply(fraction(count, first.length), weight ?? ONE);
      for (const index of first) votes[index] = add(votes[index] ?? ZERO, each);
    }
    const text = `${lost} ballots name nobody, or several, first: they count for nobody`;
    return {
      ...scoreOutcome({ candidates: profile.candidates, scores: votes, of: "votes" }),
      warnings: lost === 0 ? [] : [{ code: "BallotsWithoutAFirst", text }],
    };
  },
});
