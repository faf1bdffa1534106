import { expect, test } from "vitest";
import { fits } from "@plenty/client";
import { setOfficeSpec } from "@plenty/rules/rooms/charter/acts";
import { officeKeyOf } from "./office-key.ts";

const { office } = setOfficeSpec.body.properties;

test.each([
  ["Treasurer", "treasurer"],
  ["Kassierin für Öffentliches", "kassierin-fur-offentliches"],
  ["3 Tools & Keys", "tools-keys"],
  ["казначей", "office"],
  ["—", "office"],
  ["A".repeat(80), "a".repeat(30)],
])("%s is called by what everybody can type", (title, key) => {
  expect(officeKeyOf(title, [])).toBe(key);
  expect(fits(office, key)).toBe(true);
});

test("of two with one title the second is numbered, within what the rules take", () => {
  const taken = ["a".repeat(30), `${"a".repeat(30)}-2`];
  const key = officeKeyOf("A".repeat(80), taken);
  expect(key).toBe(`${"a".repeat(30)}-3`);
  expect(fits(office, key)).toBe(true);
});
