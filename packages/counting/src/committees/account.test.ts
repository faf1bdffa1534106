import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  divide,
  formatFraction,
  fraction,
  multiply,
  parseFraction,
  ZERO,
} from "../core/fraction.ts";
import type { ApprovalProfile } from "../core/profile.ts";
import type { CountResult } from "../core/result.ts";
import { findRule } from "../registry.ts";

const profiles: fc.Arbitrary<ApprovalProfile> = fc
  .array(
    fc.record({
      approved: fc.uniqueArray(fc.nat(4), { maxLength: 4 }),
      count: fc.integer({ min: 1, max: 3 }),
      weight: fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
        .map(([n, d]) => fraction(n, d)),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((ballots) => ({
    kind: "approval",
    candidates: ["alder", "birch", "clover", "dock", "elder"].map((id) => ({ id, name: id })),
    ballots,
  }));

function count(rule: string, profile: ApprovalProfile, seats: number): CountResult {
  const found = findRule(rule);
  const result = found.ok ? found.value.run({ profile, seats, receipts: true }) : found;
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

test.each([
  "equal-shares",
  "equal-shares-with-av-completion",
  "equal-shares-with-increment-completion",
  "seqphragmen",
])("receipts of %s: money by weight, and a seat costs voters / seats or nothing", (rule) => {
  fc.assert(
    fc.property(profiles, fc.integer({ min: 1, max: 4 }), (profile, seats) => {
      const { ballots = [], winners } = count(rule, profile, seats);
      const total = profile.ballots.reduce(
        (sum, { count: times, weight = fraction(1) }) =>
          add(sum, multiply(weight, fraction(times))),
        ZERO,
      );
      const price = formatFraction(divide(total, fraction(seats)));
      const paid = new Map<string, ReturnType<typeof fraction>>();
      const each = ballots.map(({ parts, count: times }, at) => {
        let all = ZERO;
        for (const { to, amount } of parts) {
          const value = parseFraction(amount) ?? ZERO;
          all = add(all, value);
          if (to === undefined) continue;
          expect(profile.ballots[at]?.approved.map((i) => profile.candidates[i]?.id)).toContain(to);
          paid.set(to, add(paid.get(to) ?? ZERO, multiply(value, fraction(times))));
        }
        return formatFraction(divide(all, profile.ballots[at]?.weight ?? fraction(1)));
      });
      expect(new Set(each).size).toBe(1);
      if (rule === "equal-shares-with-av-completion") expect(each[0]).toBe("1");
      for (const [to, sum] of paid) {
        expect(winners).toContain(to);
        expect(formatFraction(sum)).toBe(price);
      }
    }),
    { numRuns: 150 },
  );
});

test("the account counts voters and seats; a seat that nobody paid has no payers", () => {
  const profile: ApprovalProfile = {
    kind: "approval",
    candidates: ["alder", "birch"].map((id) => ({ id, name: id })),
    ballots: [
      { count: 3, approved: [0] },
      { count: 1, approved: [1] },
    ],
  };
  const { money } = count("equal-shares-with-av-completion", profile, 2);
  expect(money).toMatchObject({
    voters: 4,
    each: "1",
    unspent: "2",
    purchases: [
      { what: "alder", cost: "2", payers: 3, most: "0.666666", full: 3 },
      { what: "birch", cost: "2", payers: 0 },
    ],
    left: { nothing: 0, all: 1 },
    groups: [
      { wants: ["alder"], voters: 3, left: "0.333333" },
      { wants: ["birch"], voters: 1, left: "1" },
    ],
  });
});
