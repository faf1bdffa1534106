/** Approval: each ballot counts for everyone it approves of; the most approvals win. */

import { add, fraction, multiply, ONE, ZERO } from "../core/fraction.ts";
import { defineRule } from "../core/rule.ts";
import { scoreOutcome } from "../core/scores.ts";

export const approval = defineRule({
  name: "approval",
  title: "Approval",
  takes: "approval",
  fills: "one",
  weights: true,
  parameters: {},
  arithmetic: "fractions (integers where ballots weigh 1)",
  references: ["Brams and Fishburn, Approval Voting, APSR 72 (1978)"],
  count({ profile }) {
    const scores = profile.candidates.map(() => ZERO);
    for (const { approved, count, weight } of profile.ballots) {
      const votes = multiply(fraction(count), weight ?? ONE);
      for (const index of approved) scores[index] = add(scores[index] ?? ZERO, votes);
    }
    return scoreOutcome({ candidates: profile.candidates, scores, of: "approvals" });
  },
});
