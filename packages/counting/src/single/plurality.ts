/** Plurality: each ballot counts for its first candidate; the most votes win. */

import { defineRule } from "../core/rule.ts";
import { fraction } from "../core/fraction.ts";
import { scoreOutcome } from "../core/scores.ts";

export const plurality = defineRule({
  name: "plurality",
  title: "Plurality (first past the post)",
  takes: "ranked",
  fills: "one",
  weights: false,
  parameters: {},
  arithmetic: "integers",
  references: [
    "Zwicker, Introduction to the Theory of Voting, in: Handbook of Computational Social Choice (2016), 2.2",
  ],
  count({ profile }) {
    const votes = profile.candidates.map(() => 0);
    let none = 0;
    for (const { ranks, count } of profile.ballots) {
      const first = ranks.find((rank) => typeof rank === "number" || rank.length > 0);
      const only =
        typeof first === "number" || first === undefined
          ? first
          : first.length === 1
            ? first[0]
            : undefined;
      if (only === undefined) none += count;
      else votes[only] = (votes[only] ?? 0) + count;
    }
    const invalid = {
      code: "BallotsWithoutAFirst",
      text: `${none} ballots name nobody, or several, first: they count for nobody`,
    };
    return {
      ...scoreOutcome({
        candidates: profile.candidates,
        scores: votes.map((n) => fraction(n)),
        of: "votes",
      }),
      warnings: none === 0 ? [] : [invalid],
    };
  },
});
