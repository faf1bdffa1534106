import fc from "fast-check";
import { expect, test } from "vitest";
import { AMOUNT_MAX } from "@plenty/kernel";
import { barsOf, sumsOf } from "./spread.ts";

const now = Date.parse("2026-12-01T00:00:00.000Z");
const standing = (balance: number, since = "2026-11-30T00:00:00.000Z") => ({
  balance,
  floor: -100,
  since,
});

test("each balance stands in one bar, on its side of zero, and there are no more than fit", () => {
  const balances = fc.array(fc.integer({ min: -AMOUNT_MAX, max: AMOUNT_MAX }), { maxLength: 30 });
  fc.assert(
    fc.property(balances, (all) => {
      const bars = barsOf(all.map((one) => standing(one)));
      expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      expect(bars.length).toBeLessThanOrEqual(17);
      for (const { from, to, side } of bars) {
        expect(from).toBeLessThanOrEqual(to);
        expect(side).toBe(to < 0 ? "below" : from > 0 ? "above" : "zero");
      }
      const edges = bars.map(({ from }) => from);
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
    }),
  );
});

test("nobody's balances are one bar at zero", () => {
  expect(barsOf([])).toEqual([{ from: 0, to: 0, side: "zero", count: 0 }]);
  const bars = barsOf([standing(-3), standing(3)]);
  expect(bars.map(({ from, count }) => [from, count])).toEqual([
    [-3, 1],
    [-2, 0],
    [-1, 0],
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 1],
  ]);
});

test("what stands above zero is summed, and what has stood there for long", () => {
  const rows = [standing(30, "2026-01-01T00:00:00.000Z"), standing(12), standing(-42), standing(0)];
  expect(sumsOf(rows, { now, days: 90 })).toEqual({
    above: 2,
    below: 1,
    zero: 1,
    owed: 42,
    old: 30,
  });
  expect(sumsOf([], { now, days: 90 })).toMatchObject({ owed: 0, old: 0 });
});
