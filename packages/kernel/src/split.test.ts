/** Splitting an amount: nothing is lost, and nobody has a step too much. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { AMOUNT_MAX } from "./amounts.ts";
import { splitAmount } from "./split.ts";

const equal = (...ids: readonly string[]) => ids.map((id) => ({ id, weight: 1 }));

test.each([
  ["equally, where it comes out even", 300, equal("a", "b", "c"), [100, 100, 100]],
  ["the odd step to the smaller id, wherever it stands", 100, equal("c", "a", "b"), [33, 34, 33]],
  ["two odd steps to the two smaller ids", 101, equal("c", "a", "b"), [33, 34, 34]],
  ["nothing to whom nothing is left", 1, equal("a", "b"), [1, 0]],
  [
    "to whom most was cut off, before any id",
    10,
    [
      { id: "a", weight: 1 },
      { id: "b", weight: 2 },
      { id: "c", weight: 4 },
    ],
    [1, 3, 6],
  ],
  [
    "shares that are the parts themselves",
    AMOUNT_MAX,
    [
      { id: "a", weight: AMOUNT_MAX - 1 },
      { id: "b", weight: 1 },
    ],
    [AMOUNT_MAX - 1, 1],
  ],
])("%s", (_, total, shares, parts) => {
  expect(splitAmount(total, shares)).toEqual(parts);
});

test("parts add up, each is within a step of its exact part, and the order of shares does not matter", () => {
  const shares = fc.uniqueArray(
    fc.record({ id: fc.string(), weight: fc.integer({ min: 1, max: AMOUNT_MAX }) }),
    { minLength: 1, maxLength: 32, selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: AMOUNT_MAX }), shares, (total, all) => {
      const parts = splitAmount(total, all);
      expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
      const weights = all.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
      for (const [i, { weight }] of all.entries()) {
        const off = BigInt(parts[i] ?? -1) * weights - BigInt(total) * BigInt(weight);
        expect(off < 0n ? -off : off).toBeLessThan(weights);
      }
      const turned = splitAmount(total, all.toReversed()).toReversed();
      expect(turned).toEqual(parts);
    }),
  );
});

test("shares that weigh nothing split nothing", () => {
  expect(() => splitAmount(1, [])).toThrow("invariant broken");
});
