/**
 * E Pluribus Hugo, by which the Hugo Awards are shortlisted (Single Divisible Vote with Least-Popular Elimination):
 * each ballot is one point, divided among those it approves who still stand. In each round the two with fewest points
 * are compared (with all who have as few as the second), and of these whoever has fewest approvals leaves; several who
 * have as few leave together, unless too few would remain: then a tie decides who of them stays.
 */

import { accepted } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Shop } from "../budgets/shop.ts";
import type { ApprovalProfile, Index } from "../core/profile.ts";
import type { Outcome } from "../core/outcome.ts";
import type { Round } from "../core/result.ts";
import { defineRule } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";
import type { TieBreaker } from "../core/ties.ts";
import {
  allLastSeats,
  committeeOutcome,
  drawLastSeats,
  resoluteParameter,
  setsOutcome,
} from "./outcome.ts";
import type { LastSeats } from "./outcome.ts";
import { leastCommonMultiple, tellNumbers, votersOf } from "./voters.ts";

export const eph = defineRule({
  name: "eph",
  title: "E Pluribus Hugo",
  takes: "approval",
  fills: "many",
  weights: true,
  parameters: resoluteParameter,
  arithmetic: "integers over a common denominator: a tie is a tie",
  references: [
    "Quinn and Schneier, A Proportional Voting System for Awards Nominations Resistant to Voting Blocs, Voting Matters 31 (2016)",
  ],
  count({ profile, seats, parameters, ties }) {
    const shop = votersOf(profile);
    if (!shop.ok) return shop;
    const end = eliminate({ profile, shop: shop.value, seats });
    return parameters.resolute
      ? accepted(oneOf({ profile, ties, end }))
      : allOf({ profile, ties, end });
  },
});

interface End {
  readonly last: LastSeats;
  readonly rounds: readonly Round[];
}

interface Asked {
  readonly profile: ApprovalProfile;
  readonly ties: TieBreaker;
  readonly end: End;
}

function eliminate(input: {
  readonly profile: ApprovalProfile;
  readonly shop: Shop;
  readonly seats: number;
}): End {
  const { profile, shop, seats } = input;
  const rounds: Round[] = [];
  let standing: readonly Index[] = profile.candidates.map((_, index) => index);
  while (standing.length > seats) {
    const { points, d } = pointsOf(shop, standing);
    const leaving = leastOf(shop, standing, points);
    const stay = standing.filter((index) => !leaving.includes(index));
    const tally = tellNumbers(
      profile,
      standing.map((of) => ({ of, n: points.get(of) ?? 0n, d: d * shop.scale })),
    );
    const isEnd = stay.length < seats;
    const who = idsOf(profile.candidates, leaving);
    const why = "fewest approvals among those with fewest points";
    rounds.push({
      round: rounds.length + 1,
      tally,
      steps: isEnd ? [] : [{ type: "eliminated", who, why }],
    });
    if (isEnd) return { last: { certain: stay, tied: leaving, seats }, rounds };
    standing = stay;
  }
  return { last: { certain: standing, tied: [], seats }, rounds };
}

/** Each ballot's point divided among those of it who stand, over a common denominator. */
function pointsOf(
  shop: Shop,
  standing: readonly Index[],
): { readonly points: ReadonlyMap<Index, bigint>; readonly d: bigint } {
  const stands = new Set(standing);
  const lists = shop.wants.map((list) => list.filter((index) => stands.has(index)));
  const lengths = [...new Set(lists.map((list) => list.length))].filter((length) => length > 0);
  const d = leastCommonMultiple(lengths.map(BigInt));
  const points = new Map<Index, bigint>(standing.map((index) => [index, 0n]));
  lists.forEach((list, group) => {
    const each =
      list.length === 0 ? 0n : (BigInt(shop.people[group] ?? 0) * d) / BigInt(list.length);
    for (const index of list) points.set(index, (points.get(index) ?? 0n) + each);
  });
  return { points, d };
}

/** Who leaves: fewest approvals among all with as few points as the second from below. */
function leastOf(
  shop: Shop,
  standing: readonly Index[],
  points: ReadonlyMap<Index, bigint>,
): readonly Index[] {
  const at = (index: Index): bigint => points.get(index) ?? 0n;
  const sorted = standing.map(at).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const second = sorted[1] ?? 0n;
  const compared = standing.filter((index) => at(index) <= second);
  const fewest = Math.min(...compared.map((index) => shop.votes[index] ?? 0));
  return compared.filter((index) => (shop.votes[index] ?? 0) === fewest);
}

function oneOf({ profile, ties, end }: Asked): Outcome {
  const { last, rounds } = end;
  const stay = drawLastSeats(last, ties);
  const members = [...last.certain, ...stay].toSorted((a, b) => a - b);
  const who = idsOf(profile.candidates, members);
  const step = { type: "elected", who, why: "stay to the end" } as const;
  const elected = { round: rounds.length + 1, steps: [step] };
  const { candidates } = profile;
  return committeeOutcome({ candidates, members, rounds: [...rounds, elected] });
}

function allOf({ profile, ties, end }: Asked): Result<Outcome, Refusal> {
  const sets = allLastSeats(end.last);
  if (!sets.ok) return sets;
  const why = "equal at the last seats";
  const { candidates } = profile;
  return accepted(setsOutcome({ candidates, ties, sets: sets.value, why, rounds: end.rounds }));
}
