/** Copeland: one point for each candidate beaten head to head, and a part of a point for each tie. */

import { add, fraction, ZERO } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import { over, unrankedParameter } from "../core/pairwise.ts";
import { defineRule } from "../core/rule.ts";
import { scoreOutcome } from "../core/scores.ts";
import { byPairs } from "./condorcet.ts";

export const copeland = defineRule({
  name: "copeland",
  title: "Copeland",
  takes: "ranked",
  fills: "one",
  weights: true,
  parameters: {
    tie: { type: "fraction", default: "1/2", help: "Points for a tie head to head." },
    unranked: unrankedParameter,
  },
  arithmetic: "integers below 2^53; points as fractions",
  references: [
    "Brandt, Brill, Harrenstein, Tournament Solutions, in: Handbook of Computational Social Choice (2016), 3.3",
  ],
  count({ profile, parameters }) {
    return byPairs(profile, parameters.unranked, (pairs) => {
      const points = (a: number, b: number): Fraction => {
        const difference = over(pairs, a, b) - over(pairs, b, a);
        if (difference === 0) return parameters.tie;
        return difference > 0 ? fraction(1) : ZERO;
      };
      const scores = profile.candidates.map((_, a) =>
        profile.candidates.reduce((sum, __, b) => (a === b ? sum : add(sum, points(a, b))), ZERO),
      );
      return scoreOutcome({ candidates: profile.candidates, scores, of: "points head to head" });
    });
  },
});
