import { expect, test } from "vitest";
import { findRule } from "./registry.ts";

test.each([
  ["schulz", '"schulz": did you mean schulze?'],
  ["Schulze", '"Schulze": did you mean schulze?'],
  ["Ranked Pairs", '"Ranked Pairs": did you mean ranked-pairs?'],
  ["scotish_stv", '"scotish_stv": did you mean scottish-stv?'],
  ["Instant Runoff", '"Instant Runoff": did you mean irv or irv-by-seat?'],
  ["leximn", '"leximn": did you mean leximin?'],
  ["sorcery", '"sorcery"'],
])("an unknown rule %s is told with the nearest names", (typed, detail) => {
  const found = findRule(typed);
  expect(!found.ok && found.refusal.detail).toBe(detail);
});
