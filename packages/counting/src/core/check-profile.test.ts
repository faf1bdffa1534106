import { describe, expect, test } from "vitest";
import { findRule } from "../registry.ts";
import { CANDIDATES_MOST } from "./check-profile.ts";
import { fraction } from "./fraction.ts";
import type { Profile } from "./profile.ts";

const [a, b] = ["alder", "birch"].map((id) => ({ id, name: id }));
const two = [a, b].filter((one) => one !== undefined);
const ranked: Profile = { kind: "ranked", candidates: two, ballots: [{ count: 1, ranks: [0, 1] }] };

function codeOf(rule: string, profile: Profile): string {
  const found = findRule(rule);
  if (!found.ok) throw new Error(rule);
  const result = found.value.run({ profile });
  return result.ok ? "counted" : result.refusal.code;
}

describe("a profile", () => {
  test("as it should be is counted", () => {
    expect(codeOf("borda", ranked)).toBe("counted");
  });

  test.each<[string, string, Profile]>([
    ["a rank of nobody", "borda", { ...ranked, ballots: [{ count: 1, ranks: [7] }] }],
    ["a tied rank of nobody", "borda", { ...ranked, ballots: [{ count: 1, ranks: [[0, 2]] }] }],
    ["half a candidate", "irv", { ...ranked, ballots: [{ count: 1, ranks: [0.5] }] }],
    ["a count of nothing", "irv", { ...ranked, ballots: [{ count: 0, ranks: [0] }] }],
    ["a count below nothing", "schulze", { ...ranked, ballots: [{ count: -1, ranks: [0] }] }],
    [
      "a weight of nothing",
      "borda",
      { ...ranked, ballots: [{ count: 1, weight: fraction(0), ranks: [0] }] },
    ],
    [
      "more ids than ballots",
      "irv",
      { ...ranked, ballots: [{ count: 1, ids: ["x", "y"], ranks: [0] }] },
    ],
    ["one id twice", "irv", { ...ranked, candidates: [...two, ...two] }],
    [
      "more ballots than can be counted",
      "irv",
      {
        ...ranked,
        ballots: [
          { count: Number.MAX_SAFE_INTEGER, ranks: [0] },
          { count: 1, ranks: [1] },
        ],
      },
    ],
    [
      "one approved twice",
      "av",
      { kind: "approval", candidates: two, ballots: [{ count: 1, approved: [0, 0] }] },
    ],
    [
      "points that are no integer",
      "score",
      { kind: "scored", candidates: two, ballots: [{ count: 1, scores: [[0, Number.NaN]] }] },
    ],
    [
      "more candidates than are counted",
      "plurality",
      {
        ...ranked,
        candidates: Array.from({ length: CANDIDATES_MOST + 1 }, (_, at) => ({
          id: String(at),
          name: "",
        })),
      },
    ],
  ])("with %s is refused", (_what, rule, profile) => {
    expect(codeOf(rule, profile)).toBe("ProfileMalformed");
  });
});
