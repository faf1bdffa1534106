/** Which names a mistyped one may have meant. */

import { expect, test } from "vitest";
import { nearestNames } from "./near-names.ts";

const acts = ["credit.pay", "credit.open-currency", "people.welcome", "people.join"].map(
  (name) => ({ name, title: name }),
);

test.each([
  ["credit.pya", ["credit.pay"]],
  ["Credit Pay", ["credit.pay"]],
  ["welcome", ["people.welcome"]],
  ["people.wellcome", ["people.welcome"]],
  ["fly", []],
  ["", []],
])("%j is near to %j", (typed, near) => {
  expect(nearestNames(typed, acts)).toEqual(near);
});

test("a name without a title is found by its letters; two that changed places are one step", () => {
  expect(nearestNames("brich", [{ name: "birch" }, { name: "clover" }])).toEqual(["birch"]);
  expect(nearestNames("amuont", [{ name: "amount" }, { name: "note" }])).toEqual(["amount"]);
});
