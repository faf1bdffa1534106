/**
 * Rules that score each candidate alone and take the highest: av (one point per approval), sav (a ballot's
 * one point divided among those it approves), trivial (nobody has any). Where several tie for the last
 * seats, every way to choose among them wins.
 */

import { accepted } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Shop } from "../budgets/shop.ts";
import type { ApprovalProfile, Index } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import type { Rule } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";
import type { TieBreaker } from "../core/ties.ts";
import { allLastSeats, drawLastSeats, resoluteParameter, setsOutcome } from "./outcome.ts";
import type { LastSeats } from "./outcome.ts";
import { leastCommonMultiple, tellNumbers, votersOf } from "./voters.ts";

interface Scores {
  readonly values: readonly bigint[];
  readonly d: bigint;
  readonly of: string;
}

function separable(facts: {
  readonly name: string;
  readonly title: string;
  readonly references: readonly string[];
  readonly scores: (shop: Shop) => Scores;
}): Rule {
  const { name, title, references, scores } = facts;
  return defineRule({
    name,
    title,
    takes: "approval",
    fills: "many",
    weights: true,
    parameters: resoluteParameter,
    arithmetic: "integers over a common denominator: a tie is a tie",
    references,
    count({ profile, seats, parameters, ties }) {
      const shop = votersOf(profile);
      if (!shop.ok) return shop;
      const told = scores(shop.value);
      return parameters.resolute
        ? accepted(oneOf({ profile, seats, ties, scores: told }))
        : allOf({ profile, seats, ties, scores: told });
    },
  });
}

interface Asked {
  readonly profile: ApprovalProfile;
  readonly seats: number;
  readonly ties: TieBreaker;
  readonly scores: Scores;
}

/** Those above the score of the last seat, and those who tie there. */
function split({ seats, scores }: Asked): LastSeats {
  const order = descending(scores.values);
  const last = scores.values[order[seats - 1] ?? 0] ?? 0n;
  const above = order.filter((index) => (scores.values[index] ?? 0n) > last);
  const at = order.filter((index) => scores.values[index] === last);
  return at.length === seats - above.length
    ? { certain: [...above, ...at], tied: [], seats }
    : { certain: above, tied: at, seats };
}

function oneOf(asked: Asked): Outcome {
  const { profile, ties } = asked;
  const last = split(asked);
  const chosen = drawLastSeats(last, ties);
  const winners = idsOf(profile.candidates, [...last.certain, ...chosen]);
  const why = `most ${asked.scores.of}`;
  return {
    winners,
    rounds: [{ round: 1, tally: tallyOf(asked), steps: [{ type: "elected", who: winners, why }] }],
  };
}

function allOf(asked: Asked): Result<Outcome, Refusal> {
  const { profile, ties } = asked;
  const sets = allLastSeats(split(asked));
  if (!sets.ok) return sets;
  const rounds = [{ round: 1, tally: tallyOf(asked), steps: [] }];
  const why = `equal in ${asked.scores.of} at the last seats`;
  return accepted(
    setsOutcome({ candidates: profile.candidates, ties, sets: sets.value, why, rounds }),
  );
}

function tallyOf({ profile, scores }: Asked): Readonly<Record<string, string>> {
  return tellNumbers(
    profile,
    scores.values.map((n, of) => ({ of, n, d: scores.d })),
  );
}

/** Candidates by score, highest first; the order of the file among equals. */
export function descending(values: readonly bigint[]): readonly Index[] {
  const at = (index: Index): bigint => values[index] ?? 0n;
  return values
    .map((_, index) => index)
    .toSorted((a, b) => (at(a) > at(b) ? -1 : at(a) < at(b) ? 1 : a - b));
}

/** Points of each ballot divided by how many it approves. */
function dividedScores(shop: Shop): Scores {
  const lengths = [...new Set(shop.wants.map((list) => list.length))].filter(
    (length) => length > 0,
  );
  const d = leastCommonMultiple(lengths.map(BigInt));
  const values = shop.supporters.map((groups) => {
    const people = new Map<number, number>();
    for (const group of groups) {
      const length = shop.wants[group]?.length ?? 1;
      people.set(length, (people.get(length) ?? 0) + (shop.people[group] ?? 0));
    }
    return [...people].reduce(
      (sum, [length, each]) => sum + (BigInt(each) * d) / BigInt(length),
      0n,
    );
  });
  return { values, d: d * shop.scale, of: "shares of approvals" };
}

export const av = separable({
  name: "av",
  title: "Multiwinner Approval Voting",
  references: ["Lackner and Skowron (2023), rule 1"],
  scores: (shop) => ({ values: shop.votes.map(BigInt), d: shop.scale, of: "approvals" }),
});
export const sav = separable({
  name: "sav",
  title: "Satisfaction Approval Voting",
  references: ["Brams and Kilgour, Satisfaction Approval Voting (2014)"],
  scores: dividedScores,
});
export const trivial = separable({
  name: "trivial",
  title: "Trivial rule: every committee",
  references: ["Lackner and Skowron (2023), section 2"],
  scores: (shop) => ({ values: shop.votes.map(() => 0n), d: 1n, of: "nothing" }),
});
