/** How far a committee represents the ballots: counted by hand, by law, and by every rule that elects many. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { rules } from "../registry.ts";
import { fraction } from "./fraction.ts";
import type { ApprovalProfile } from "./profile.ts";
import { representationOf } from "./represent.ts";

const candidates = ["alder", "birch", "clover", "dill"].map((id) => ({ id, name: id }));
const profile: ApprovalProfile = {
  kind: "approval",
  candidates,
  ballots: [
    { count: 3, approved: [0, 1] },
    { count: 2, approved: [2] },
    { count: 1, weight: fraction(1, 2), approved: [0, 3] },
    { count: 4, approved: [] },
  ],
};

test("ballots by how many of the elected they approve, approvals of each, and the next", () => {
  expect(representationOf(profile, { winners: ["birch", "alder"] })).toEqual({
    ballots: ["6", "1/2", "3"],
    elected: [
      { who: "birch", approvals: "3" },
      { who: "alder", approvals: "7/2" },
    ],
    next: { who: "clover", approvals: "2" },
  });
});

test("nobody is next where all are elected", () => {
  const winners = candidates.map(({ id }) => id);
  expect(representationOf(profile, { winners })).not.toHaveProperty("next");
});

test("each ballot is told once, and each approval of an elected too", () => {
  const ballot = fc.record({
    count: fc.integer({ min: 1, max: 5 }),
    approved: fc.uniqueArray(fc.nat({ max: 3 })),
  });
  const winners = fc.uniqueArray(fc.constantFrom(...candidates.map(({ id }) => id)));
  fc.assert(
    fc.property(fc.array(ballot, { minLength: 1 }), winners, (ballots, elected) => {
      const told = representationOf({ ...profile, ballots }, { winners: elected });
      const sum = (exacts: readonly (string | number)[]): number =>
        exacts.reduce<number>((all, exact) => all + Number(exact), 0);
      expect(sum(told.ballots)).toBe(sum(ballots.map(({ count }) => count)));
      expect(sum(told.ballots.map((votes, approved) => approved * Number(votes)))).toBe(
        sum(told.elected.map(({ approvals }) => approvals)),
      );
    }),
  );
});

const committees = rules.filter(({ takes, fills }) => takes === "approval" && fills === "many");

test.each(committees.map(({ name }) => name))("%s tells it of its winners", (name) => {
  const rule = committees.find((each) => each.name === name);
  const plain = { ...profile, ballots: profile.ballots.filter(({ weight }) => !weight) };
  const parameters = name === "rsd" ? { seed: "rain" } : {};
  const counted = rule?.run({ profile: plain, seats: 2, parameters });
  if (counted?.ok !== true) throw new Error("the case is countable");
  const { representation, winners } = counted.value;
  expect(representation?.elected.map(({ who }) => who)).toEqual(winners);
});
