/**
 * Rules that take the best of all committees, found exactly by branch and bound in integers: Thiele's rules
 * (pav, slav, geom2, cc), adams (most people with a representative, then Adams' weights), monroe, minimaxav.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Shop } from "../budgets/shop.ts";
import { formatFraction, fraction } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import { tooLargeForExactCount } from "../core/refusals.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import type { Rule } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";
import { connect, createNetwork, greatestFlow } from "./flow.ts";
import { pickSet, resoluteParameter, setsOutcome } from "./outcome.ts";
import { BRANCHES_MOST, searchBest, sumOfGreatest } from "./search.ts";
import type { Problem } from "./search.ts";
import { SETS_MOST } from "./separable.ts";
import { first, halves, harmonic, integerWeights, odd } from "./thiele.ts";
import type { Weight } from "./thiele.ts";
import { votersOf } from "./voters.ts";

/** A problem with words for its value; undefined if its numbers pass 2^53. */
interface Posed extends Problem {
  tell(value: readonly number[]): string;
}

function optimal(facts: {
  readonly name: string;
  readonly title: string;
  readonly weights: boolean;
  readonly references: readonly string[];
  readonly pose: (shop: Shop, seats: number) => Posed | undefined;
}): Rule {
  const { name, title, weights, references, pose } = facts;
  return defineRule({
    name,
    title,
    takes: "approval",
    fills: "many",
    weights,
    parameters: resoluteParameter,
    arithmetic: `integers below 2^53; refused where they would pass it, or past ${BRANCHES_MOST} branches`,
    references,
    count({ profile, seats, parameters, ties }): Result<Outcome, Refusal> {
      const shop = votersOf(profile);
      if (!shop.ok) return shop;
      const posed = pose(shop.value, seats);
      if (posed === undefined)
        return refused(tooLargeForExactCount(`${name}: its numbers pass 2^53 at ${seats} seats`));
      const found = searchBest(posed, SETS_MOST);
      if (found === undefined) {
        return refused(
          tooLargeForExactCount(
            `${name}: more than ${BRANCHES_MOST} branches, or ${SETS_MOST} winning committees`,
          ),
        );
      }
      const { candidates } = profile;
      const text = `${posed.tell(found.value)}; no committee is better (${found.branches} branches searched)`;
      const rounds = [{ round: 1, steps: [{ type: "note", text }] }] as const;
      if (!parameters.resolute) {
        const why = "all equally good";
        return accepted(setsOutcome({ candidates, ties, sets: found.sets, why, rounds }));
      }
      const members = pickSet({ sets: found.sets, ties, about: "the committee" });
      const who = idsOf(
        candidates,
        members.toSorted((a, b) => a - b),
      );
      const steps = [...rounds[0].steps, { type: "elected", who, why: "best committee" } as const];
      return accepted({ winners: who, rounds: [{ round: 1, steps }] });
    },
  });
}

/** Candidates by approvals: good committees are met early. */
function byVotes({ votes }: Shop): readonly Index[] {
  return votes
    .map((_, index) => index)
    .toSorted((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
}

/** Levels of the groups (how many members they approve), kept as members come and go. */
function trackLevels(shop: Shop) {
  const levels = new Int32Array(shop.people.length);
  const change = (index: Index, by: number): void => {
    for (const group of shop.supporters[index] ?? []) levels[group] = (levels[group] ?? 0) + by;
  };
  return {
    levels,
    put: (index: Index) => change(index, 1),
    drop: (index: Index) => change(index, -1),
  };
}

/** The sum over people of w(1) + … + w(level), and what an open candidate would add: it only shrinks. */
function thieleValues(shop: Shop, weights: readonly number[], levels: Int32Array) {
  const sums: number[] = [];
  for (const each of weights) sums.push((sums.at(-1) ?? 0) + each);
  return {
    now: (): number => {
      let sum = 0;
      for (let group = 0; group < levels.length; group += 1)
        sum += (shop.people[group] ?? 0) * (sums[levels[group] ?? 0] ?? 0);
      return sum;
    },
    adds: (index: Index): number => {
      let sum = 0;
      for (const group of shop.supporters[index] ?? [])
        sum += (shop.people[group] ?? 0) * (weights[(levels[group] ?? 0) + 1] ?? 0);
      return sum;
    },
  };
}

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
    const { levels, put, drop } = trackLevels(shop);
    const values = integers.map(({ weights }) => thieleValues(shop, weights.map(Number), levels));
    return {
      size: shop.costs.length,
      seats,
      order: byVotes(shop),
      put,
      drop,
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
  const { levels, put, drop } = trackLevels(shop);
  return {
    size: shop.costs.length,
    seats,
    order: byVotes(shop),
    put,
    drop,
    bound({ open, missing }) {
      const left = new Set(open);
      let most = 0;
      shop.wants.forEach((list, group) => {
        const level = levels[group] ?? 0;
        const more = missing === 0 ? 0 : list.filter((index) => left.has(index)).length;
        const distance = list.length + seats - 2 * (level + Math.min(missing, more));
        most = Math.max(most, distance);
      });
      return [-most];
    },
    tell: ([value = 0]) => `greatest distance to a ballot ${-value}`,
  };
}

/** People who get a member whom they approve, when all members represent equally many (but for one). */
function poseMonroe(shop: Shop, seats: number): Posed {
  const { levels, put, drop } = trackLevels(shop);
  const small = Math.floor(shop.total / seats);
  const large = Math.ceil(shop.total / seats);
  const values = thieleValues(shop, [0, 1], levels);
  const covered = (): number =>
    levels.reduce((sum, level, group) => (level > 0 ? sum + (shop.people[group] ?? 0) : sum), 0);
  return {
    size: shop.costs.length,
    seats,
    order: byVotes(shop),
    put,
    drop,
    bound({ members, open, missing }) {
      if (missing === 0)
        return [represented({ shop, members, small, overflow: shop.total - seats * small })];
      const room = (index: Index): number => Math.min(large, shop.votes[index] ?? 0);
      const seated = members.reduce((sum, index) => sum + room(index), 0);
      return [
        Math.min(
          shop.total,
          covered() + sumOfGreatest(open.map(values.adds), missing),
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
