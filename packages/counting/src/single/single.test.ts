import fc from "fast-check";
import { expect, test } from "vitest";
import { profileOfVotes } from "../conformance/votes.ts";
import type { Profile, RankedProfile, ScoredProfile } from "../core/profile.ts";
import { findRule } from "../registry.ts";

function ranked(names: string, ...votes: readonly string[]): RankedProfile {
  const profile = profileOfVotes(names.split(" "), votes);
  if (profile === undefined) throw new Error("the votes of a test name its candidates");
  return profile;
}

function count(rule: string, profile: Profile, parameters: Record<string, string> = {}) {
  const found = findRule(rule);
  if (!found.ok) throw new Error(`${rule} is offered`);
  const result = found.value.run({ profile, parameters, receipts: true });
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

/** Tennessee, the usual example: Memphis, Nashville, Chattanooga, Knoxville. */
const tennessee = ranked("M N C K", "M>N>C>K * 42", "N>C>K>M * 26", "C>K>N>M * 15", "K>C>N>M * 17");

test("Tennessee comes out as everywhere", () => {
  expect(count("plurality", tennessee).winners).toEqual(["M"]);
  expect(count("irv", tennessee).winners).toEqual(["K"]);
  for (const rule of ["copeland", "minimax", "schulze", "ranked-pairs", "kemeny", "borda"]) {
    expect([rule, ...count(rule, tennessee).winners]).toEqual([rule, "N"]);
  }
  expect(count("kemeny", tennessee).ranking).toEqual([["N"], ["C"], ["K"], ["M"]]);
  expect(count("ranked-pairs", tennessee).ranking).toEqual([["N"], ["C"], ["K"], ["M"]]);
});

/** Schulze (2011), example of section 3.1: E wins. */
const schulzeExample = ranked(
  "A B C D E",
  "A>C>B>E>D * 5",
  "A>D>E>C>B * 5",
  "B>E>D>A>C * 8",
  "C>A>B>E>D * 3",
  "C>A>E>B>D * 7",
  "C>B>A>D>E * 2",
  "D>C>E>B>A * 7",
  "E>B>A>D>C * 8",
);

test("Schulze's own example: E > A > C > B > D, with the strengths of his table", () => {
  const result = count("schulze", schulzeExample);
  expect(result.ranking).toEqual([["E"], ["A"], ["C"], ["B"], ["D"]]);
  const strengths = result.rounds[0]?.steps[0];
  expect(strengths?.type === "strengths" && strengths.strengths[0]).toEqual([
    "",
    "28:17",
    "28:17",
    "30:15",
    "24:21",
  ]);
});

test("Ranked Pairs leaves out the weakest victory of a cycle, and says so", () => {
  const result = count("ranked-pairs", ranked("A B C", "A>B>C * 40", "B>C>A * 35", "C>A>B * 25"));
  expect(result.winners).toEqual(["A"]);
  const left = result.rounds[0]?.steps.filter((step) => step.type === "pair" && !step.kept);
  expect(left).toEqual([
    { type: "pair", winner: "C", loser: "A", votes: ["60", "40"], kept: false },
  ]);
});

test("Ranked Pairs tells a tie only where the order of equal victories mattered", () => {
  const cycle = count("ranked-pairs", ranked("A B C", "A>B>C", "B>C>A", "C>A>B"));
  expect(cycle.ties).toHaveLength(1);
  expect(cycle.warnings.map(({ code }) => code)).toEqual(["TieBrokenByFileOrder"]);
  expect(count("ranked-pairs", ranked("A B C", "A>B>C")).ties).toEqual([]);
});

test("the three measures of Minimax differ where ballots are cut short", () => {
  const profile = ranked(
    "A B C",
    "A = C > B * 4",
    "A > C > B * 47",
    "C > B > A * 43",
    "B > A = C * 6",
  );
  expect(count("minimax", profile, { measure: "opposition" }).winners).toEqual(["C"]);
  expect(count("minimax", profile, { measure: "winning" }).winners).toEqual(["A"]);
  expect(count("minimax", profile, { measure: "margins" }).winners).toEqual(["A"]);
});

test("Kemeny refuses what it cannot count exactly", () => {
  const names = "abcdefghijk".split("");
  const profile = ranked(names.join(" "), names.join(">"));
  const rule = findRule("kemeny");
  const result = rule.ok ? rule.value.run({ profile }) : rule;
  expect(!result.ok && result.refusal.code).toBe("TooLargeForExactCount");
});

test("Kemeny tells how many rankings are best", () => {
  const result = count("kemeny", ranked("A B C", "A>B>C", "B>C>A", "C>A>B"));
  expect(result.winners).toEqual(["A", "B", "C"]);
  expect(result.ties[0]?.about).toBe("which of 3 best rankings is told");
});

test("Borda shares the points of equal ranks, Dowdall gives 1/k", () => {
  const profile = ranked("A B C", "A > B = C * 2", "C");
  expect(count("borda", profile).rounds[0]?.tally).toEqual({ A: "9/2", B: "3/2", C: "3" });
  expect(count("borda", profile, { points: "dowdall" }).rounds[0]?.tally?.["A"]).toBe("29/12");
});

test("weights count as so many ballots", () => {
  const profile = ranked("A B", "A > B ^ 3", "B > A * 2");
  expect(count("copeland", profile).winners).toEqual(["A"]);
  expect(count("schulze", profile).pairwise?.votes).toEqual([
    ["0", "3"],
    ["2", "0"],
  ]);
});

const scored: ScoredProfile = {
  kind: "scored",
  candidates: ["alder", "birch", "clover"].map((id) => ({ id, name: id })),
  ballots: [
    {
      count: 3,
      scores: [
        [0, 5],
        [1, 4],
      ],
    },
    {
      count: 2,
      scores: [
        [1, 5],
        [2, 1],
      ],
    },
    { count: 1, scores: [[2, 5]] },
  ],
};

test("Score adds up or averages, STAR lets the two highest run off", () => {
  expect(count("score", scored).winners).toEqual(["birch"]);
  expect(count("score", scored, { by: "mean" }).winners).toEqual(["alder"]);
  const star = count("star", scored);
  expect(star.winners).toEqual(["alder"]);
  expect(star.ranking).toEqual([["alder"], ["birch"], ["clover"]]);
});

test("Approval counts approvals", () => {
  const profile: Profile = {
    ...scored,
    kind: "approval",
    ballots: [
      { count: 2, approved: [0, 1] },
      { count: 1, approved: [1] },
    ],
  };
  expect(count("approval", profile).ranking).toEqual([["birch"], ["alder"], ["clover"]]);
});

const marks: RankedProfile = {
  kind: "ranked",
  candidates: ["alder", "birch", "clover"].map((id) => ({ id, name: id })),
  ballots: [
    { count: 4, ranks: [0] },
    { count: 3, ranks: [1] },
    { count: 1, ranks: [2, [], [], 1] },
    { count: 1, ranks: [2, 2, 1] },
    { count: 1, ranks: [[0, 2], 1] },
  ],
};

test.each([
  [{}, { alder: "4", birch: "5" }, { exhausted: undefined, overvote: "1", skipped: undefined }],
  [{ overvote: "skip" }, { alder: "4", birch: "6" }, { overvote: undefined }],
  [{ skipped: "1" }, { alder: "4", birch: "4" }, { overvote: "1", skipped: "1" }],
  [{ repeated: "exhaust" }, { alder: "4", birch: "4" }, { overvote: "1", repeated: "1" }],
])("IRV reads ballots as %j says", (parameters, tally, inactive) => {
  const result = count("irv", marks, parameters);
  const last = result.rounds.at(-1);
  expect(last?.tally).toEqual(tally);
  for (const [why, votes] of Object.entries(inactive))
    expect([why, last?.inactive?.[why]]).toEqual([why, votes]);
});

test("IRV: two who were always equal share the win unless a lot was named", () => {
  const profile = ranked("A B C", "A * 2", "B * 2", "C");
  expect(count("irv", profile).winners).toEqual(["A", "B"]);
  expect(count("irv", profile, { ties: "order:B,A,C" }).winners).toEqual(["B"]);
});

test("IRV: previous rounds break a tie before the lot", () => {
  const result = count("irv", ranked("A B C D", "A * 4", "B * 4", "C>A * 2", "D>C>B * 2"));
  expect(result.ties.map(({ by }) => by)).toEqual([
    "order of the file",
    "previous rounds",
    "left open",
  ]);
});

test("IRV: batch elimination takes out at once whoever cannot pass the next", () => {
  const profile = ranked("A B C D", "A * 10", "B * 8", "C>B * 2", "D>B");
  const result = count("irv", profile, { batch: "true" });
  expect(result.rounds[0]?.steps[0]).toMatchObject({ type: "eliminated", who: ["D", "C"] });
  expect(result.winners).toEqual(["B"]);
});

test("receipts: every vote is somewhere in the end", () => {
  const result = count("irv", marks);
  expect(result.ballots?.map(({ parts }) => parts[0]?.fate)).toEqual([
    "not elected",
    "elected",
    "elected",
    "elected",
    "overvote",
  ]);
  expect(result.ballots?.[2]?.ballot).toBe("clover > - > - > birch");
});

test("instant runoff: equal votes are shared only where each of those who tie can win", () => {
  // b loses whoever is eliminated first
  const uneven = count("irv", ranked("a b c", "a>c", "c>a", "b>a"));
  expect(uneven.winners).toHaveLength(1);
  expect(uneven.winners).not.toContain("b");
  expect(uneven.warnings.map(({ code }) => code)).toContain("TieBrokenByFileOrder");
  const ring = count("irv", ranked("a b c", "a>b>c", "b>c>a", "c>a>b"));
  expect(ring.winners).toEqual(["a", "b", "c"]);
  const nobody: RankedProfile = { ...ranked("a b c", "a"), ballots: [] };
  expect(count("irv", nobody).winners).toEqual(["a", "b", "c"]);
});

test("property: whoever shares an instant runoff wins it by some order of the tie", () => {
  const ballot = fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 1 });
  fc.assert(
    fc.property(fc.array(ballot, { minLength: 1, maxLength: 6 }), (ballots) => {
      const profile = ranked("a b c d", ...ballots.map((order) => order.join(" > ")));
      const { winners } = count("irv", profile);
      fc.pre(winners.length > 1);
      const orders = permutations(["a", "b", "c", "d"]).map((order) => order.join());
      const won = new Set(
        orders.flatMap((order) => [
          ...count("irv", profile, { ties: `order:${order}`, previous: "false" }).winners,
        ]),
      );
      for (const winner of winners) expect([...won]).toContain(winner);
    }),
  );
});

function permutations(list: readonly string[]): readonly (readonly string[])[] {
  if (list.length <= 1) return [list];
  return list.flatMap((first) =>
    permutations(list.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  );
}

test("STAR calls it a lot only if the lot decides who is a finalist", () => {
  const profile: ScoredProfile = {
    kind: "scored",
    candidates: ["a", "b", "c", "d"].map((id) => ({ id, name: id })),
    // a leads; b, c and d have equal sums, b is preferred to both, c and d are alike
    ballots: [
      {
        count: 2,
        scores: [
          [0, 5],
          [1, 2],
          [2, 1],
          [3, 1],
        ],
      },
      {
        count: 1,
        scores: [
          [0, 5],
          [1, 0],
          [2, 2],
          [3, 2],
        ],
      },
    ],
  };
  const { ties, warnings } = count("star", profile);
  expect(ties).toMatchObject([{ by: "head to head, then highest scores", chosen: ["b"] }]);
  expect(warnings).toEqual([]);
});
