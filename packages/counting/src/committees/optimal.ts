/**
 * Rules that take the best of all committees, found exactly by branch and bound in integers: Thiele's rules
 * (pav, slav, geom2, cc), adams (most people with a representative, then Adams' weights), monroe, minimaxav. Those
 * that compare committees place by place stand in lexical.ts and loads.ts.
 */

import type { Shop } from "../budgets/shop.ts";
import { formatFraction, fraction } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import type { Rule } from "../core/rule.ts";
import { connect, createNetwork, greatestFlow } from "./flow.ts";
import { optimal, reached, thieleValues, trackLevels } from "./posed.ts";
import type { Posed } from "./posed.ts";
import { sumOfGreatest } from "./search.ts";
import { first, halves, harmonic, integerWeights, odd } from "./thiele.ts";
import type { Weight } from "./thiele.ts";

/** Lexicographic in several series of weights; Thiele's rules have one. */
function poseThiele(
  series: readonly ((i: number) => Weight)[],
): (shop: Shop, seats: number) => Posed | undefined {
  return (shop, seats) => {
    const integers = series.map((weight) => integerWeights(weight, seats));
    const most = integers.map(
      ({ weights }) => weights.reduce((sum, each) => sum + each, 0n) * BigInt(shop.total),
    );
    if (most.some((each) => each > BigInt(Number.MAX_SAFE_INTEGER) / BigInt(seats)))
      return undefined;
    const { levels, tracked } = trackLevels(shop, seats);
    const values = integers.map(({ weights }) => thieleValues(shop, weights.map(Number), levels));
    return {
      ...tracked,
      bound: ({ open, missing }) =>
        values.map(({ now, adds }) =>
          missing === 0 ? now() : now() + sumOfGreatest(open.map(adds), missing),
        ),
      tell: (value) =>
        value
          .map((each, at) => {
            const d = (integers[at]?.d ?? 1n) * shop.scale;
            return `score ${formatFraction(fraction(BigInt(each), d))}`;
          })
          .join(", then "),
    };
  };
}

/** The greatest distance |ballot| + |committee| - 2 |both|, negated: greater is better. */
function poseMinimax(shop: Shop, seats: number): Posed {
  const { levels, tracked } = trackLevels(shop, seats);
  return {
    ...tracked,
    bound({ open, missing }) {
      let most = 0;
      reached({ shop, levels, open, missing }).forEach((level, group) => {
        most = Math.max(most, (shop.wants[group]?.length ?? 0) + seats - 2 * level);
      });
      return [-most];
    },
    tell: ([value = 0]) => `greatest distance to a ballot ${-value}`,
  };
}

/** People who get a member whom they approve, when all members represent equally many (but for one). */
function poseMonroe(shop: Shop, seats: number): Posed {
  const { levels, tracked } = trackLevels(shop, seats);
  const small = Math.floor(shop.total / seats);
  const large = Math.ceil(shop.total / seats);
  const values = thieleValues(shop, [0, 1], levels);
  return {
    ...tracked,
    bound({ members, open, missing }) {
      if (missing === 0)
        return [represented({ shop, members, small, overflow: shop.total - seats * small })];
      const room = (index: Index): number => Math.min(large, shop.votes[index] ?? 0);
      const seated = members.reduce((sum, index) => sum + room(index), 0);
      return [
        Math.min(
          shop.total,
          values.now() + sumOfGreatest(open.map(values.adds), missing),
          seated + sumOfGreatest(open.map(room), missing),
        ),
      ];
    },
    tell: ([value = 0]) =>
      `${value} of ${shop.total} people are represented by somebody they approve`,
  };
}

/** The most people who can be given a member whom they approve: a flow with districts as capacities. */
function represented(input: {
  readonly shop: Shop;
  readonly members: readonly Index[];
  readonly small: number;
  /** So many districts are one larger. */
  readonly overflow: number;
}): number {
  const { shop, members, small, overflow } = input;
  const groups = shop.people.length;
  const network = createNetwork(3 + members.length + groups);
  connect(network, { from: 2, to: 1, room: overflow });
  members.forEach((member, at) => {
    connect(network, { from: 3 + at, to: 1, room: small });
    connect(network, { from: 3 + at, to: 2, room: 1 });
    for (const group of shop.supporters[member] ?? []) {
      const people = shop.people[group] ?? 0;
      connect(network, { from: 3 + members.length + group, to: 3 + at, room: people });
    }
  });
  shop.people.forEach((people, group) => {
    connect(network, { from: 0, to: 3 + members.length + group, room: people });
  });
  return greatestFlow(network);
}

const survey = "Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023)";

export const optimalRules: readonly Rule[] = [
  optimal({
    name: "pav",
    title: "Proportional Approval Voting",
    weights: true,
    references: [`${survey}, rule 3`, "Thiele, Om Flerfoldsvalg (1895)"],
    pose: poseThiele([harmonic]),
  }),
  optimal({
    name: "slav",
    title: "Sainte-Laguë Approval Voting",
    weights: true,
    references: ["Lackner and Skowron, AIJ 288 (2020)"],
    pose: poseThiele([odd]),
  }),
  optimal({
    name: "geom2",
    title: "2-Geometric rule",
    weights: true,
    references: [
      "Skowron, Faliszewski and Lang, Finding a Collective Set of Items, AIJ 241 (2016)",
    ],
    pose: poseThiele([halves]),
  }),
  optimal({
    name: "cc",
    title: "Approval Chamberlin–Courant",
    weights: true,
    references: [`${survey}, rule 4`, "Chamberlin and Courant, APSR 77 (1983)"],
    pose: poseThiele([first]),
  }),
  optimal({
    name: "adams",
    title: "Adams: most people represented, then Thiele's score with Adams' weights",
    weights: true,
    references: [
      "abcvoting, rule adams: weights 1, 1, 1/2, 1/3, … among committees that are best for cc",
    ],
    pose: poseThiele([first, (i) => ({ n: 1n, d: BigInt(Math.max(i - 1, 1)) })]),
  }),
  optimal({
    name: "monroe",
    title: "Monroe",
    weights: false,
    references: [`${survey}, rule 9`, "Monroe, Fully Proportional Representation, APSR 89 (1995)"],
    pose: poseMonroe,
  }),
  optimal({
    name: "minimaxav",
    title: "Minimax Approval Voting",
    weights: true,
    references: [`${survey}, rule 11`, "Brams, Kilgour and Sanver, Public Choice 132 (2007)"],
    pose: poseMinimax,
  }),
];
