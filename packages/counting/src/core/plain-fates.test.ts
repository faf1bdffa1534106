import { describe, expect, test } from "vitest";
import { profileOfVotes } from "../conformance/votes.ts";
import { findRule, rules } from "../registry.ts";
import { fraction } from "./fraction.ts";
import type { Profile, ScoredProfile } from "./profile.ts";
import type { CountResult } from "./result.ts";

const candidates = ["a", "b", "c"].map((id) => ({ id, name: id }));
const ranked = profileOfVotes(["a", "b", "c"], ["a > b > c * 3", "b * 1", "c > b > a * 1"]);
const scored: ScoredProfile = {
  kind: "scored",
  candidates,
  ballots: [
    {
      count: 1,
      ids: ["alder"],
      scores: [
        [0, 5],
        [1, 2],
      ],
    },
  ],
};
const samples: readonly (Profile | undefined)[] = [
  ranked,
  scored,
  {
    kind: "approval",
    candidates,
    ballots: [
      { count: 2, approved: [0, 1] },
      { count: 1, approved: [2] },
    ],
  },
  {
    kind: "budget",
    candidates: candidates.map((one) => ({ ...one, cost: 10n })),
    ballots: [
      {
        count: 2,
        votes: [
          [0, 1],
          [1, 1],
        ],
      },
    ],
    budget: 20n,
    decimals: 0,
    voteType: "approval",
    meta: {},
  },
];

function count(rule: string, profile: Profile | undefined): CountResult {
  const found = findRule(rule);
  if (!found.ok || profile === undefined) throw new Error(rule);
  const parameters = rule === "rsd" ? { seed: "rain" } : {};
  const seats = found.value.fills === "many" ? { seats: 1 } : {};
  const result = found.value.run({ profile, parameters, receipts: true, ...seats });
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

describe("receipts", () => {
  test.each(rules.map((rule) => [rule.name, rule.takes] as const))(
    "of %s say of each ballot what became of it",
    (rule, kind) => {
      const profile = samples.find((sample) => sample?.kind === kind);
      const { ballots = [] } = count(rule, profile);
      expect(ballots.map((fate) => fate.count)).toEqual(profile?.ballots.map((one) => one.count));
      for (const { parts } of ballots) expect(parts).not.toEqual([]);
    },
  );

  test("of plurality: the first candidate has the vote", () => {
    expect(count("plurality", ranked).ballots?.map(({ parts }) => parts)).toEqual([
      [{ to: "a", amount: "1", fate: "elected" }],
      [{ to: "b", amount: "1", fate: "not elected" }],
      [{ to: "c", amount: "1", fate: "not elected" }],
    ]);
  });

  test("of Borda: points, by weight", () => {
    const [first] = ranked?.ballots ?? [];
    if (ranked === undefined || first === undefined) throw new Error("votes are right");
    const heavy = { ...ranked, ballots: [{ ...first, weight: fraction(1, 2) }] };
    expect(count("borda", heavy).ballots?.[0]?.parts).toEqual([
      { to: "a", amount: "1", fate: "elected" },
      { to: "b", amount: "1/2", fate: "not elected" },
      { to: "c", amount: "0", fate: "not elected" },
    ]);
  });

  test("of Schulze: the pairs of a ballot beside the result's", () => {
    expect(count("schulze", ranked).ballots?.map(({ parts }) => parts)).toEqual([
      [{ amount: "3", fate: "pairs as in the result" }],
      [
        { amount: "1", fate: "pairs as in the result" },
        { amount: "1", fate: "pairs the other way round" },
      ],
      [{ amount: "3", fate: "pairs the other way round" }],
    ]);
  });

  test("of scores: points, and the voter's id", () => {
    expect(count("score", scored).ballots).toEqual([
      {
        count: 1,
        ids: ["alder"],
        ballot: "a, b",
        parts: [
          { to: "a", amount: "5", fate: "elected" },
          { to: "b", amount: "2", fate: "not elected" },
        ],
      },
    ]);
  });
});
