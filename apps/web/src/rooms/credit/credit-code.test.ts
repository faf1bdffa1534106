import fc from "fast-check";
import { expect, it } from "vitest";
import { codeOf, unitOf } from "./credit-code.ts";
import { shortName } from "./short-name.ts";

it("takes the letters of a name", () => {
  expect(codeOf("Hours")).toBe("HOURS");
  expect(codeOf("Garden hours")).toBe("GARDENHOUR");
  expect(codeOf("Bäume")).toBe("BAUME");
  expect(codeOf("2 suns")).toBe("SUNS");
  expect(codeOf("葉")).toBe("CREDIT");
});

it("stands behind figures as the name where that is short", () => {
  expect(unitOf({ name: "Hours", code: "HOURS" })).toBe("Hours");
  expect(unitOf({ name: "House hours", code: "HRS" })).toBe("House hours");
  expect(unitOf({ name: "Hours of the orchard", code: "ORCHARD" })).toBe("ORCHARD");
});

it("of a long name a short one can be typed, and is made where none is", () => {
  const kind = shortName("name");
  const read = (typed: string, name: string) => kind.read(typed, { name });
  expect(read("gh", "Hours in the garden")).toEqual({ ok: true, value: "GH" });
  expect(read("", "Hours in the garden")).toEqual({ ok: true, value: "HOURSINTHE" });
  expect(read("G-H", "Hours in the garden")).toMatchObject({ ok: false });
  expect(read("G-H", "Hours")).toEqual({ ok: true, value: "HOURS" });
});

it("is always a code that the rules accept", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      expect(codeOf(name)).toMatch(/^[A-Z][A-Z0-9]{1,9}$/);
    }),
  );
});
