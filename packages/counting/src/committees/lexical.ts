/**
 * Rules that compare committees place by place: lexcc (how many people have one member whom they approve, then two,
 * …), lexminimaxav (how many ballots are at the greatest distance, then at the next, …).
 */

import type { Shop } from "../budgets/shop.ts";
import { formatFraction, fraction } from "../core/fraction.ts";
import type { Rule } from "../core/rule.ts";
import { optimal, reached, thieleValues, trackLevels } from "./posed.ts";
import type { Posed } from "./posed.ts";
import { sumOfGreatest } from "./search.ts";

/** How many people have at least 1, 2, … members whom they approve. */
function poseLexcc(shop: Shop, seats: number): Posed {
  const { levels, tracked } = trackLevels(shop, seats);
  const represented = thieleValues(shop, [0, 1], levels);
  return {
    ...tracked,
    bound({ open, missing }) {
      const value = Array.from({ length: seats }, () => 0);
      reached({ shop, levels, open, missing }).forEach((level, group) => {
        for (let at = 0; at < Math.min(level, seats); at += 1)
          value[at] = (value[at] ?? 0) + (shop.people[group] ?? 0);
      });
      if (missing === 0) return value;
      const covered = represented.now() + sumOfGreatest(open.map(represented.adds), missing);
      value[0] = Math.min(value[0] ?? 0, covered);
      return value;
    },
    tell: (value) =>
      `people by members whom they approve: ${value
        .map((each, at) => `${told(each, shop)} with at least ${at + 1}`)
        .slice(0, Math.max(1, value.findLastIndex((each) => each > 0) + 1))
        .join(", ")}`,
  };
}

/** How many ballots are at each distance or further, from the greatest distance down; negated. */
function poseLexMinimax(shop: Shop, seats: number): Posed {
  const { levels, tracked } = trackLevels(shop, seats);
  const furthest = shop.costs.length;
  return {
    ...tracked,
    bound({ open, missing }) {
      const value = Array.from({ length: furthest }, () => 0);
      reached({ shop, levels, open, missing }).forEach((level, group) => {
        const distance = (shop.wants[group]?.length ?? 0) + seats - 2 * level;
        for (let at = furthest - distance; at < furthest; at += 1)
          value[at] = (value[at] ?? 0) - (shop.people[group] ?? 0);
      });
      return value;
    },
    tell: (value) =>
      `ballots by distance: ${value
        .flatMap((each, at) => {
          const here = (value[at - 1] ?? 0) - each;
          return here === 0 ? [] : [`${here} at ${furthest - at}`];
        })
        .join(", ")}`,
  };
}

function told(people: number, { scale }: Shop): string {
  return formatFraction(fraction(BigInt(people), scale));
}

export const lexicalRules: readonly Rule[] = [
  optimal({
    name: "lexcc",
    title: "Lexicographic Chamberlin–Courant",
    weights: true,
    references: [
      "abcvoting, rule lexcc: best for cc, then most voters with two members whom they approve, and so on",
    ],
    pose: poseLexcc,
  }),
  optimal({
    name: "lexminimaxav",
    title: "Lexicographic Minimax Approval Voting",
    weights: false,
    references: [
      "Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), remark 2",
    ],
    pose: poseLexMinimax,
  }),
];
