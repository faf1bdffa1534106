import { expect, test } from "vitest";
import { rctab } from "./rctab.ts";

type Row = Readonly<Record<string, unknown>>;

const source = { filePath: "cvr.json", provider: "cdf", contestId: "Trees" };
const config = JSON.stringify({
  cvrFileSources: [source],
  candidates: [{ name: "Alder" }, { name: "Birch" }],
  rules: {
    tiebreakMode: "useCandidateOrder",
    overvoteRule: "exhaustImmediately",
    winnerElectionMode: "singleWinnerMajority",
    numberOfWinners: "1",
  },
});
const contest: Row = {
  "@id": "c",
  "@type": "CVR.CandidateContest",
  Name: "Trees",
  ContestSelection: [
    { "@id": "sa", CandidateIds: ["a"] },
    { "@id": "sb", CandidateIds: ["b"] },
    { "@id": "sw", IsWriteIn: true },
    { "@id": "st", CandidateIds: ["a", "b"] },
  ],
};
const election: Row = {
  Candidate: [
    { "@id": "a", Name: "Alder" },
    { "@id": "b", Name: "Birch" },
  ],
  Contest: [contest],
};

function snapshot(id: string, ...selections: readonly Row[]): Row {
  return { "@id": id, CVRContest: [{ ContestId: "c", CVRContestSelection: selections }] };
}

function at(id: string, ...positions: readonly Row[]): Row {
  return { ContestSelectionId: id, SelectionPosition: positions };
}

async function read(report: Row) {
  const text = JSON.stringify(report);
  const result = await rctab.read({ file: "t_config.json", text: config, open: () => text });
  return result.ok ? result.value.ballots : result.refusal.detail;
}

async function readOne(cvr: Row) {
  return read({ Election: [election], CVR: [cvr] });
}

const good = snapshot("s", at("sb", { Rank: 1 }), at("sa", { Rank: 2 }));

test.each([
  ["ranks at positions", { CurrentSnapshotId: "s", CVRSnapshot: [good] }],
  ["one snapshot that is not named", { CVRSnapshot: [good] }],
  [
    "ranks at selections",
    {
      CVRSnapshot: [
        snapshot(
          "s",
          { ContestSelectionId: "sb", Rank: "1" },
          { ContestSelectionId: "sa", Rank: 2 },
        ),
      ],
    },
  ],
  [
    "the snapshot that counts among several",
    { CurrentSnapshotId: "s", CVRSnapshot: [snapshot("t", at("sa", { Rank: 1 })), good] },
  ],
  [
    "positions without indication, or not allocable",
    {
      CVRSnapshot: [
        snapshot(
          "s",
          at("sa", { Rank: 1, HasIndication: "no" }, { Rank: 2, HasIndication: "yes" }),
          at("sb", { Rank: 1, IsAllocable: "unknown" }, { Rank: 3, IsAllocable: "no" }),
        ),
      ],
    },
  ],
])("cast vote records of the common data format: %s", async (_, cvr) => {
  expect(await readOne(cvr)).toEqual([{ count: 1, ranks: [1, 0] }]);
});

test.each([
  [
    "a current snapshot that is not there",
    { CurrentSnapshotId: "x", CVRSnapshot: [good] },
    "CurrentSnapshotId",
  ],
  ["two snapshots, none named", { CVRSnapshot: [good, good] }, "CurrentSnapshotId"],
  ["a ticket", { CVRSnapshot: [snapshot("s", at("st", { Rank: 1 }))] }, "a candidate of the"],
  ["an unknown selection", { CVRSnapshot: [snapshot("s", at("x", { Rank: 1 }))] }, "a selection"],
  ["no position", { CVRSnapshot: [snapshot("s", at("sa"))] }, "Rank or SelectionPosition"],
  ["a rank of zero", { CVRSnapshot: [snapshot("s", at("sa", { Rank: 0 }))] }, "a rank of at least"],
  ["a rank with a fraction", { CVRSnapshot: [snapshot("s", at("sa", { Rank: "1.0" }))] }, "a rank"],
])("cast vote records with %s are refused", async (_, cvr, words) => {
  expect(await readOne(cvr)).toContain(`cvr.json:1: expected in record 1: ${words}`);
});

test("a report without records, or with two contests of the name, is refused", async () => {
  expect(await read({ Election: [election] })).toContain('cvr.json:1: expected "CVR", a list');
  const twice = { ...election, Contest: [contest, contest] };
  expect(await read({ Election: [twice], CVR: [] })).toContain("cvr.json:1: expected one contest");
});
