/**
 * What STV is for: a group of voters as large as k quotas that puts the same candidates first, in whatever
 * order, elects k of them (Droop proportionality for solid coalitions; Woodall 1994).
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { rankedProfiles } from "../conformance/arbitraries.ts";
import { ballotCount, candidatesOf } from "../core/profile.ts";
import type { Index, RankedProfile } from "../core/profile.ts";
import { findRule } from "../registry.ts";

const rules = [
  ["scottish-stv", {}],
  ["stv", { places: "30", quota: "hagenbach-bischoff" }],
  ["stv", { surpluses: "all", rounding: "fraction", places: "10" }],
  ["stv", { transfer: "inclusive" }],
  ["stv", { transfer: "last-parcel" }],
  ["meek", {}],
] as const;

function winnersOf(
  rule: string,
  profile: RankedProfile,
  seats: number,
  parameters: Record<string, string>,
) {
  const found = findRule(rule);
  const result = found.ok ? found.value.run({ profile, seats, parameters, receipts: true }) : found;
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

test.each(rules)("%s %j represents every solid coalition", (rule, parameters) => {
  fc.assert(
    fc.property(
      rankedProfiles({ complete: true }),
      fc.integer({ min: 1, max: 3 }),
      (profile, wanted) => {
        const seats = Math.min(wanted, profile.candidates.length);
        const winners = new Set(winnersOf(rule, profile, seats, parameters).winners);
        const droop = Math.floor(ballotCount(profile) / (seats + 1)) + 1;
        for (const group of subsets(profile.candidates.length)) {
          const due = Math.min(Math.floor(supporters(profile, group) / droop), group.length);
          const elected = group.filter((index) => winners.has(profile.candidates[index]?.id ?? ""));
          expect(elected.length).toBeGreaterThanOrEqual(due);
        }
      },
    ),
  );
});

test.each(rules)(
  "%s %j fills the seats, and every vote is somewhere in each round",
  (rule, parameters) => {
    fc.assert(
      fc.property(rankedProfiles(), fc.integer({ min: 1, max: 3 }), (profile, wanted) => {
        const seats = Math.min(wanted, profile.candidates.length);
        const result = winnersOf(rule, profile, seats, parameters);
        expect(new Set(result.winners).size).toBe(seats);
        for (const { tally, inactive } of result.rounds) {
          const parts = [...Object.values(tally ?? {}), ...Object.values(inactive ?? {})].map(
            Number,
          );
          expect(parts.reduce((sum, votes) => sum + votes, 0)).toBeCloseTo(ballotCount(profile), 6);
        }
        for (const { parts } of result.ballots ?? []) {
          expect(parts.reduce((sum, { amount }) => sum + Number(amount), 0)).toBeCloseTo(1, 6);
        }
      }),
    );
  },
);

/** Ballots that put exactly this group first, in any order. */
function supporters(profile: RankedProfile, group: readonly Index[]): number {
  const solid = profile.ballots.filter(({ ranks }) =>
    ranks
      .slice(0, group.length)
      .every((rank) => candidatesOf(rank).every((index) => group.includes(index))),
  );
  return solid.reduce((sum, { count }) => sum + count, 0);
}

function subsets(size: number): readonly (readonly Index[])[] {
  const all = Array.from({ length: size }, (_, index) => index);
  return Array.from({ length: 2 ** size - 1 }, (_, bits) =>
    all.filter((index) => (((bits + 1) >> index) & 1) === 1),
  );
}
