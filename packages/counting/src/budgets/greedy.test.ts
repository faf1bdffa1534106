import fc from "fast-check";
import { expect, test } from "vitest";
import type { BudgetProfile } from "../core/profile.ts";
import { findRule } from "../registry.ts";
import { openShop } from "./shop.ts";

/** Each ballot names projects with points; all cost 10 unless told otherwise. */
function profileOf(
  votes: readonly (readonly (readonly [number, number])[])[],
  { budget, costs = ["a", "b", "c"].map(() => 10) }: { budget: number; costs?: readonly number[] },
): BudgetProfile {
  return {
    kind: "budget",
    candidates: costs.map((cost, at) => {
      const id = String.fromCharCode(97 + at);
      return { id, name: id, cost: BigInt(cost) };
    }),
    ballots: votes.map((list) => ({ count: 1, votes: list })),
    budget: BigInt(budget),
    decimals: 0,
    voteType: "cumulative",
    meta: {},
  };
}

function run(profile: BudgetProfile, parameters: Record<string, string> = {}, rule = "greedy") {
  const found = findRule(rule);
  return found.ok ? found.value.run({ profile, parameters }) : found;
}

function told(profile: BudgetProfile, parameters: Record<string, string> = {}, rule = "greedy") {
  const result = run(profile, parameters, rule);
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

const each = [[[0, 1]], [[1, 1]], [[2, 1]]] as const;

test("equal projects that exclude each other tie: told, and refused where nothing breaks it", () => {
  const profile = profileOf(each, { budget: 100 });
  const result = told(profile, { exclusive: "a,b" });
  expect(result.winners).toEqual(["a", "c"]);
  expect(result.ties).toMatchObject([{ among: ["a", "b"], chosen: ["a"] }]);
  expect(result.warnings.map(({ code }) => code)).toEqual(["TieBrokenByFileOrder"]);
  const refused = run(profile, { exclusive: "a,b", ties: "refuse" });
  expect(refused.ok ? "" : refused.refusal.code).toBe("TieUnbroken");
  expect(told(profile, { exclusive: "a,b", ties: "order:b,a,c" }).winners).toEqual(["b", "c"]);
});

test("what was excluded by a project with more votes is no tie", () => {
  const profile = profileOf([...each, [[0, 1]]], { budget: 100 });
  expect(told(profile, { exclusive: "a,b", ties: "refuse" }).ties).toEqual([]);
});

test.each(["skip", "stop"])("of three equal projects one fits: one tie of three (%s)", (way) => {
  const result = told(profileOf(each, { budget: 15 }), { unaffordable: way });
  expect(result.ties).toMatchObject([{ among: ["a", "b", "c"], chosen: ["a"] }]);
});

test("where no tie is told, the drawn order changes nothing", () => {
  const elections = fc.record({
    votes: fc.array(fc.uniqueArray(fc.nat(3), { maxLength: 3 }), { minLength: 1, maxLength: 5 }),
    costs: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 }),
    budget: fc.integer({ min: 1, max: 9 }),
    unaffordable: fc.constantFrom("skip", "stop"),
    exclusive: fc.constantFrom("", "a,b", "a,b;c,d", "b,c,d"),
  });
  fc.assert(
    fc.property(elections, ({ votes, costs, budget, ...parameters }) => {
      const named = votes.map((list) => list.map((index) => [index, 1] as const));
      const profile = profileOf(named, { budget, costs });
      const forward = told(profile, { ...parameters, ties: "order:a,b,c,d" });
      const backward = told(profile, { ...parameters, ties: "order:d,c,b,a" });
      fc.pre(forward.ties.length === 0);
      expect(backward.ties).toEqual([]);
      expect(backward.winners.toSorted()).toEqual(forward.winners.toSorted());
    }),
    { numRuns: 400 },
  );
});

test("points are summed exactly beyond 2^53", () => {
  const profile = profileOf([[[0, 2 ** 53 - 1]], [[0, 1]], [[1, 2 ** 53 - 1]], [[1, 2]]], {
    budget: 10,
  });
  const result = told(profile, { ties: "refuse" });
  expect(result.winners).toEqual(["b"]);
});

test.each([
  ["greedy", {}],
  ["mes", { completion: "add1u" }],
])("%s tells which projects it funds that nobody voted for", (rule, parameters) => {
  const result = told(profileOf([[[0, 1]]], { budget: 25 }), parameters, rule);
  expect(result.winners).toEqual(["a", "b"]);
  expect(result.warnings.find(({ code }) => code === "FundedWithoutVotes")?.text).toContain(
    "nobody voted for b",
  );
  expect(told(profileOf([[[0, 1]]], { budget: 25 }), { threshold: "1" }).winners).toEqual(["a"]);
});

test("a ballot may want any number of projects, and no two lists are taken for one", () => {
  const size = 300_000;
  const all = Array.from({ length: size }, (_, index) => index);
  const wishes = [all, [0], [65_536], [65_536, 0]].map((wants) => ({ wants, count: 1 }));
  const shop = openShop(
    all.map(() => 1n),
    wishes,
  );
  expect(shop.ok ? shop.value.wants.map((list) => list.length) : []).toEqual([size, 1, 1, 2]);
});
