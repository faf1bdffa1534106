/**
 * Minimax (Simpson, Kramer): who has the smallest worst defeat wins. The defeat is measured by winning votes
 * (nothing if not defeated), by margins, or by opposition (votes against, defeated or not).
 */

import { fraction } from "../core/fraction.ts";
import { over, unrankedParameter } from "../core/pairwise.ts";
import type { Pairwise } from "../core/pairwise.ts";
import { defineRule } from "../core/rule.ts";
import { scoreOutcome } from "../core/scores.ts";
import { byPairs } from "./condorcet.ts";

type Measure = "winning" | "margins" | "opposition";

export const minimax = defineRule({
  name: "minimax",
  title: "Minimax (Simpson, Kramer)",
  takes: "ranked",
  fills: "one",
  weights: true,
  parameters: {
    measure: {
      type: "choice",
      choices: ["winning", "margins", "opposition"],
      default: "winning",
      help: "What the worst defeat is measured by.",
    },
    unranked: unrankedParameter,
  },
  arithmetic: "integers below 2^53",
  references: [
    "Fischer, Hudry, Niedermeier, Weighted Tournament Solutions, in: Handbook of Computational Social Choice (2016), 4.2",
  ],
  count({ profile, parameters }) {
    return byPairs(profile, parameters.unranked, (pairs) => {
      const worst = profile.candidates.map((_, index) =>
        worstDefeat(pairs, index, parameters.measure),
      );
      const scores = worst.map((votes) => fraction(BigInt(-votes), pairs.scale));
      return scoreOutcome({
        candidates: profile.candidates,
        scores,
        of: "worst defeat, as minus votes",
        why: "smallest worst defeat; defeats are told as minus votes",
      });
    });
  },
});

function worstDefeat(pairs: Pairwise, index: number, measure: Measure): number {
  let worst = measure === "margins" ? -Infinity : 0;
  for (let other = 0; other < pairs.size; other += 1) {
    if (other === index) continue;
    const [against, votes] = [over(pairs, other, index), over(pairs, index, other)];
    worst = Math.max(worst, defeat(against, votes, measure));
  }
  return worst === -Infinity ? 0 : worst;
}

function defeat(against: number, votes: number, measure: Measure): number {
  if (measure === "margins") return against - votes;
  return measure === "opposition" || against > votes ? against : 0;
}
