/** A budget in words: what there was, what it bought, what it did not and why; and its parameters. */

import { expect, test } from "vitest";
import type { BudgetProfile } from "../core/profile.ts";
import type { CountResult } from "../core/result.ts";
import { findRule } from "../registry.ts";
import { explain } from "./explain.ts";
import { renderPage } from "./html.ts";

/** Three want the oak, two the elm and one the yew; everybody's first share is 20. */
const profile: BudgetProfile = {
  kind: "budget",
  candidates: [
    { id: "oak", name: "The oak", cost: 60n },
    { id: "elm", name: "The elm", cost: 90n },
    { id: "yew", name: "The yew", cost: 50n },
  ],
  ballots: [
    { count: 3, votes: [[0, 1]] },
    { count: 2, votes: [[1, 1]] },
    { count: 1, votes: [[2, 1]] },
  ],
  budget: 120n,
  decimals: 0,
  voteType: "approval",
  meta: {},
};

function count(rule: string, parameters: Readonly<Record<string, string>> = {}): CountResult {
  const found = findRule(rule);
  const counted = found.ok ? found.value.run({ profile, parameters }) : found;
  if (!counted.ok) throw new Error(counted.refusal.detail);
  return counted.value;
}

function wordsOn(result: CountResult): string {
  return renderPage({ result, candidates: profile.candidates, title: "Trees" })
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}

test("Equal Shares: the budget first, then shares, then what was not bought and why", () => {
  const result = count("mes");
  expect(result.winners).toEqual(["oak"]);
  const words = wordsOn(result);
  expect(words).toContain("Budget 120; bought for 60; 60 is not spent.");
  expect(words).toContain("6 ballots, 3 projects");
  expect(words).toContain(
    "The first share, 20 (the budget divided by 6 voters), was raised to 44, the last at which what they buy fits into the budget; so shares together, 264, are more than the budget.",
  );
  expect(words).toContain("Equal Shares buys a project from the shares of its own supporters");
  expect(words).toContain("would spend of the 60 that is left what still fits");
  expect(words).toContain("The elm 90 2 88 of 90 The yew 50 1 44 of 50");
  const lines = explain(result, profile.candidates);
  expect(lines).toContain("  The yew: cost 50, 1 vote; supporters had 44 of 50 left");
  expect(lines).toContain(
    "  bought: The oak for 60 (lowest price: each supporter pays 0.333333 for each 1 of the cost), 3 supporters",
  );
});

test("without completion the share is not said to be raised; add1u leaves nothing to advise", () => {
  expect(wordsOn(count("mes", { completion: "none" }))).toContain(
    "everybody got the same share of the budget: 20 for each of 6 voters.",
  );
  const used = wordsOn(count("mes", { completion: "add1u" }));
  expect(used).toContain("Budget 120; bought for 110; 10 is not spent.");
  expect(used).not.toContain("Completion by votes");
});

test("greedy: what was passed over, with cost, votes and why", () => {
  const result = count("greedy");
  expect(wordsOn(result)).toContain("The elm 90 2 does not fit into the 60 left");
  expect(wordsOn(result)).not.toContain("supporters had left");
});

test("the head tells only parameters that are not as by default", () => {
  expect(wordsOn(count("mes"))).toContain("Counted by: Method of Equal Shares. 6 ballots");
  expect(wordsOn(count("mes", { utility: "cardinality" }))).toContain(
    "Counted by: Method of Equal Shares; utility=cardinality. 6 ballots",
  );
});
