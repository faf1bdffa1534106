/** Plurality: each ballot counts for its first candidate; the most votes win. */

import { add, divide, formatFraction, fraction, multiply, ONE, ZERO } from "../core/fraction.ts";
import { fateOf, partOf } from "../core/plain-fates.ts";
import { candidatesOf } from "../core/profile.ts";
import type { Index, Rank } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import { idsOf, scoreOutcome } from "../core/scores.ts";
import { describeRanks } from "../render/ballot.ts";

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
  count({ profile, parameters, receipts }) {
    const votes = profile.candidates.map(() => ZERO);
    let lost = 0;
    for (const { ranks, count, weight } of profile.ballots) {
      const first = firstOf(ranks, parameters.equal);
      if (first.length === 0) lost += count;
      const each = multiply(fraction(count, Math.max(1, first.length)), weight ?? ONE);
      for (const index of first) votes[index] = add(votes[index] ?? ZERO, each);
    }
    const text = `${lost} ballots name nobody, or several, first: they count for nobody`;
    const outcome: Outcome = {
      ...scoreOutcome({ candidates: profile.candidates, scores: votes, of: "votes" }),
      warnings: lost === 0 ? [] : [{ code: "BallotsWithoutAFirst", text }],
    };
    if (!receipts) return outcome;
    const won = new Set(outcome.winners);
    const ballots = profile.ballots.map((ballot) => {
      const ids = idsOf(profile.candidates, firstOf(ballot.ranks, parameters.equal));
      const each = formatFraction(divide(ballot.weight ?? ONE, fraction(Math.max(1, ids.length))));
      const nobody = {
        amount: formatFraction(ballot.weight ?? ONE),
        fate: "nobody, or several, first",
      };
      const parts = ids.length === 0 ? [nobody] : ids.map((id) => partOf(id, each, won));
      return fateOf(ballot, describeRanks(ballot.ranks, profile.candidates), parts);
    });
    return { ...outcome, ballots };
  },
});

/** For whom a ballot counts: its first candidate, or several in equal parts, or nobody. */
function firstOf(ranks: readonly Rank[], equal: "none" | "share"): readonly Index[] {
  const first = candidatesOf(ranks.find((rank) => candidatesOf(rank).length > 0) ?? []);
  return first.length > 1 && equal === "none" ? [] : first;
}
