import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  floor,
  formatDecimal,
  formatFixed,
  formatFraction,
  fraction,
  multiply,
  parseFraction,
  reduce,
  subtract,
} from "./fraction.ts";
import type { Fraction } from "./fraction.ts";

const fractions: fc.Arbitrary<Fraction> = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 90n), max: 10n ** 90n }),
    fc.bigInt({ min: 1n, max: 10n ** 90n }),
  )
  .map(([n, d]) => fraction(n, d));

test("a written fraction is read as the same number", () => {
  fc.assert(
    fc.property(fractions, (value) => {
      const read = parseFraction(formatFraction(value));
      expect(read !== undefined && compare(read, value)).toBe(0);
    }),
  );
});

test("sums and products undo each other, however large the terms grow", () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(compare(subtract(add(a, b), b), a)).toBe(0);
      if (b.n !== 0n) expect(compare(divide(multiply(a, b), b), a)).toBe(0);
      expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
      expect(compare(reduce(a), a)).toBe(0);
    }),
  );
});

test("the floor is the largest integer that is not greater", () => {
  fc.assert(
    fc.property(fractions, (value) => {
      const whole = fraction(floor(value));
      expect(compare(whole, value)).toBeLessThanOrEqual(0);
      expect(compare(add(whole, fraction(1)), value)).toBeGreaterThan(0);
    }),
  );
});

test("decimals are truncated, without trailing zeros", () => {
  expect(formatDecimal(fraction(7, 3), 3)).toBe("2.333");
  expect(formatDecimal(fraction(-1, 4), 1)).toBe("-0.2");
  expect([
    formatFixed(1250n, 2),
    formatFixed(-5n, 2),
    formatFixed(0n, 5),
    formatFixed(300n, 2),
  ]).toEqual(["12.5", "-0.05", "0", "3"]);
});

test.each(["", "1/0", "1.", ".5", "1e3", "0x1", "1/2/3", "½"])("%j is no number", (text) => {
  expect(parseFraction(text)).toBeUndefined();
});
