import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, fraction, parseFraction, ZERO } from "../core/fraction.ts";
import { banzhafOf, concentrationOf } from "./concentration.ts";
import { explainDelegation, resolveDelegations } from "./delegation.ts";
import type { Delegated, Delegation, DelegationRequest } from "./delegation.ts";

const people = ["alder", "birch", "clover", "daisy", "elm"];

function resolve(request: Partial<DelegationRequest>): Delegated {
  const result = resolveDelegations({
    people,
    voted: new Set(),
    scopes: ["trees", "garden"],
    delegations: [],
    at: 1000,
    ...request,
  });
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

function fates({ people: rows }: Delegated): readonly string[] {
  return rows.map(({ fate }) => fate);
}

const chain: readonly Delegation[] = [
  { from: "alder", scope: "garden", to: "birch" },
  { from: "birch", scope: "garden", to: "clover" },
  { from: "clover", scope: "trees", to: "daisy" },
];

test("delegation is transitive, and a vote cast keeps those behind it", () => {
  const through = resolve({ delegations: chain, voted: new Set(["daisy"]) });
  expect(through.weights).toEqual([{ person: "daisy", weight: 4 }]);
  const direct = resolve({ delegations: chain, voted: new Set(["daisy", "birch"]) });
  expect(direct.weights).toEqual([
    { person: "birch", weight: 2 },
    { person: "daisy", weight: 2 },
  ]);
  expect(direct.abstain).toBe(1);
  expect(explainDelegation(through)[0]).toBe("alder → birch → clover → daisy: carried");
});

test("the narrowest scope counts, and nobody in it is said too", () => {
  const more: readonly Delegation[] = [
    { from: "alder", scope: "garden", to: "daisy" },
    { from: "alder", scope: "trees", to: "elm" },
    { from: "birch", scope: "garden", to: "daisy" },
    { from: "birch", scope: "trees" },
    { from: "clover", scope: "sheds", to: "daisy" },
  ];
  const result = resolve({ delegations: more, voted: new Set(["daisy", "elm"]) });
  expect(result.weights.map(({ weight }) => weight)).toEqual([1, 2]);
  expect(fates(result)).toEqual(["carried", "no delegate", "no delegate", "voted", "voted"]);
});

test("an expired row counts no longer, and gives way to a wider one", () => {
  const delegations: readonly Delegation[] = [
    { from: "alder", scope: "trees", to: "birch", until: 1000 },
    { from: "alder", scope: "garden", to: "clover", until: 1001 },
  ];
  const result = resolve({ delegations, voted: new Set(["birch", "clover"]) });
  expect(result.weights.map(({ weight }) => weight)).toEqual([1, 2]);
});

test("a cycle without a voter abstains; a voter in it ends it", () => {
  const ring: readonly Delegation[] = [
    { from: "alder", scope: "garden", to: "birch" },
    { from: "birch", scope: "garden", to: "alder" },
    { from: "clover", scope: "garden", to: "clover" },
    { from: "daisy", scope: "garden", to: "alder" },
  ];
  expect(fates(resolve({ delegations: ring }))).toEqual([
    "a cycle",
    "a cycle",
    "a cycle",
    "a cycle",
    "no delegate",
  ]);
  const ended = resolve({ delegations: ring, voted: new Set(["birch"]) });
  expect(ended.weights).toEqual([{ person: "birch", weight: 3 }]);
});

test("under a cap the nearest are carried, the rest abstain", () => {
  const result = resolve({ delegations: chain, voted: new Set(["daisy"]), cap: 3 });
  expect(result.weights).toEqual([{ person: "daisy", weight: 3 }]);
  expect(fates(result)[0]).toBe("over the cap");
});

test("two rows in one scope, and strangers, are refused", () => {
  const base = { people, voted: new Set<string>(), scopes: ["garden"], at: 0 };
  const twice = [chain[0], chain[0]].filter((row) => row !== undefined);
  const first = resolveDelegations({ ...base, delegations: twice });
  expect(!first.ok && first.refusal.code).toBe("DelegationTwice");
  const stranger = resolveDelegations({
    ...base,
    delegations: [{ from: "alder", scope: "garden", to: "fern" }],
  });
  expect(!stranger.ok && stranger.refusal.code).toBe("VoterUnknown");
});

test("property: every person counts once, for a voter or for nobody, within the cap", () => {
  const row = fc.record({
    from: fc.nat(4),
    to: fc.option(fc.nat(4), { nil: undefined }),
    scope: fc.constantFrom("trees", "garden"),
  });
  const rows = fc.uniqueArray(row, { selector: ({ from, scope }) => `${from}${scope}` });
  fc.assert(
    fc.property(rows, fc.subarray(people), fc.integer({ min: 1, max: 5 }), (list, voted, cap) => {
      const delegations = list.map(({ from, to, scope }) => ({
        from: people[from] ?? "",
        scope,
        ...(to === undefined ? {} : { to: people[to] ?? "" }),
      }));
      const result = resolve({ delegations, voted: new Set(voted), cap });
      const counted = result.weights.reduce((sum, { weight }) => sum + weight, 0);
      expect(counted + result.abstain).toBe(people.length);
      expect(result.weights.every(({ weight }) => weight >= 1 && weight <= cap)).toBe(true);
      expect(result.weights.map(({ person }) => person)).toEqual(
        people.filter((person) => voted.includes(person)),
      );
    }),
  );
});

test("property: the voter is whom one comes to by following the delegates one by one", () => {
  const many = Array.from({ length: 12 }, (_, at) => `p${at}`);
  const delegates = fc.array(fc.option(fc.nat(11), { nil: undefined }), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(delegates, fc.subarray(many), (to, voted) => {
      const result = resolve({
        people: many,
        voted: new Set(voted),
        delegations: to.flatMap((one, at) =>
          one === undefined ? [] : [{ from: `p${at}`, scope: "garden", to: `p${one}` }],
        ),
      });
      for (const { person, voter, steps } of result.people) {
        let at: string | undefined = person;
        let walked = 0;
        while (at !== undefined && !voted.includes(at) && walked <= many.length) {
          const next: number | undefined = to[many.indexOf(at)];
          at = next === undefined ? undefined : `p${next}`;
          walked += 1;
        }
        const found = at !== undefined && voted.includes(at);
        expect([voter, steps]).toEqual(found ? [at, walked] : [undefined, undefined]);
      }
    }),
  );
});

test("a chain of thirty thousand is followed, and told in a line", () => {
  const many = Array.from({ length: 30_000 }, (_, at) => `p${at}`);
  const delegations = many.slice(1).map((from, at) => ({ from, scope: "garden", to: `p${at}` }));
  const result = resolve({ people: many, voted: new Set(["p0"]), delegations });
  expect(result.weights).toEqual([{ person: "p0", weight: 30_000 }]);
  expect(result.people.at(-1)).toMatchObject({ voter: "p0", steps: 29_999 });
  const [line = ""] = explainDelegation({ ...result, people: result.people.toReversed() });
  expect(line).toMatch(/^p29999 → .* → … → p0: carried$/);
});

test("concentration of two hundred thousand people", () => {
  const weights = Array.from({ length: 200_000 }, () => 1);
  expect(concentrationOf(weigh(weights))).toMatchObject({ value: { gini: "0" } });
});

function weigh(weights: readonly number[]) {
  return weights.map((weight, at) => ({ person: `p${at}`, weight }));
}

test("concentration of known weights", () => {
  expect(concentrationOf(weigh([1, 1, 1, 1]))).toMatchObject({
    value: { share: "1/4", gini: "0", effective: "4" },
  });
  expect(concentrationOf(weigh([0, 0, 0, 5]))).toMatchObject({
    value: { share: "1", gini: "3/4", effective: "1", largest: { people: ["p3"], weight: 5 } },
  });
  expect(concentrationOf(weigh([1, 2, 3]))).toMatchObject({
    value: { gini: "2/9", effective: "18/7" },
  });
  const none = concentrationOf(weigh([0, 0]));
  expect(!none.ok && none.refusal.code).toBe("WeightsMalformed");
});

test("Banzhaf: the six states of 1958, of whom one had no power", () => {
  const result = banzhafOf(weigh([4, 4, 4, 2, 2, 1]), 12);
  expect(result.ok && result.value.voters.map(({ index }) => index)).toEqual([
    "5/21",
    "5/21",
    "5/21",
    "1/7",
    "1/7",
    "0",
  ]);
  const large = banzhafOf(weigh([30_000_000, 1]));
  expect(!large.ok && large.refusal.code).toBe("TooLargeForExactCount");
});

test("property: Banzhaf by dynamic programming is Banzhaf by listing every coalition", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(weights, (list) => {
      fc.pre(list.some((weight) => weight > 0));
      const result = banzhafOf(weigh(list));
      const quota = Math.floor(list.reduce((sum, weight) => sum + weight, 0) / 2) + 1;
      const listed = list.map((weight, voter) => {
        let count = 0;
        for (let set = 0; set < 2 ** list.length; set += 1) {
          if ((set >> voter) & 1) continue;
          const sum = list.reduce((all, one, at) => all + ((set >> at) & 1) * one, 0);
          if (sum < quota && sum + weight >= quota) count += 1;
        }
        return String(count);
      });
      expect(result.ok && result.value.voters.map(({ swings }) => swings)).toEqual(listed);
    }),
  );
});

test("property: Gini lies from 0 to below 1 and does not change with the unit", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(weights, fc.integer({ min: 1, max: 9 }), (list, times) => {
      fc.pre(list.some((weight) => weight > 0));
      const one = concentrationOf(weigh(list));
      const more = concentrationOf(weigh(list.map((weight) => weight * times)));
      if (!one.ok || !more.ok) throw new Error("weights are right");
      expect(one.value.gini).toBe(more.value.gini);
      const value = parseFraction(one.value.gini) ?? fraction(-1);
      expect(compare(value, ZERO)).toBeGreaterThanOrEqual(0);
      expect(compare(value, fraction(1))).toBeLessThan(0);
    }),
  );
});
