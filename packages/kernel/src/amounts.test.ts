/** Amounts keep to ±2^43 and travel through text without loss. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AMOUNT_MAX, formatAmount, isAmount, parseAmount } from "./amounts.ts";

const steps = fc.integer({ min: -AMOUNT_MAX, max: AMOUNT_MAX });
const decimals = fc.integer({ min: 0, max: 6 });

describe("isAmount", () => {
  test("holds within ±2^43 and not one step further", () => {
    expect(AMOUNT_MAX).toBe(2 ** 43);
    expect([AMOUNT_MAX, -AMOUNT_MAX, 0].every(isAmount)).toBe(true);
    expect([AMOUNT_MAX + 1, -AMOUNT_MAX - 1].some(isAmount)).toBe(false);
  });

  test("refuses fractions, minus zero and what is no number", () => {
    expect([0.5, -0, Number.NaN, Infinity, -Infinity].some(isAmount)).toBe(false);
  });

  test("leaves room for a sum of a thousand amounts in a double", () => {
    expect(Number.isSafeInteger(1000 * AMOUNT_MAX)).toBe(true);
  });
});

describe("formatAmount and parseAmount", () => {
  test("parse undoes format, for every amount and number of decimals", () => {
    fc.assert(
      fc.property(steps, decimals, (amount, digits) => {
        expect(parseAmount(formatAmount(amount, digits), digits)).toBe(amount);
      }),
    );
  });

  test("what is written has exactly the digits of its unit", () => {
    expect(formatAmount(1250, 2)).toBe("12.50");
    expect(formatAmount(-5, 2)).toBe("-0.05");
    expect(formatAmount(0, 2)).toBe("0.00");
    expect(formatAmount(7, 0)).toBe("7");
    expect(formatAmount(AMOUNT_MAX, 3)).toBe("8796093022.208");
  });

  test("a shorter fraction, a comma and blanks around are read", () => {
    expect(parseAmount("12.5", 2)).toBe(1250);
    expect(parseAmount("12,5", 2)).toBe(1250);
    expect(parseAmount("  -3 ", 2)).toBe(-300);
    expect(parseAmount("-0", 2)).toBe(0);
    expect(Object.is(parseAmount("-0.00", 2), 0)).toBe(true);
  });

  test.each(["", " ", "-", "+1", ".5", "1.", "1e3", "0x10", "1 000", "1.2.3", "--1", "١٢", "NaN"])(
    "is no amount: %j",
    (text) => {
      expect(parseAmount(text, 2)).toBeUndefined();
    },
  );

  test("is refused when too fine for its unit or past the bound, never rounded", () => {
    expect(parseAmount("0.001", 2)).toBeUndefined();
    expect(parseAmount("0.5", 0)).toBeUndefined();
    expect(parseAmount(formatAmount(AMOUNT_MAX, 2), 2)).toBe(AMOUNT_MAX);
    expect(parseAmount("87960930222.09", 2)).toBeUndefined();
    expect(parseAmount("99999999999999", 6)).toBeUndefined();
  });

  test("whatever text comes in, the answer is an amount or nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^-?\d{0,20}[.,]?\d{0,8}$/)), (text) => {
        const amount = parseAmount(text, 2);
        expect(amount === undefined || isAmount(amount)).toBe(true);
      }),
    );
  });

  test("formatting what is no amount is a bug and throws", () => {
    expect(() => formatAmount(AMOUNT_MAX + 1, 2)).toThrow("invariant broken");
    expect(() => formatAmount(0.5, 2)).toThrow("invariant broken");
  });
});
