import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  compare,
  formatDecimal,
  formatFraction,
  fraction,
  parseFraction,
  ZERO,
} from "../core/fraction.ts";
import type { BudgetProfile, Index } from "../core/profile.ts";
import { pb } from "../formats/pb.ts";
import { findRule } from "../registry.ts";
import { raiseShares, runShares, runsOf } from "./add1.ts";
import { plainShares } from "../conformance/plain-shares.ts";
import { openShop } from "./shop.ts";

const file = `META
key;value
description;Small budget
budget;100.50
vote_type;approval
rule;equalshares
PROJECTS
project_id;cost;votes;name;selected
a;60;3;"Trees; alder";1
b;40.5;2;Bench;0
c;30;2;Clover;1
VOTES
voter_id;vote;age
1;a,b;30
2;a;
3;a,c;41
4;b,c;22
`;

async function read(text = file): Promise<BudgetProfile> {
  const result = await pb.read({ file: "small.pb", text });
  if (!result.ok) throw new Error(result.refusal.detail);
  if (result.value.kind !== "budget") throw new Error("a .pb file is a budget");
  return result.value;
}

function run(rule: string, profile: BudgetProfile, parameters: Record<string, string> = {}) {
  const found = findRule(rule);
  const result = found.ok ? found.value.run({ profile, parameters, receipts: true }) : found;
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

test("reads projects, votes and money in the smallest decimal", async () => {
  const profile = await read();
  expect(profile.decimals).toBe(1);
  expect(profile.budget).toBe(1005n);
  expect(profile.candidates.map(({ cost, name }) => [cost, name])).toEqual([
    [600n, "Trees; alder"],
    [405n, "Bench"],
    [300n, "Clover"],
  ]);
  expect(profile.asked).toMatchObject({ rule: "mes", parameters: { completion: "none" } });
});

test("shares of 25.125: a costs three voters 20 each, c one 5.125 and one 24.875", async () => {
  const result = run("mes", await read(), { completion: "none" });
  expect(result.winners).toEqual(["a", "c"]);
  expect(result.warnings).toEqual([]);
  expect(result.ballots?.[0]?.parts).toEqual([
    { to: "a", amount: "20", fate: "paid" },
    { amount: "41/8", fate: "unspent" },
  ]);
});

test("a published result that the stated rule does not give is told as a warning", async () => {
  const result = run("mes", await read(file.replace("Bench;0", "Bench;1")), { completion: "none" });
  expect(result.warnings.map(({ code }) => code)).toEqual(["PublishedResultDeparts"]);
  expect(result.warnings[0]?.text).toContain("it funded b, which the rule does not");
});

test("greedy: skip, stop, threshold, exclusive", async () => {
  const profile = await read();
  expect(run("greedy", profile).winners).toEqual(["a", "c"]);
  const tight = { ...profile, budget: 1000n };
  // b and c have two votes each; the cheaper c goes first, and then b does not fit.
  expect(run("greedy", tight).winners).toEqual(["a", "c"]);
  const small = { ...profile, budget: 500n };
  expect(run("greedy", small, { unaffordable: "stop" }).winners).toEqual([]);
  expect(run("greedy", small).winners).toEqual(["c"]);
  expect(run("greedy", profile, { threshold: "3" }).winners).toEqual(["a"]);
  expect(run("greedy", profile, { exclusive: "a,c" }).winners).toEqual(["a", "b"]);
});

test("phragmén buys in order of time, and stops at what does not fit", async () => {
  const profile = await read();
  expect(run("phragmen", profile).winners).toEqual(["c", "a"]);
  expect(run("phragmen", { ...profile, budget: 2000n }).winners.toSorted()).toEqual([
    "a",
    "b",
    "c",
  ]);
});

test("the comparison step takes the greedy result if more voters prefer it", async () => {
  const result = run("mes", await read(), { completion: "none", comparison: "true" });
  expect(result.winners).toEqual(["a", "c"]);
});

test.each([
  [file.replace("1;a,b;30", "1;a,d;30"), "small.pb:14: expected ids of projects"],
  [file.replace("a;60;", "a;6O;"), "small.pb:9: expected a cost above 0"],
  [file.replace("budget;100.50\n", ""), "small.pb:1: expected budget under META"],
  [file.replace("approval", "approvals"), "expected vote_type of approval"],
  [file.replace('alder"', "alder"), "expected quotes that close"],
])("refuses a bad line with its number (%#)", async (text, detail) => {
  const result = await pb.read({ file: "small.pb", text });
  expect(result.ok ? "" : result.refusal.detail).toContain(detail);
});

/** Small elections in which ties and people without money are common. */
const elections = fc
  .record({
    costs: fc.array(
      fc.integer({ min: 1, max: 12 }).map((cost) => BigInt(cost * 10)),
      { minLength: 1, maxLength: 7 },
    ),
    wants: fc.array(fc.uniqueArray(fc.nat(6), { maxLength: 5 }), { minLength: 1, maxLength: 14 }),
    share: fc.integer({ min: 1, max: 60 }),
    parts: fc.integer({ min: 1, max: 7 }),
    utility: fc.constantFrom("cost", "cardinality"),
  })
  .map(({ wants, ...rest }) => ({
    ...rest,
    wants: wants.map((list) => list.filter((index) => index < rest.costs.length)),
  }));

const firstOf = (tied: readonly Index[]): Index => Math.min(...tied);

test("the quick count buys the same in the same order as the plain one, and all accounts agree", () => {
  fc.assert(
    fc.property(elections, ({ costs, wants, share, parts, utility }) => {
      const shop = openShop(
        costs,
        wants.map((list) => ({ wants: list, count: 1 })),
      );
      if (!shop.ok) throw new Error("grouped");
      const plain = plainShares({
        costs,
        voters: wants,
        share: fraction(share, parts),
        utility,
        pick: firstOf,
      });
      const asked = { share: BigInt(share), factor: BigInt(parts) };
      const quick = runShares({ shop: shop.value, utility, pick: firstOf }, asked);
      expect(quick.funded).toEqual(plain.bought);
    }),
    { numRuns: 400 },
  );
});

test("add1 ends where raising the plain count unit by unit ends", () => {
  fc.assert(
    fc.property(elections, fc.boolean(), ({ costs, wants, share, utility }, exhaustive) => {
      const shop = openShop(
        costs,
        wants.map((list) => ({ wants: list, count: 1 })),
      );
      if (!shop.ok) throw new Error("grouped");
      const people = wants.length;
      const budget = BigInt(share * people + 3);
      const plain = (each: bigint, parts: number) =>
        plainShares({ costs, voters: wants, share: fraction(each, parts), utility, pick: firstOf })
          .bought;
      const costOf = (list: readonly Index[]): bigint =>
        list.reduce((sum, index) => sum + (costs[index] ?? 0n), 0n);
      let expected = plain(budget, people);
      for (let each = budget / BigInt(people); ;) {
        const spent = costOf(expected);
        const grows = costs.some(
          (cost, index) =>
            !expected.includes(index) &&
            wants.some((list) => list.includes(index)) &&
            (!exhaustive || spent + cost <= budget),
        );
        if (!grows) break;
        each += 1n;
        const next = plain(each, 1);
        if (costOf(next) > budget) break;
        expected = next;
      }
      const market = { shop: shop.value, utility, pick: firstOf };
      const first = runShares(market, { share: budget, factor: BigInt(people) });
      const runs = runsOf(market);
      const { shop: ground } = market;
      const raised = raiseShares({ shop: ground, runs, first, budget, unit: 1n, exhaustive });
      expect(raised.funded).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

test("receipts: nobody pays more than their share, and payments are what was spent (priceability)", () => {
  fc.assert(
    fc.property(elections, ({ costs, wants, share, utility }) => {
      const profile: BudgetProfile = {
        kind: "budget",
        candidates: costs.map((cost, index) => ({ id: String(index), name: String(index), cost })),
        ballots: wants.map((list) => ({
          count: 1,
          votes: list.map((index) => [index, 1] as const),
        })),
        budget: BigInt(share * wants.length),
        decimals: 0,
        voteType: "approval",
        meta: {},
      };
      const result = run("mes", profile, { completion: "none", utility });
      const paid = costs.map(() => ZERO);
      for (const [voter, { parts }] of (result.ballots ?? []).entries()) {
        let all = ZERO;
        for (const { to, amount } of parts) {
          const value = parseFraction(amount) ?? ZERO;
          all = add(all, value);
          if (to === undefined) continue;
          expect(wants[voter]).toContain(Number(to));
          paid[Number(to)] = add(paid[Number(to)] ?? ZERO, value);
        }
        expect(formatFraction(all)).toBe(String(share));
      }
      for (const [index, cost] of costs.entries()) {
        const bought = result.winners.includes(String(index));
        expect(formatFraction(paid[index] ?? ZERO)).toBe(bought ? String(cost) : "0");
        // No unfunded project has supporters who could still pay for it.
        if (bought) continue;
        const unspent = (result.ballots ?? [])
          .filter((_, voter) => wants[voter]?.includes(index))
          .flatMap(({ parts }) => parts.filter(({ to }) => to === undefined))
          .reduce((sum, { amount }) => add(sum, parseFraction(amount) ?? ZERO), ZERO);
        expect(compare(unspent, fraction(cost))).toBeLessThan(0);
        const told = result.spending?.notBought.find(({ what }) => what === String(index));
        expect(told?.left).toBe(formatDecimal(unspent, 6));
        expect(told?.supporters).toBe(wants.filter((list) => list.includes(index)).length);
      }
    }),
    { numRuns: 150 },
  );
});

test("leaping over raises that change nothing ends at the same share with the same projects", () => {
  fc.assert(
    fc.property(
      elections,
      fc.integer({ min: 1, max: 30 }),
      ({ costs, wants, share, utility }, grain) => {
        const fine = costs.map((cost) => cost * BigInt(grain) + 1n);
        const shop = openShop(
          fine,
          wants.map((list) => ({ wants: list, count: 1 })),
        );
        if (!shop.ok) throw new Error("grouped");
        const market = { shop: shop.value, utility, pick: firstOf };
        const budget = BigInt(share * grain * wants.length);
        const first = runShares(market, { share: budget, factor: BigInt(wants.length) });
        const asked = { shop: shop.value, runs: runsOf(market), first, budget, unit: 1n };
        const plain = raiseShares({ ...asked, leaping: false });
        expect(raiseShares(asked)).toEqual(plain);
      },
    ),
    { numRuns: 150 },
  );
});
