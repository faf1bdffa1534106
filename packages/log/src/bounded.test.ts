/** A bounded memory never holds more than it may, never lies, and keeps what is in use. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { createBounded } from "./bounded.ts";

test("what is found is what was set last", () => {
  const steps = fc.array(fc.tuple(fc.nat(20), fc.nat()), { maxLength: 200 });
  fc.assert(
    fc.property(steps, (list) => {
      const memory = createBounded<number, number>(8);
      const truth = new Map<number, number>();
      for (const [key, value] of list) {
        const found = memory.get(key);
        if (found !== undefined) expect(found).toBe(truth.get(key));
        memory.set(key, value);
        truth.set(key, value);
        expect(memory.get(key)).toBe(value);
      }
      const kept = [...truth.keys()].filter((key) => memory.get(key) !== undefined);
      expect(kept.length).toBeLessThanOrEqual(8);
    }),
  );
});

test("a key in use outlives any number of others", () => {
  const memory = createBounded<number, string>(8);
  memory.set(-1, "alder");
  for (let key = 0; key < 1_000; key++) {
    memory.set(key, "x");
    expect(memory.get(-1)).toBe("alder");
  }
});
