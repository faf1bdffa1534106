import fc from "fast-check";
import { expect, test } from "vitest";
import type { BudgetProfile, Index } from "../core/profile.ts";
import { findRule } from "../registry.ts";

interface Election {
  readonly costs: readonly number[];
  readonly voters: readonly (readonly Index[])[];
  readonly budget: number;
}

function profileOf({ costs, voters, budget }: Election): BudgetProfile {
  return {
    kind: "budget",
    candidates: costs.map((cost, at) => ({ id: String(at), name: String(at), cost: BigInt(cost) })),
    ballots: voters.map((list) => ({ count: 1, votes: list.map((index) => [index, 1] as const) })),
    budget: BigInt(budget),
    decimals: 0,
    voteType: "approval",
    meta: {},
  };
}

function funded(rule: string, election: Election, parameters: Record<string, string>) {
  const found = findRule(rule);
  const result = found.ok ? found.value.run({ profile: profileOf(election), parameters }) : found;
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value.winners.map(Number);
}

/**
 * Extended justified representation up to one project, by numbers of projects: of every group whose shares
 * pay for a set T that all of it want, someone has |T| funded projects, or would have with one more of T.
 */
function ejrUpToOne({ costs, voters, budget }: Election, bought: readonly Index[]): boolean {
  return subsetsOf(costs.map((_, index) => index)).every((common) => {
    const price = common.reduce((sum, index) => sum + (costs[index] ?? 0), 0);
    const agree = voters.filter((wants) => common.every((index) => wants.includes(index)));
    const missing = common.some((index) => !bought.includes(index)) ? 1 : 0;
    const poor = agree.filter(
      (wants) => wants.filter((index) => bought.includes(index)).length + missing < common.length,
    );
    return common.length === 0 || poor.length * budget < price * voters.length;
  });
}

/** Every group whose shares pay for a project that all of it want has something funded that one of it wants. */
function justified({ costs, voters, budget }: Election, bought: readonly Index[]): boolean {
  return costs.every((cost, project) => {
    const out = voters.filter(
      (wants) => wants.includes(project) && !wants.some((index) => bought.includes(index)),
    );
    return out.length === 0 || out.length * budget < cost * voters.length;
  });
}

function subsetsOf(list: readonly Index[]): readonly (readonly Index[])[] {
  return Array.from({ length: 2 ** list.length }, (_, mask) =>
    list.filter((__, at) => (mask & (1 << at)) !== 0),
  );
}

const elections: fc.Arbitrary<Election> = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
    wants: fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 5 }), { minLength: 1, maxLength: 10 }),
    budget: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ costs, wants, budget }) => ({
    costs,
    budget,
    voters: wants.map((list) => list.filter((index) => index < costs.length)),
  }));

test("Equal Shares by cardinality gives extended justified representation up to one project", () => {
  fc.assert(
    fc.property(elections, (election) => {
      const bought = funded("mes", election, { utility: "cardinality", completion: "none" });
      expect(ejrUpToOne(election, bought)).toBe(true);
    }),
    { numRuns: 600 },
  );
});

test.each(["cost", "cardinality", "points"])(
  "Equal Shares by %s leaves no group unrepresented before completion, and never overspends",
  (utility) => {
    fc.assert(
      fc.property(elections, fc.constantFrom("none", "add1"), (election, completion) => {
        const bought = funded("mes", election, { utility, completion });
        if (completion === "none") expect(justified(election, bought)).toBe(true);
        const spent = bought.reduce((sum, index) => sum + (election.costs[index] ?? 0), 0);
        expect(spent).toBeLessThanOrEqual(election.budget);
      }),
      { numRuns: 300 },
    );
  },
);

/** Six of ten outvote four everywhere, whose shares of 4 each would pay for four projects of 4. */
const outvoted: Election = {
  costs: [10, 10, 10, 10, 4, 4, 4, 4],
  voters: [
    ...Array.from({ length: 6 }, () => [0, 1, 2, 3]),
    ...Array.from({ length: 4 }, () => [4, 5, 6, 7]),
  ],
  budget: 40,
};

test("counterexample kept: greedy has no justified representation; Equal Shares and Phragmén do here", () => {
  expect(funded("greedy", outvoted, {})).toEqual([0, 1, 2, 3]);
  expect(justified(outvoted, funded("greedy", outvoted, {}))).toBe(false);
  expect(justified(outvoted, funded("mes", outvoted, {}))).toBe(true);
  expect(justified(outvoted, funded("phragmen", outvoted, {}))).toBe(true);
});

test("counterexample kept: greedy is not priceable: six people pay 40, so each has 20/3 or more, while four with that much fund nothing", () => {
  const bought = funded("greedy", outvoted, {});
  const supporters = outvoted.voters.filter((wants) =>
    wants.some((index) => bought.includes(index)),
  );
  const spent = bought.reduce((sum, index) => sum + (outvoted.costs[index] ?? 0), 0);
  // With equal money m, the supporters need 6m ≥ 40; the other four spend nothing, so their 4m ≥ 80/3 exceed the cost 4.
  const least = spent / supporters.length;
  expect(4 * least).toBeGreaterThan(outvoted.costs[4] ?? 0);
  const quarter = funded("mes", outvoted, { completion: "none" });
  expect(quarter.filter((index) => index >= 4)).toHaveLength(4);
});

test.each(["stop", "skip"])("Phragmén's rule leaves no group unrepresented: %s", (unaffordable) => {
  fc.assert(
    fc.property(elections, (election) => {
      const bought = funded("phragmen", election, { unaffordable });
      expect(justified(election, bought)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("Phragmén's rule may end at what does not fit, or pass it over", () => {
  const election: Election = {
    costs: [5, 5, 3],
    voters: [[0], [0], [0], [1], [1], [2]],
    budget: 8,
  };
  expect(funded("phragmen", election, { unaffordable: "stop" })).toEqual([0]);
  expect(funded("phragmen", election, { unaffordable: "skip" })).toEqual([0, 2]);
});

test.each(["stop", "skip"])(
  "what costs more than the whole budget is left out with a warning: %s",
  (unaffordable) => {
    const election: Election = { costs: [9, 3], voters: [[0], [0], [0], [0], [0], [1]], budget: 8 };
    expect(funded("phragmen", election, { unaffordable })).toEqual([1]);
    const found = findRule("phragmen");
    const result = found.ok ? found.value.run({ profile: profileOf(election) }) : found;
    expect(result.ok ? result.value.warnings : []).toMatchObject([
      { code: "CostBeyondBudget", text: expect.stringMatching(/: 0$/) },
    ]);
  },
);
