/** Cast vote records as vendors' programs write them, each with the same ballots. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { chunked, xlsxOf } from "@plenty/tables/testing";
import type { TextSource } from "@plenty/tables";
import type { Profile } from "../core/profile.ts";
import { rctab } from "./rctab.ts";

const candidates = [
  { name: "Alder", aliases: ["1"] },
  { name: "Birch", aliases: ["2"] },
  { name: "Clover", aliases: ["3"], excluded: true },
];
const rules = {
  tiebreakMode: "useCandidateOrder",
  overvoteRule: "exhaustImmediately",
  winnerElectionMode: "singleWinnerMajority",
  numberOfWinners: "1",
  maxRankingsAllowed: "3",
};

type Files = Readonly<Record<string, TextSource>>;
interface Asked {
  readonly source: Readonly<Record<string, unknown>>;
  readonly files: Files;
  readonly changed?: Readonly<Record<string, unknown>>;
}

async function profileOf({ source, files, changed }: Asked): Promise<Profile | string> {
  const text = JSON.stringify({
    cvrFileSources: [{ filePath: "b", ...source }],
    candidates,
    rules: { ...rules, ...changed },
  });
  const result = await rctab.read({
    file: "t_config.json",
    text,
    open: (path) => files[path] ?? "",
    list: async (path) =>
      Object.keys(files)
        .filter((file) => file.startsWith(`${path}/`))
        .map((file) => file.slice(path.length + 1)),
  });
  return result.ok ? result.value : result.refusal.detail;
}

async function ballotsOf(asked: Asked): Promise<unknown> {
  const profile = await profileOf(asked);
  return typeof profile === "string" ? profile : profile.ballots;
}

/** Alder, Birch; nobody, Birch; an overvote of both; a write-in, nobody; nobody at all. */
const told = [
  { count: 1, ranks: [0, 1], ids: ["b1"] },
  { count: 1, ranks: [[], 1], ids: ["b2"] },
  { count: 1, ranks: [[0, 1]], ids: ["b3"] },
  { count: 1, ranks: [3], ids: ["b4"] },
  { count: 1, ranks: [], ids: ["b5"] },
];

const ess = {
  provider: "ess",
  firstVoteColumnIndex: "3",
  firstVoteRowIndex: "2",
  idColumnIndex: "1",
  overvoteDelimiter: "|",
  overvoteLabel: "overvote",
  skippedRankLabel: "undervote",
  undeclaredWriteInLabel: "Write-in",
};
const essRows = [
  ["Cast Vote Record", "Precinct", "1st", "2nd", "3rd", "Count"],
  ["b1", "Hill", "Alder", "2", "", "1"],
  ["b2", "Hill", "undervote", "Birch", "undervote", "1"],
  ["b3", "", "Alder | Birch", "", "", "1"],
  ["b4", "Hill", "Write-in", "undervote", "", "1"],
  ["b5", "Hill", "undervote", "undervote", "undervote", "1"],
];

async function essBallots(
  rows: readonly (readonly string[])[],
  source = {},
  changed = {},
): Promise<unknown> {
  const files = { b: chunked(await xlsxOf(rows)) };
  return ballotsOf({ source: { ...ess, ...source }, files, changed });
}

test("ES&S: a spreadsheet with a column per rank", async () => {
  expect(await essBallots(essRows)).toEqual(told);
});

test("ES&S: columns past the ranks that are allowed are none", async () => {
  const [head = [], first = []] = essRows;
  const one = await essBallots([head, first], {}, { maxRankingsAllowed: "1" });
  expect(one).toEqual([{ count: 1, ranks: [0], ids: ["b1"] }]);
  const all = await essBallots([head, first], {}, { maxRankingsAllowed: "max" });
  expect(all).toEqual([{ count: 1, ranks: [0, 1, [], 0], ids: ["b1"] }]);
});

test("ES&S: an empty cell may stand for a write-in, a label for an overvote", async () => {
  const rows = [essRows[0] ?? [], ["b1", "Hill", "overvote", "", "Birch", "1"]];
  const profile = await essBallots(rows, { treatBlankAsUndeclaredWriteIn: true });
  expect(profile).toEqual([{ count: 1, ranks: [[0, 1, 3], 3, 1], ids: ["b1"] }]);
});

test.each([
  [["b1", "Hill", "Dill"], 'b:2: expected candidates of the configuration; found "Dill"'],
  [["b1", "Hill", "Alder|"], 'b:2: expected candidates of the configuration; found "Alder|"'],
  [["b1", "Hill", "Alder|Alder"], "b:2: expected each candidate once in rank 1"],
  [["", "Hill", "Alder"], "b:2: expected an id in column 1"],
  [[], "b: expected ballots from row 2 on"],
])("ES&S: a row %j is refused", async (row, words) => {
  expect(await essBallots([essRows[0] ?? [], row])).toBe(words);
});

const clearBallot = {
  provider: "clearBallot",
  contestId: "Garden, east",
  undeclaredWriteInLabel: "Write-in",
};
const others =
  "RowNumber,BoxID,BoxPosition,BallotID,PrecinctID,BallotStyleID,PrecinctStyleName,ScanComputerName,Status,Remade";
const choices = [1, 2].flatMap((rank) =>
  ["Alder", "Birch", "Write-in"].map(
    (name) => `"Choice:Garden, east:${rank}:Vote For 1:${name}:None"`,
  ),
);
const clearHead = `${others},${choices.join(",")},Choice:Barn:1:Vote For 1:Elm:None`;
const clearRow = (id: string, marks: string): string =>
  `1,2,3,${id},Hill,1,Hill,"East, 1",0,0,${Array.from(marks).join(",")},1`;

test("ClearBallot: a column for each candidate at each rank", async () => {
  const rows = [
    clearRow("b1", "100010"),
    clearRow("b2", "000010"),
    clearRow("b3", "110000"),
    clearRow("b4", "001000"),
    clearRow("b5", "000000"),
  ];
  const read = (text: string, changed = {}): Promise<unknown> =>
    ballotsOf({ source: clearBallot, files: { b: text }, changed });
  expect(await read([clearHead, ...rows].join("\n"))).toEqual(told);
  expect(await read([clearHead, rows[0]].join("\n"), { maxRankingsAllowed: "1" })).toEqual([
    { count: 1, ranks: [0], ids: ["b1"] },
  ]);
  expect(await read([clearHead, clearRow("b1", "2")].join("\n"))).toBe(
    'b:2: expected 0 or 1 in column 11; found "2"',
  );
  expect(await read(clearHead.replaceAll("Garden, east", "Meadow"))).toMatch(
    /^b:1: expected columns of the contest "Garden, east"/,
  );
  expect(await read(clearHead.replace(":Birch:", ":Dill:"))).toMatch(
    /^b:1: expected a rank and a candidate of the configuration/,
  );
  expect(await read("")).toBe("b:1: expected a line of columns");
});

const hart = { provider: "hart", contestId: "c", undeclaredWriteInLabel: "w" };
const hartBallot = (id: string, options: string): string =>
  `\uFEFF<?xml version="1.0" encoding="utf-8"?><Cvr xmlns="http://x"><Contests><Contest><Id>other</Id><Options><Option><Id>9</Id><Value>1</Value></Option></Options></Contest><Contest><Name>Garden</Name><Id>c</Id><Options>${options}</Options></Contest></Contests><CvrGuid>${id}</CvrGuid></Cvr>`;
const option = (id: string, value: string): string =>
  `<Option><Name>n</Name><Id>${id}</Id><Value>${value}</Value></Option>`;

test("Hart: a folder with a file of XML per ballot", async () => {
  const files = {
    "b/1.xml": hartBallot("b1", option("1", "100") + option("2", "010")),
    "b/1.xml.sig.xml": "<Signature/>",
    "b/2.xml": hartBallot("b2", option("2", "010")),
    "b/3.xml": hartBallot("b3", option("1", "1") + option("2", "1")),
    "b/4.xml": hartBallot("b4", option("w", "100")),
    "b/5.xml": hartBallot("b5", ""),
    "b/6.xml": "<Cvr><Contests/></Cvr>",
    "b/readme.txt": "not looked at",
  };
  expect(await ballotsOf({ source: hart, files })).toEqual(told);
  const wrong = (text: string): Promise<unknown> =>
    ballotsOf({ source: hart, files: { "b/1.xml": text } });
  expect(await wrong(hartBallot("b1", option("8", "1")))).toBe(
    'b/1.xml: expected an option of the configuration, not "8"',
  );
  expect(await wrong(hartBallot("b1", option("1", "1x")))).toBe(
    'b/1.xml: expected a value of 0 and 1, not "1x"',
  );
  expect(await wrong("<Cvr>\n<Contests>")).toBe("b/1.xml:2: expected XML (unclosed tag: Contests)");
  expect(await ballotsOf({ source: hart, files: {} })).toBe("b: expected a folder of .xml files");
});

const dominion = { provider: "dominion", contestId: "4", undeclaredWriteInLabel: "7" };
const lists = {
  "b/ContestManifest.json": JSON.stringify({
    List: [
      { Id: 4, NumOfRanks: 3 },
      { Id: 5, NumOfRanks: 0 },
    ],
  }),
  "b/CandidateManifest.json": JSON.stringify({
    List: [1, 2, 7].map((Id) => ({ Id, ContestId: 4 })),
  }),
};
const marked = (CandidateId: number, Rank: number, IsAmbiguous = false) => ({
  CandidateId,
  Rank,
  IsAmbiguous,
});
const contest = (...Marks: readonly object[]) => ({ Id: 4, OutstackConditionIds: [], Marks });
const session = (RecordId: string, ...Contests: readonly object[]) => ({
  RecordId,
  Original: { IsCurrent: true, Cards: [{ Contests: [{ Id: 5, Marks: [] }] }, { Contests }] },
});

function dominionFiles(...Sessions: readonly object[]): Files {
  return { ...lists, "b/CvrExport.json": JSON.stringify({ Sessions }) };
}

test("Dominion: a folder with lists, and ballots in one file or several", async () => {
  const changed = {
    RecordId: "b3",
    Original: { IsCurrent: false, Contests: [contest(marked(2, 1))] },
    Modified: { IsCurrent: true, Contests: [contest(marked(1, 1), marked(2, 1))] },
  };
  const sessions = [
    session("b1", contest(marked(1, 1), marked(2, 2))),
    session("b2", contest(marked(1, 1, true), marked(2, 2))),
    changed,
    session("b4", contest(marked(7, 1))),
    session("b5", contest()),
    session("b6", { ...contest(marked(1, 1)), OutstackConditionIds: [7] }),
    { RecordId: "b7", Original: { IsCurrent: false, Contests: [contest(marked(2, 1))] } },
  ];
  expect(await ballotsOf({ source: dominion, files: dominionFiles(...sessions) })).toEqual(told);
  const parts = {
    ...lists,
    "b/CvrExport_1.json": JSON.stringify({ Sessions: sessions.slice(0, 2) }),
    "b/CvrExport_2.json": JSON.stringify({ Sessions: sessions.slice(2) }),
  };
  expect(await ballotsOf({ source: dominion, files: parts })).toEqual(told);
});

test.each([
  [lists, "b: expected CvrExport.json in it"],
  [{ "b/CvrExport.json": "{}" }, "b: expected ContestManifest.json in it"],
  [
    dominionFiles(session("b1", contest(marked(9, 1)))),
    "b/CvrExport.json: expected in session 1: a candidate of the contest and the configuration, not 9",
  ],
  [
    dominionFiles(session("b1", contest(marked(1, 4)))),
    "b/CvrExport.json: expected in session 1: a rank from 1 to 3, not 4",
  ],
  [{ ...lists, "b/CvrExport.json": "{" }, "b/CvrExport.json:1: expected JSON"],
])("Dominion: what is not as it must be is refused: %#", async (files, words) => {
  expect(await ballotsOf({ source: dominion, files })).toBe(words);
});

test("Dominion: a contest without ranks, or that is not listed, is refused", async () => {
  for (const contestId of ["5", "6"])
    expect(await ballotsOf({ source: { ...dominion, contestId }, files: dominionFiles() })).toBe(
      `b: expected a contest of ranks with the id "${contestId}"`,
    );
});

const cdf = { provider: "cdf", filePath: "b.xml", contestId: "Garden" };
const selection = (id: string, position: string, more = ""): string =>
  `<c:CVRContestSelection><c:ContestSelectionId>${id}</c:ContestSelectionId>${more}<c:SelectionPosition>${position}</c:SelectionPosition></c:CVRContestSelection>`;
const rank = (n: number): string =>
  `<c:HasIndication>yes</c:HasIndication><c:IsAllocable>yes</c:IsAllocable><c:Rank>${n}</c:Rank>`;
const record = (id: string, selections: string): string =>
  `<c:CVR><c:CVRSnapshot ObjectId="old"><c:CVRContest><c:ContestId>g</c:ContestId>${selection("s2", rank(1))}</c:CVRContest></c:CVRSnapshot>
   <c:CVRSnapshot ObjectId="now"><c:CVRContest><c:ContestId>h</c:ContestId></c:CVRContest><c:CVRContest><c:ContestId>g</c:ContestId>${selections}<c:Overvotes>0</c:Overvotes></c:CVRContest></c:CVRSnapshot>
   <c:CurrentSnapshotId>now</c:CurrentSnapshotId><c:UniqueId>${id}</c:UniqueId></c:CVR>`;
const report = (...records: readonly string[]): string =>
  `<?xml version="1.0"?><!-- made --><c:CastVoteRecordReport xmlns:c="http://x">${records.join("")}<c:Election>
   <c:Candidate ObjectId="c1"><c:Name>Alder</c:Name></c:Candidate><c:Candidate ObjectId="c2"><c:Name>Birch</c:Name></c:Candidate>
   <c:Contest ObjectId="g"><c:ContestSelection ObjectId="s1"><c:CandidateIds>c1</c:CandidateIds></c:ContestSelection><c:ContestSelection ObjectId="s2"><c:CandidateIds>c2</c:CandidateIds></c:ContestSelection><c:ContestSelection ObjectId="s3"><c:IsWriteIn>true</c:IsWriteIn></c:ContestSelection><c:Name>Garden</c:Name></c:Contest>
   </c:Election></c:CastVoteRecordReport>`;

async function cdfBallots(text: string): Promise<unknown> {
  return ballotsOf({ source: cdf, files: { "b.xml": text } });
}

test("the common data format in XML", async () => {
  const records = [
    record("b1", selection("s1", rank(1)) + selection("s2", rank(2))),
    record(
      "b2",
      selection("s1", rank(1), "<c:Status>needs-adjudication</c:Status>") +
        selection("s1", rank(1).replace("yes", "no")) +
        selection("s2", rank(2)),
    ),
    record("b3", selection("s1", rank(1)) + selection("s2", rank(1))),
    record("b4", selection("s3", rank(1))),
    record("b5", ""),
  ];
  expect(await cdfBallots(report(...records))).toEqual(told);
});

test.each([
  [
    report(record("b1", selection("s9", rank(1)))),
    'b.xml:1: expected in record 1: a selection of the contest, not "s9"',
  ],
  [report().replace("Garden", "Meadow"), 'b.xml:1: expected one contest named "Garden"'],
  [`<!DOCTYPE x [<!ENTITY a "b">]>${report()}`, "b.xml:1: expected XML without a document type"],
  [report().slice(0, 200), "b.xml:2: expected XML (unclosed tag"],
  [report().replace("Garden", "&bomb;"), "expected XML (undefined entity)"],
  [
    report().replace("<c:Name>Garden", "<c:Name>Barn</c:Name><c:Name>Garden"),
    "expected one Name at a place",
  ],
])(
  "the common data format in XML that is not as it must be is refused: %#",
  async (text, words) => {
    expect(await cdfBallots(text)).toContain(words);
  },
);

test("ballots of another program are refused by its name", async () => {
  expect(await ballotsOf({ source: { provider: "abacus" }, files: {} })).toBe(
    't_config.json: ballots of provider "abacus" in b; read are genericCsv, ess, clearBallot, cdf, dominion, hart',
  );
});

test("whatever is done to a vendor's file, its ballots are read, or refused with its name", async () => {
  const good: readonly (readonly [object, string, string])[] = [
    [clearBallot, "b", `${clearHead}\n${clearRow("b1", "100010")}\n`],
    [hart, "b/1.xml", hartBallot("b1", option("1", "100"))],
    [
      dominion,
      "b/CvrExport.json",
      JSON.stringify({ Sessions: [session("b1", contest(marked(1, 1)))] }),
    ],
    [cdf, "b.xml", report(record("b1", selection("s1", rank(1))))],
  ];
  const signs = fc.constantFrom(...'<>"/&{}[]:,01'.split(""), "null", "</c:CVR>", "\n");
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(8), signs), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...good), edits, async ([source, file, text], changes) => {
      let changed = text;
      for (const [where, gone, sign] of changes) {
        const at = where % (changed.length + 1);
        changed = changed.slice(0, at) + sign + changed.slice(at + gone);
      }
      const read = await profileOf({ source: { ...source }, files: { ...lists, [file]: changed } });
      expect(typeof read === "string" ? read : "b").toMatch(/^b/);
    }),
    { numRuns: 300 },
  );
});
