import fc from "fast-check";
import { expect, test } from "vitest";
import { convictionAfter, convictionDefaults, convictionNeeded, UNIT } from "./conviction.ts";
import { explainMatching, matchQuadratically, squareRoot } from "./quadratic.ts";
import type { Gifts, Matching } from "./quadratic.ts";

const half = { ...convictionDefaults, decay: UNIT / 2n };

function after(steps: bigint, before: bigint, support: bigint, settings = half): bigint {
  const result = convictionAfter({ settings, steps, before, support });
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

test("conviction grows to support ÷ (1 − α) and decays by α", () => {
  expect([0n, 1n, 2n, 3n].map((steps) => after(steps, 0n, 1000n))).toEqual([
    0n,
    1000n,
    1500n,
    1750n,
  ]);
  expect(after(200n, 0n, 1000n)).toBe(2000n);
  expect([1n, 2n, 3n].map((steps) => after(steps, 2000n, 0n))).toEqual([1000n, 500n, 250n]);
});

test("conviction with α = 0.9 after 10 steps, rounded to nearest", () => {
  // 15000·(1 − 0.9^10)/0.1 = 97698.23…, and 1000·0.9^10 = 348.68… beside it
  const settings = { ...convictionDefaults, decay: (UNIT * 9n) / 10n };
  expect(after(10n, 0n, 15_000n, settings)).toBe(97_698n);
  expect(after(10n, 1000n, 15_000n, settings)).toBe(98_047n);
});

test("what is needed rises with the part of the pool that is asked for", () => {
  const ask = { settings: half, pool: 10_000n, staked: 500n, supply: 1000n };
  const small = convictionNeeded({ ...ask, requested: 0n });
  // 0.002 · 500 / 0.5 / 0.2² = 50, truncated in fixed point
  expect(small).toEqual({ ok: true, value: 50n });
  expect(convictionNeeded({ ...ask, requested: 1000n })).toEqual({ ok: true, value: 200n });
  const least = convictionNeeded({ ...ask, requested: 0n, staked: 0n });
  expect(least).toEqual({ ok: true, value: 20n });
  const over = convictionNeeded({ ...ask, requested: 2000n });
  expect(!over.ok && over.refusal.code).toBe("RequestOverRatio");
  const odd = convictionNeeded({ ...ask, requested: -1n });
  expect(!odd.ok && odd.refusal.code).toBe("FundingMalformed");
});

test("property: waiting twice is waiting once, to within the rounding of one step each", () => {
  const amount = fc.bigInt({ min: 0n, max: 10n ** 12n });
  const time = fc.bigInt({ min: 0n, max: 100_000n });
  fc.assert(
    fc.property(amount, amount, time, time, (before, support, one, two) => {
      const settings = convictionDefaults;
      const twice = after(two, after(one, before, support, settings), support, settings);
      const once = after(one + two, before, support, settings);
      expect(twice - once <= 1n && once - twice <= 1n).toBe(true);
    }),
  );
});

function match(gifts: readonly Gifts[], pool: bigint, fill = true): Matching {
  const result = matchQuadratically({ gifts, pool, fill });
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

function matches(matching: Matching): readonly bigint[] {
  return matching.projects.map(({ match: steps }) => steps);
}

test("many small gifts draw more than one large one", () => {
  const gifts = [
    { project: "hedge", amounts: Array.from({ length: 9 }, () => 1n) },
    { project: "pond", amounts: [4n, 9n] },
    { project: "shed", amounts: [900n] },
  ];
  // claims 9² − 9 = 72, (2 + 3)² − 13 = 12, and none
  const matching = match(gifts, 84_000n);
  expect(matches(matching)).toEqual([72_000n, 12_000n, 0n]);
  expect(matching.warnings).toEqual([]);
  expect(explainMatching(matching)[1]).toBe("pond: 2 gave 13; matched with 12000 (14.28 %)");
  expect(match(gifts, 1000n, false)).toMatchObject({ rest: 916n });
  expect(matches(match(gifts, 42n, false))).toEqual([36n, 6n, 0n]);
});

test("an odd step goes by largest remainder; equal claims go by the list", () => {
  const gifts = ["alder", "birch", "clover"].map((project) => ({ project, amounts: [2n, 3n] }));
  const matching = match(gifts, 100n);
  expect(matches(matching)).toEqual([34n, 33n, 33n]);
  expect(matching.warnings).toEqual([]);
  expect(matches(match([{ project: "shed", amounts: [5n] }], 100n))).toEqual([0n]);
});

test("claims that are equal only beyond the places of the roots carry a warning", () => {
  // √2·√8 = 4 = √1·√16, but √2 and √8 are truncated
  const gifts = [
    { project: "alder", amounts: [2n, 8n] },
    { project: "birch", amounts: [1n, 16n] },
  ];
  expect(match(gifts, 3n).warnings.map(({ code }) => code)).toEqual(["NearerThanRounding"]);
  expect(match(gifts, 2n).warnings).toEqual([]);
});

test("negative gifts and pools are refused", () => {
  const gift = matchQuadratically({ gifts: [{ project: "alder", amounts: [-1n] }], pool: 1n });
  expect(!gift.ok && gift.refusal.code).toBe("FundingMalformed");
  expect(matchQuadratically({ gifts: [], pool: -1n }).ok).toBe(false);
});

test("property: the pool is paid out to the step, each within one step of its exact part", () => {
  const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { maxLength: 6 });
  const list = fc.array(amounts, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(list, fc.bigInt({ min: 0n, max: 10n ** 12n }), (all, pool) => {
      const gifts = all.map((one, at) => ({ project: `p${at}`, amounts: one }));
      const matching = match(gifts, pool);
      const paid = matches(matching).reduce((sum, one) => sum + one, 0n);
      const claimed = all.some((one) => one.filter((amount) => amount > 0n).length > 1);
      expect(paid).toBe(claimed ? pool : 0n);
      expect(paid + matching.rest).toBe(pool);
    }),
  );
});

test("property: the square root is the largest integer whose square fits", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 300n }), (value) => {
      const root = squareRoot(value);
      expect(root * root <= value && (root + 1n) * (root + 1n) > value).toBe(true);
    }),
  );
});
