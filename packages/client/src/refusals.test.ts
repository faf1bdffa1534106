/** How a host's problem becomes a refusal again, and what of it is believed. */

import { expect, test } from "vitest";
import { refusalOfProblem } from "./refusals.ts";

const problem = { type: "urn:plenty:refusal:LimitExceeded", title: "", detail: "", next: "" };

function paramsIn(params: unknown) {
  return refusalOfProblem({ ...problem, params }, 409).params;
}

test("the values of a case come along", () => {
  const params = { room: { amount: 1250, decimals: 2, unit: "HRS" }, code: "HRS", most: 3 };
  expect(paramsIn(params)).toEqual(params);
});

test("what a proxy says of its host passes, and what is no answer of a host does not", () => {
  const kindOf = (status: number) => refusalOfProblem(undefined, status).kind;
  expect([429, 502, 503, 504].map(kindOf)).toEqual(["busy", "busy", "busy", "busy"]);
  expect([400, 404, 500].map(kindOf)).toEqual(["internal", "internal", "internal"]);
});

test("what has not the form of a value is left out", () => {
  const bad = { a: null, b: [1], c: { amount: 1.5, decimals: 2, unit: "HRS" }, d: { amount: 1 } };
  expect(paramsIn({ ...bad, good: "yes" })).toEqual({ good: "yes" });
  for (const none of [undefined, null, "text", [], {}, bad]) {
    expect(paramsIn(none)).toBeUndefined();
  }
});
