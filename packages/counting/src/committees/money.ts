/**
 * Rules in which each voter has an own amount of money or of votes, exact over one common denominator:
 * Eneström's and Phragmén's method (votes shrink once they have elected somebody) and the consensus rule
 * (everybody earns one step at each seat and pays alike, into debt if need be).
 */

import type { Shop } from "../budgets/shop.ts";
import { gcd } from "../core/fraction.ts";
import type { ApprovalProfile, Index } from "../core/profile.ts";
import { tooLargeForExactCount } from "../core/refusals.ts";
import { refused } from "@plenty/kernel";
import { defineRule } from "../core/rule.ts";
import { walk } from "./course.ts";
import type { Course, Offer } from "./course.ts";
import { resoluteParameter } from "./outcome.ts";
import { greatest, restOf, tellNumbers, votersOf } from "./voters.ts";

/** Seats up to which Eneström's method is counted: the terms of its fractions double in length with each. */
const SEATS_MOST = 14;

interface State {
  readonly taken: readonly Index[];
  /** Of each person of a group, over `d`. */
  readonly money: readonly bigint[];
  readonly d: bigint;
}

interface Setting {
  readonly profile: ApprovalProfile;
  readonly shop: Shop;
  readonly seats: number;
}

/** Money of the supporters who have any. */
function supportOf(shop: Shop, { money }: State, index: Index): bigint {
  let sum = 0n;
  for (const group of shop.supporters[index] ?? []) {
    const each = money[group] ?? 0n;
    if (each > 0n) sum += each * BigInt(shop.people[group] ?? 0);
  }
  return sum;
}

function offerOf({ profile, shop }: Setting, state: State): Offer {
  const rest = restOf(shop.costs.length, state.taken);
  const support = new Map(rest.map((index) => [index, supportOf(shop, state, index)]));
  return {
    best: greatest(rest, (index) => support.get(index) ?? 0n),
    why: "most money of supporters",
    tally: () =>
      tellNumbers(
        profile,
        rest.map((of) => ({ of, n: support.get(of) ?? 0n, d: state.d * shop.scale })),
      ),
  };
}

function enestroemCourse(setting: Setting): Course<State> {
  const { shop, seats } = setting;
  const wide = BigInt(seats);
  return {
    start: { taken: [], money: Array.from(shop.people, () => 1n), d: 1n },
    length: seats,
    key: keyOf,
    offer: (state) => offerOf(setting, state),
    take(state, index) {
      const taken = [...state.taken, index];
      const support = supportOf(shop, state, index);
      // What is left of each supporter's vote: (support - total / seats) / support, or nothing.
      const over = support * wide - BigInt(shop.total) * state.d;
      const [n, d] = over > 0n ? lowest(over, support * wide) : [0n, 1n];
      const pays = new Set(shop.supporters[index]);
      const money = state.money.map((each, group) => each * (pays.has(group) ? n : d));
      return { taken, money, d: state.d * d };
    },
  };
}

function consensusCourse(setting: Setting): Course<State> {
  const { shop, seats } = setting;
  return {
    start: { taken: [], money: Array.from(shop.people, () => 1n), d: 1n },
    length: seats,
    key: keyOf,
    offer: (state) => offerOf(setting, state),
    take(state, index) {
      const payers = new Set(
        (shop.supporters[index] ?? []).filter((group) => (state.money[group] ?? 0n) > 0n),
      );
      let people = 0;
      for (const group of payers) people += shop.people[group] ?? 0;
      const [n, d] = lowest(BigInt(shop.total), BigInt(Math.max(people, 1)));
      const wide = state.d * d;
      const money = state.money.map(
        (each, group) => each * d - (payers.has(group) ? n * state.d : 0n) + wide,
      );
      return { taken: [...state.taken, index], money, d: wide };
    },
  };
}

/** Money in lowest terms: the same money is the same key, however it came about. */
function keyOf({ money, d }: State): string {
  let divisor = d;
  for (const each of money) divisor = gcd(divisor, each < 0n ? -each : each);
  return `${d / divisor}:${money.map((each) => each / divisor).join()}`;
}

function lowest(n: bigint, d: bigint): readonly [bigint, bigint] {
  const divisor = gcd(n, d);
  return [n / divisor, d / divisor];
}

export const phragmenEnestroem = defineRule({
  name: "phragmen-enestroem",
  title: "Method of Phragmén and Eneström",
  takes: "approval",
  fills: "many",
  weights: true,
  parameters: resoluteParameter,
  arithmetic: `bigint fractions, whose terms double in length with each seat: at most ${SEATS_MOST} seats`,
  references: [
    "Eneström (1896); Camps, Mora and Saumell, The Method of Eneström and Phragmén for Parliamentary Elections by Means of Approval Voting (2019)",
  ],
  count({ profile, seats, parameters, ties }) {
    if (seats > SEATS_MOST) {
      return refused(
        tooLargeForExactCount(`phragmen-enestroem fills at most ${SEATS_MOST} seats exactly`),
      );
    }
    const shop = votersOf(profile);
    if (!shop.ok) return shop;
    const course = enestroemCourse({ profile, shop: shop.value, seats });
    return walk(course, { candidates: profile.candidates, ties, resolute: parameters.resolute });
  },
});

export const consensusRule = defineRule({
  name: "consensus-rule",
  title: "Consensus rule",
  takes: "approval",
  fills: "many",
  weights: true,
  parameters: resoluteParameter,
  arithmetic: "bigint fractions over one common denominator",
  references: [
    "Brill, Peters, Skowron et al. as in Lackner and Maly, Perpetual Voting (2023): perpetual consensus",
  ],
  count({ profile, seats, parameters, ties }) {
    const shop = votersOf(profile);
    if (!shop.ok) return shop;
    const course = consensusCourse({ profile, shop: shop.value, seats });
    return walk(course, { candidates: profile.candidates, ties, resolute: parameters.resolute });
  },
});
