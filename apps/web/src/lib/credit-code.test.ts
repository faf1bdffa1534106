import fc from "fast-check";
import { expect, it } from "vitest";
import { codeOf } from "./credit-code.ts";

it("takes the letters of a name", () => {
  expect(codeOf("Hours")).toBe("HOURS");
  expect(codeOf("Garden hours")).toBe("GARDENHOUR");
  expect(codeOf("Bäume")).toBe("BAUME");
  expect(codeOf("2 suns")).toBe("SUNS");
  expect(codeOf("葉")).toBe("CREDIT");
});

it("is always a code that the rules accept", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => {
    expect(codeOf(name)).toMatch(/^[A-Z][A-Z0-9]{1,9}$/);
  }));
});
