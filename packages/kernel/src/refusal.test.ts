/** Refusals and results are plain values; asserts throw. */

import { describe, expect, test } from "vitest";
import { assert, present } from "./assert.ts";
import { limits } from "./limits.ts";
import { defineRefusal } from "./refusal.ts";
import { accepted, refused } from "./result.ts";
import { findUnit, units } from "./units.ts";

const TooManyLeaves = defineRefusal({
  code: "TooManyLeaves",
  kind: "rule",
  title: "A clover has four leaves at most",
  next: "Pick another clover.",
  field: "leaves",
});

describe("defineRefusal", () => {
  test("a declared refusal carries its words, the detail of the case and its field", () => {
    expect(TooManyLeaves("five leaves")).toEqual({
      code: "TooManyLeaves",
      kind: "rule",
      title: "A clover has four leaves at most",
      detail: "five leaves",
      next: "Pick another clover.",
      field: "leaves",
    });
    expect(TooManyLeaves("five leaves", "items.0.leaves").field).toBe("items.0.leaves");
    expect(TooManyLeaves.spec.code).toBe("TooManyLeaves");
  });

  test("a refusal about no field has no field, not an undefined one", () => {
    const Wilted = defineRefusal({ code: "Wilted", kind: "rule", title: "Wilted", next: "Water." });
    expect(Object.keys(Wilted("dry"))).not.toContain("field");
    expect(Wilted("dry", "roots").field).toBe("roots");
  });
});

test("a result is one of two shapes", () => {
  expect(accepted(3)).toEqual({ ok: true, value: 3 });
  expect(refused("no")).toEqual({ ok: false, refusal: "no" });
});

test("assert and present throw on a broken invariant and pass everything else on", () => {
  expect(() => assert(false, "sums are zero")).toThrow("invariant broken: sums are zero");
  expect(() => present(undefined, "a member has a key")).toThrow("a member has a key");
  expect(() => present(null, "a member has a key")).toThrow("a member has a key");
  expect([present(0, "zero"), present("", "empty"), present(false, "false")]).toEqual([
    0,
    "",
    false,
  ]);
});

describe("units and limits", () => {
  test("each unit has a code of its own and is found by it", () => {
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
    for (const unit of units) expect(findUnit(unit.code)).toBe(unit);
    expect(findUnit("fortnight")).toBeUndefined();
  });

  test("every limit is a whole number above zero", () => {
    for (const limit of Object.values(limits))
      expect(Number.isSafeInteger(limit) && limit > 0).toBe(true);
  });

  test("a jws that the limit allows fits the 16 bits that an entry bundle has for a length", () => {
    expect(limits.jwsBytes + 8).toBeLessThan(2 ** 16);
  });
});
