import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  formatFraction,
  fraction,
  multiply,
  parseFraction,
  smaller,
  subtract,
  ZERO,
} from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { BudgetProfile, Index } from "../core/profile.ts";
import { findRule } from "../registry.ts";
import { raiseShares } from "./add1.ts";
import { shopOf } from "./budget.ts";
import { pointsOf, runPoints } from "./points-run.ts";
import type { Shop } from "./shop.ts";
import { methodOf } from "./utilities.ts";

interface Election {
  readonly costs: readonly bigint[];
  /** Points of each voter for each project; 0 for none. */
  readonly voters: readonly (readonly number[])[];
  readonly share: Fraction;
}

/** Equal Shares with points, voter by voter in fractions. */
function plainPoints({ costs, voters, share }: Election): readonly Index[] {
  const left = voters.map(() => share);
  const bought: Index[] = [];
  for (;;) {
    let best: { rate: Fraction; project: Index } | undefined;
    for (const [project, cost] of costs.entries()) {
      const rate = bought.includes(project) ? undefined : rateOf(project, cost);
      if (rate === undefined) continue;
      const order = best === undefined ? -1 : compare(rate, best.rate);
      const cheaper = best !== undefined && order === 0 && before(project, best.project);
      if (order < 0 || cheaper) best = { rate, project };
    }
    if (best === undefined) return bought;
    const { rate, project } = best;
    for (const [voter, points] of voters.entries()) {
      const asked = multiply(rate, fraction(points[project] ?? 0));
      left[voter] = subtract(left[voter] ?? ZERO, smaller(left[voter] ?? ZERO, asked));
    }
    bought.push(project);
  }
  function rateOf(project: Index, cost: bigint): Fraction | undefined {
    const rows = voters
      .flatMap((points, voter) => {
        const given = points[project] ?? 0;
        const money = left[voter] ?? ZERO;
        return given > 0 ? [{ given, money, dry: divide(money, fraction(given)) }] : [];
      })
      .toSorted((a, b) => compare(a.dry, b.dry));
    let need = fraction(cost);
    let all = rows.reduce((sum, { given }) => sum + given, 0);
    for (const { given, money, dry } of rows) {
      const rate = divide(need, fraction(all));
      if (compare(dry, rate) >= 0) return rate;
      need = subtract(need, money);
      all -= given;
    }
    return undefined;
  }
  function before(a: Index, b: Index): boolean {
    const votes = (project: Index): number =>
      voters.filter((points) => (points[project] ?? 0) > 0).length;
    const [ca, cb] = [costs[a] ?? 0n, costs[b] ?? 0n];
    if (ca !== cb) return ca < cb;
    return votes(a) === votes(b) ? a < b : votes(a) > votes(b);
  }
}

/** Cheapest, then most votes, then first. */
function inOrder({ costs, votes }: Shop, a: Index, b: Index): number {
  const [ca, cb] = [costs[a] ?? 0n, costs[b] ?? 0n];
  return ca < cb ? -1 : ca > cb ? 1 : (votes[b] ?? 0) - (votes[a] ?? 0) || a - b;
}

function profileOf({ costs, voters }: Election, budget: bigint): BudgetProfile {
  return {
    kind: "budget",
    candidates: costs.map((cost, index) => ({ id: String(index), name: String(index), cost })),
    ballots: voters.map((points) => ({
      count: 1,
      votes: points.flatMap((given, index) => (given > 0 ? [[index, given] as const] : [])),
    })),
    budget,
    decimals: 0,
    voteType: "cumulative",
    meta: {},
  };
}

const elections: fc.Arbitrary<Election> = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    costs: fc.array(
      fc.integer({ min: 1, max: 12 }).map((cost) => BigInt(cost * 10)),
      { minLength: size, maxLength: size },
    ),
    voters: fc.array(
      fc.array(fc.constantFrom(0, 0, 1, 2, 3, 7), { minLength: size, maxLength: size }),
      { minLength: 1, maxLength: 12 },
    ),
    share: fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 5 }))
      .map(([n, d]) => fraction(n, d)),
  }),
);

test("points: the quick count buys the same in the same order as the plain one", () => {
  fc.assert(
    fc.property(elections, (election) => {
      const profile = profileOf(election, 1n);
      const shop = shopOf(profile, true);
      if (!shop.ok) throw new Error("grouped");
      const points = pointsOf(profile, shop.value);
      const pick = (tied: readonly Index[]): Index =>
        tied.toSorted((a, b) => inOrder(shop.value, a, b))[0] ?? 0;
      const asked = { share: election.share.n, factor: election.share.d };
      const quick = runPoints({ shop: shop.value, points, pick }, asked);
      expect(quick.funded).toEqual(plainPoints(election));
    }),
    { numRuns: 500 },
  );
});

test("points: shares raised by leaps end as shares raised one by one in the plain count", () => {
  fc.assert(
    fc.property(elections, fc.integer({ min: 1, max: 30 }), (election, grain) => {
      const costs = election.costs.map((cost) => cost * BigInt(grain) + 1n);
      const people = BigInt(election.voters.length);
      const budget = people * BigInt(grain) * 25n;
      const profile = profileOf({ ...election, costs }, budget);
      const method = methodOf(profile, "points");
      if (!method.ok) throw new Error(method.refusal.detail);
      const { shop, runs: runsBy } = method.value;
      const runs = runsBy((tied) => tied.toSorted((a, b) => inOrder(shop, a, b))[0] ?? 0);
      const first = runs.run({ share: budget, factor: people });
      const asked = { shop, runs, first, budget, unit: 1n };
      const leapt = raiseShares(asked);
      expect(leapt).toEqual(raiseShares({ ...asked, leaping: false }));
      const share = fraction(leapt.share, leapt.factor);
      expect(leapt.funded).toEqual(plainPoints({ ...election, costs, share }));
    }),
    { numRuns: 150 },
  );
});

function count(rule: string, profile: BudgetProfile, parameters: Record<string, string>) {
  const found = findRule(rule);
  const result = found.ok ? found.value.run({ profile, parameters, receipts: true }) : found;
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

test("with one point for each project, points are cardinality", () => {
  fc.assert(
    fc.property(elections, fc.constantFrom("none", "add1", "add1u"), (election, completion) => {
      const voters = election.voters.map((row) => row.map((given) => Math.min(given, 1)));
      const profile = profileOf({ ...election, voters }, BigInt(voters.length * 40));
      const [one, other] = ["points", "cardinality"].map((utility) =>
        count("mes", profile, { utility, completion }),
      );
      expect(one?.winners).toEqual(other?.winners);
      expect(one?.ballots).toEqual(other?.ballots);
      expect(one?.money).toEqual(other?.money);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ["mes", { utility: "points", completion: "none" }],
  ["mes", { utility: "cost", completion: "none" }],
  ["phragmen", { unaffordable: "skip" }],
])(
  "receipts of %s %j: each has the same in all, and payments are the costs",
  (rule, parameters) => {
    fc.assert(
      fc.property(elections, (election) => {
        const profile = profileOf(election, BigInt(election.voters.length * 40));
        const { ballots = [], winners, money } = count(rule, profile, parameters);
        const paid = election.costs.map(() => ZERO);
        const sums = ballots.map(({ parts }) =>
          parts.reduce((sum, { to, amount }) => {
            const value = parseFraction(amount) ?? ZERO;
            if (to !== undefined) paid[Number(to)] = add(paid[Number(to)] ?? ZERO, value);
            return add(sum, value);
          }, ZERO),
        );
        expect(new Set(sums.map(formatFraction)).size).toBe(1);
        expect(paid.map(formatFraction)).toEqual(
          election.costs.map((cost, index) =>
            winners.includes(String(index)) ? String(cost) : "0",
          ),
        );
        const { left, purchases } = money ?? { left: undefined, purchases: [] };
        const people = [left?.nothing, left?.all, ...(left?.tenths ?? [])];
        expect(people.reduce((sum: number, each) => sum + (each ?? 0), 0)).toBe(ballots.length);
        for (const { what, payers, full, less } of purchases) {
          const payments = ballots.filter(({ parts }) => parts.some(({ to }) => to === what));
          expect(payers).toBe(payments.length);
          expect(less.reduce((sum, each) => sum + each, full)).toBe(payers);
        }
      }),
      { numRuns: 120 },
    );
  },
);

test("whose points count more: 9 of 10 points outweigh 1 of 10", () => {
  const election = {
    costs: [10n, 10n],
    voters: [
      [9, 1],
      [9, 1],
      [1, 9],
    ],
    share: fraction(5),
  };
  const profile = profileOf(election, 15n);
  expect(count("mes", profile, { utility: "points", completion: "none" }).winners).toEqual(["0"]);
  expect(count("mes", profile, { utility: "points", completion: "none" }).ballots).toMatchObject([
    {
      parts: [
        { amount: "90/19", fate: "paid" },
        { amount: "5/19", fate: "unspent" },
      ],
    },
    { parts: [{ amount: "90/19" }, { amount: "5/19" }] },
    { parts: [{ amount: "10/19" }, { amount: "85/19" }] },
  ]);
});
