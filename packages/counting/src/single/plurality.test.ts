import { expect, test } from "vitest";
import { findRule } from "../registry.ts";
import type { RankedProfile } from "../core/profile.ts";
import { explain } from "../render/explain.ts";

const profile: RankedProfile = {
  kind: "ranked",
  candidates: ["alder", "birch", "clover"].map((id) => ({ id, name: id })),
  ballots: [
    { count: 3, ranks: [0, 1] },
    { count: 3, ranks: [[], 2] },
    { count: 1, ranks: [[0, 1]] },
    { count: 1, ranks: [] },
  ],
};

function count(parameters: Record<string, string> = {}) {
  const rule = findRule("plurality");
  if (!rule.ok) throw new Error("plurality is offered");
  return rule.value.run({ profile, parameters });
}

test("a tie stays a tier, and ballots without a first candidate are told", () => {
  const result = count();
  expect(result.ok && result.value.winners).toEqual(["alder", "clover"]);
  expect(result.ok && result.value.ranking).toEqual([["alder", "clover"], ["birch"]]);
  expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual([
    "BallotsWithoutAFirst",
  ]);
  expect(result.ok && explain(result.value, profile.candidates)).toContain("  1. alder = clover");
});

test("an unknown parameter is refused by name", () => {
  const result = count({ quota: "droop" });
  expect(!result.ok && result.refusal.code).toBe("ParameterUnknown");
});
