/**
 * Thiele's rules step by step: a voter with i elected candidates whom they approve is worth w(1) + … + w(i),
 * and each step takes the candidate who adds most (or drops the one who is missed least).
 * Weights as integers over their least common denominator: nothing is rounded.
 */

import type { Shop } from "../budgets/shop.ts";
import type { ApprovalProfile, Index } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import type { Rule } from "../core/rule.ts";
import { walk } from "./course.ts";
import type { Course } from "./course.ts";
import { resoluteParameter } from "./outcome.ts";
import { greatest, leastCommonMultiple, restOf, tellNumbers, votersOf } from "./voters.ts";

/** w(i) = n / d of the i-th candidate, from 1. */
export interface Weight {
  readonly n: bigint;
  readonly d: bigint;
}

export const harmonic = (i: number): Weight => ({ n: 1n, d: BigInt(i) });
export const odd = (i: number): Weight => ({ n: 1n, d: BigInt(2 * i - 1) });
export const first = (i: number): Weight => ({ n: i === 1 ? 1n : 0n, d: 1n });
export const halves = (i: number): Weight => ({ n: 1n, d: 2n ** BigInt(i - 1) });

/** w(0) = 0, w(1) … w(most), over their least common denominator. */
export function integerWeights(
  weight: (i: number) => Weight,
  most: number,
): { readonly weights: readonly bigint[]; readonly d: bigint } {
  const list = Array.from({ length: most }, (_, i) => weight(i + 1));
  const d = leastCommonMultiple(list.map((each) => each.d));
  return { weights: [0n, ...list.map((each) => (each.n * d) / each.d)], d };
}

const arithmetic =
  "integers: weights over their least common denominator, so that no rounding can make or hide a tie";

function sequential(facts: {
  readonly name: string;
  readonly title: string;
  readonly weight: (i: number) => Weight;
  readonly references: readonly string[];
}): Rule {
  const { name, title, weight, references } = facts;
  return defineRule({
    name,
    title,
    takes: "approval",
    fills: "many",
    weights: true,
    parameters: resoluteParameter,
    arithmetic,
    references,
    count({ profile, seats, parameters, ties }) {
      const shop = votersOf(profile);
      if (!shop.ok) return shop;
      const course = adding({ profile, shop: shop.value, seats, weight });
      return walk(course, { candidates: profile.candidates, ties, resolute: parameters.resolute });
    },
  });
}

/** Levels of the groups (how many whom they approve are taken), and who is taken. */
interface State {
  readonly taken: readonly Index[];
  readonly levels: Int32Array;
}

interface Setting {
  readonly profile: ApprovalProfile;
  readonly shop: Shop;
  readonly seats: number;
  readonly weight: (i: number) => Weight;
}

function adding({ profile, shop, seats, weight }: Setting): Course<State> {
  const size = profile.candidates.length;
  const { weights, d } = integerWeights(weight, seats);
  return {
    start: { taken: [], levels: new Int32Array(shop.people.length) },
    length: seats,
    key: () => "",
    offer({ taken, levels }) {
      const values = sums({ shop, levels, size, weightAt: (level) => weights[level + 1] ?? 0n });
      const rest = restOf(size, taken);
      return {
        best: greatest(rest, (index) => values[index] ?? 0n),
        tally: () =>
          tellNumbers(
            profile,
            rest.map((of) => ({ of, n: values[of] ?? 0n, d: d * shop.scale })),
          ),
        why: "adds most",
      };
    },
    take: ({ taken, levels }, index) => ({
      taken: [...taken, index],
      levels: changed({ shop, levels, index, by: 1 }),
    }),
  };
}

function dropping({ profile, shop, seats, weight }: Setting): Course<State> {
  const size = profile.candidates.length;
  const { weights, d } = integerWeights(weight, size);
  return {
    start: { taken: [], levels: Int32Array.from(shop.wants, (list) => list.length) },
    length: size - seats,
    key: () => "",
    committee: (taken) => restOf(size, taken),
    offer({ taken, levels }) {
      const values = sums({ shop, levels, size, weightAt: (level) => weights[level] ?? 0n });
      const rest = restOf(size, taken);
      return {
        best: greatest(rest, (index) => -(values[index] ?? 0n)),
        tally: () =>
          tellNumbers(
            profile,
            rest.map((of) => ({ of, n: values[of] ?? 0n, d: d * shop.scale })),
          ),
        why: "is missed least",
        steps: (index) => [
          {
            type: "eliminated",
            who: [profile.candidates[index]?.id ?? ""],
            why: "is missed least",
          },
        ],
      };
    },
    take: ({ taken, levels }, index) => ({
      taken: [...taken, index],
      levels: changed({ shop, levels, index, by: -1 }),
    }),
  };
}

/** For each candidate the sum over supporters of the weight at their level; levels are counted first. */
function sums(input: {
  readonly shop: Shop;
  readonly levels: Int32Array;
  readonly size: number;
  readonly weightAt: (level: number) => bigint;
}): readonly bigint[] {
  const { shop, levels, size, weightAt } = input;
  const most = levels.reduce((top, level) => Math.max(top, level), 0) + 1;
  const worth = Array.from({ length: most }, (_, level) => weightAt(level));
  return Array.from({ length: size }, (_, index) => {
    const people = new Float64Array(most);
    for (const group of shop.supporters[index] ?? []) {
      const level = levels[group] ?? 0;
      people[level] = (people[level] ?? 0) + (shop.people[group] ?? 0);
    }
    return worth.reduce((sum, each, level) => sum + each * BigInt(people[level] ?? 0), 0n);
  });
}

function changed(input: {
  readonly shop: Shop;
  readonly levels: Int32Array;
  readonly index: Index;
  readonly by: number;
}): Int32Array {
  const levels = input.levels.slice();
  for (const group of input.shop.supporters[input.index] ?? [])
    levels[group] = (levels[group] ?? 0) + input.by;
  return levels;
}

const survey =
  "Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), section 2.3";

export const seqpav = sequential({
  name: "seqpav",
  title: "Sequential Proportional Approval Voting",
  weight: harmonic,
  references: [`${survey}, rule 6`, "Thiele, Om Flerfoldsvalg (1895)"],
});
export const seqslav = sequential({
  name: "seqslav",
  title: "Sequential Sainte-Laguë Approval Voting",
  weight: odd,
  references: [
    "Lackner and Skowron, Utilitarian Welfare and Representation Guarantees of Approval-Based Multiwinner Rules, AIJ 288 (2020)",
  ],
});
export const seqcc = sequential({
  name: "seqcc",
  title: "Sequential Approval Chamberlin–Courant",
  weight: first,
  references: [`${survey}, rule 6`],
});

export const revseqpav = defineRule({
  name: "revseqpav",
  title: "Reverse Sequential Proportional Approval Voting",
  takes: "approval",
  fills: "many",
  weights: true,
  parameters: resoluteParameter,
  arithmetic,
  references: [`${survey}, rule 7`],
  count({ profile, seats, parameters, ties }) {
    const shop = votersOf(profile);
    if (!shop.ok) return shop;
    const course = dropping({ profile, shop: shop.value, seats, weight: harmonic });
    return walk(course, { candidates: profile.candidates, ties, resolute: parameters.resolute });
  },
});
