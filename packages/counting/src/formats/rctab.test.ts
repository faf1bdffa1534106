import { expect, test } from "vitest";
import type { Profile } from "../core/profile.ts";
import { findRule } from "../registry.ts";
import { rctab } from "./rctab.ts";

const rules = {
  tiebreakMode: "useCandidateOrder",
  overvoteRule: "exhaustImmediately",
  winnerElectionMode: "singleWinnerMajority",
  numberOfWinners: "1",
  maxSkippedRanksAllowed: "unlimited",
  maxRankingsAllowed: "max",
};

/** A configuration for candidates A, B, C and D (excluded), whose ballots are in a file of the name. */
function configOf(more: Record<string, unknown>, filePath = "b.csv"): string {
  const csv = { provider: "genericCsv", firstVoteColumnIndex: "2", firstVoteRowIndex: "2" };
  const cdf = { provider: "cdf", contestId: "Trees", overvoteLabel: "OVER" };
  return JSON.stringify({
    tabulatorVersion: "2",
    cvrFileSources: [{ filePath, idColumnIndex: "1", ...(filePath === "b.csv" ? csv : cdf) }],
    candidates: ["A", "B", "C", "D"].map((name) => ({ name, excluded: name === "D" })),
    rules: { ...rules, ...more },
  });
}

async function read(text: string, ballots: string): Promise<Profile | string> {
  const result = await rctab.read({ file: "t_config.json", text, open: () => ballots });
  return result.ok ? result.value : result.refusal.detail;
}

async function count(more: Record<string, unknown>, ballots: string) {
  const profile = await read(configOf(more), ballots);
  if (typeof profile === "string") throw new Error(profile);
  const { asked } = profile;
  const rule = findRule(asked?.rule ?? "");
  if (!rule.ok) throw new Error(rule.refusal.detail);
  const result = rule.value.run({ profile, parameters: asked?.parameters ?? {} });
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

/** The overvotes' label at rank 1, then A. */
const record = JSON.stringify({
  Election: [
    {
      Candidate: [
        { "@id": "a", Name: "A" },
        { "@id": "o", Name: "OVER" },
      ],
      Contest: [
        {
          "@id": "c",
          Name: "Trees",
          ContestSelection: [
            { "@id": "sa", CandidateIds: ["a"] },
            { "@id": "so", CandidateIds: ["o"] },
          ],
        },
      ],
    },
  ],
  CVR: [
    {
      UniqueId: "1",
      CurrentSnapshotId: "s",
      CVRSnapshot: [
        {
          "@id": "s",
          CVRContest: [
            {
              ContestId: "c",
              CVRContestSelection: [
                { ContestSelectionId: "so", SelectionPosition: [{ Rank: 1 }] },
                { ContestSelectionId: "sa", SelectionPosition: [{ Rank: 2 }] },
              ],
            },
          ],
        },
      ],
    },
  ],
});

test("an overvote whose candidates are not told names everybody who stands", async () => {
  expect(await read(configOf({}, "b.json"), record)).toMatchObject({
    ballots: [{ ranks: [[0, 1, 2], 0] }],
  });
});

test("an overvote whose candidates are not told is refused where the rules ask for them", async () => {
  for (const more of [
    { overvoteRule: "exhaustIfMultipleContinuing" },
    { exhaustOnDuplicateCandidate: true },
  ])
    expect(await read(configOf(more, "b.json"), record)).toContain("the rules ask who they are");
});

test("an overvote with an excluded candidate stays an overvote", async () => {
  const ballots = "id,A,B,C,D\n1,1,,,1\n";
  expect(await read(configOf({}), ballots)).toMatchObject({ ballots: [{ ranks: [[0, 1, 2]] }] });
  const several = { overvoteRule: "exhaustIfMultipleContinuing" };
  expect(await read(configOf(several), ballots)).toMatchObject({ ballots: [{ ranks: [[0, 3]] }] });
});

test.each([
  [
    "without the path of its ballots",
    { filePath: "" },
    '1: expected "filePath" of each of the sources',
  ],
  [
    "of a provider named as what every object has",
    { provider: "constructor" },
    "ballots of provider",
  ],
])("a source %s is refused", async (_, changed, told) => {
  const config = JSON.parse(configOf({})) as { cvrFileSources: object[] };
  const cvrFileSources = config.cvrFileSources.map((source) => ({ ...source, ...changed }));
  const refusal = await read(JSON.stringify({ ...config, cvrFileSources }), "id,A,B,C,D\n");
  expect(refusal).toContain("t_config.json:");
  expect(refusal).toContain(told);
});

test("a rank beyond maxRankingsAllowed is refused with its line", async () => {
  const ballots = "id,A,B,C,D\n1,1,2,,\n2,1,2,3,\n";
  expect(await read(configOf({ maxRankingsAllowed: "2" }), ballots)).toBe(
    "b.csv:3: expected ranks up to 2 (maxRankingsAllowed), not 3",
  );
});

test.each([
  [{ numberOfWinners: "2" }, "numberOfWinners 2, 3 candidates"],
  [{ winnerElectionMode: "multiPassIrv" }, "numberOfWinners 1, 3 candidates"],
  [{ cutoffElimination: true }, "cutoffElimination"],
  [{ hareQuota: true }, "hareQuota"],
  [{ minimumVoteThreshold: "5" }, "minimumVoteThreshold"],
  [{ tiebreakMode: "random", randomSeed: "" }, "tiebreakMode"],
  [{ overvoteRule: "guess" }, "overvoteRule"],
  [
    {
      winnerElectionMode: "multiWinnerAllowMultipleWinnersPerRound",
      numberOfWinners: "2",
      stopTabulationEarlyAfterRound: "1",
    },
    "stopTabulationEarlyAfterRound",
  ],
])("rules %j are refused by name", async (more, name) => {
  expect(await read(configOf(more), "id,A,B,C,D\n")).toContain(name);
});

const votes = "id,A,B,C,D\n1,1,2,,\n2,1,2,,\n3,1,,2,\n4,,1,2,\n5,,1,,\n6,,,1,2\n";

test("multi-pass IRV counts every seat anew without those elected", async () => {
  const result = await count({ winnerElectionMode: "multiPassIrv", numberOfWinners: "2" }, votes);
  expect(result.winners).toEqual(["A", "B"]);
  expect(result.rounds.map(({ pass, tally }) => [pass, tally])).toEqual([
    [1, { A: "3", B: "2", C: "1" }],
    [1, { A: "3", B: "2" }],
    [2, { B: "4", C: "2" }],
  ]);
});

test("bottoms-up elects all who have more than the share", async () => {
  const mode = { winnerElectionMode: "bottomsUpUsingPercentageThreshold", numberOfWinners: "0" };
  const share = { ...mode, multiSeatBottomsUpPercentageThreshold: "20" };
  const result = await count(share, votes);
  expect(result.rounds.map(({ quota }) => quota)).toEqual(["6/5", "1"]);
  expect(result.winners).toEqual(["A", "B"]);
  const all = await count({ ...share, multiSeatBottomsUpPercentageThreshold: "100" }, votes);
  expect(all.warnings).toEqual([{ code: "NobodyReached", text: "nobody has more than the share" }]);
});

test("more winners than candidates: everybody is elected, at the threshold of so many seats", async () => {
  const mode = {
    winnerElectionMode: "multiWinnerAllowMultipleWinnersPerRound",
    numberOfWinners: "5",
    decimalPlacesForVoteArithmetic: "4",
  };
  const result = await count(mode, votes);
  expect(result.rounds.map(({ quota, steps }) => [quota, steps.length])).toEqual([["2", 3]]);
});

test("the lot of generatePermutation shuffles all names, the excluded too", async () => {
  const profile = await read(
    configOf({ tiebreakMode: "generatePermutation", randomSeed: "0" }),
    "id,A,B,C,D\n",
  );
  expect(typeof profile === "object" && profile.asked?.parameters.ties).toMatch(
    /^order:\["[ABC]","[ABC]","[ABC]"\]$/,
  );
});
