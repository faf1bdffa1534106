import { expect, test } from "vitest";
import type { TextSource } from "@plenty/tables";
import type { Profile } from "../core/profile.ts";
import { findFormat, formats } from "./formats.ts";

async function read(file: string, text: TextSource, open?: (path: string) => TextSource) {
  const head = typeof text === "string" ? text.slice(0, 4096) : "";
  const format = findFormat({ file, head });
  if (format === undefined) throw new Error(`${file} is of a known format`);
  return format.read(open === undefined ? { file, text } : { file, text, open });
}

async function accepted(
  file: string,
  text: TextSource,
  open?: (path: string) => TextSource,
): Promise<Profile> {
  const result = await read(file, text, open);
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

async function refusal(file: string, text: string): Promise<string> {
  const result = await read(file, text);
  return result.ok ? "accepted" : result.refusal.detail;
}

const garden = `4 2  # four stand for two seats
-2
1 4 1 3 2 0
3 2 4=1 - 3 0
2 4 1 3 2 0
1 0
0
"Alder" "Birch"
"Clover # not a comment"
"Dill"
"Garden club"
`;

test("BLT: withdrawals, weights, equal and skipped ranks, comments, several names on a line", async () => {
  const profile = await accepted("garden.blt", garden);
  expect(profile).toMatchObject({ kind: "ranked", seats: 2, title: "Garden club" });
  expect(profile.candidates.map(({ name }) => name)).toEqual([
    "Alder",
    "Birch",
    "Clover # not a comment",
    "Dill",
  ]);
  expect(profile.candidates[1]?.withdrawn).toBe(true);
  expect(profile.ballots).toEqual([
    { count: 3, ranks: [3, 0, 2, 1] },
    { count: 3, ranks: [1, [3, 0], [], 2] },
    { count: 1, ranks: [] },
  ]);
});

test("BLT in chunks that cut lines, characters and the byte order mark", async () => {
  const bytes = new TextEncoder().encode(
    `\uFEFF${garden.replace("Dill", "Dîll").replaceAll("\n", "\r\n")}`,
  );
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 3) yield bytes.slice(at, at + 3);
  }
  const profile = await accepted("garden.blt", chunks());
  expect(profile.candidates[3]?.name).toBe("Dîll");
  expect(profile.ballots).toHaveLength(3);
});

test.each([
  ["4 x", 'g.blt:1: expected "candidates seats", two numbers; found "4 x"'],
  ["2 1\n1 3 0\n0", 'g.blt:2: expected a candidate from 1 to 2, -, or 0 at the end; found "3"'],
  [
    '2 1\n1 1 0\n0\n"Alder" Birch',
    'g.blt:4: expected a name in quotes, or a name alone; found "\\"Alder\\" Birch"',
  ],
  ["2 1\n1 1 0", "g.blt:2: expected a line 0 that ends the ballots"],
])("a bad BLT line is told with file, line and what was expected: %j", async (text, detail) => {
  expect(await refusal("g.blt", text)).toBe(detail);
});

test("Scottish cast votes", async () => {
  const text =
    '3,2,\n5,1,2,\n2,3,\n"Candidate 1","Alder","Green (Gr)",\n"Candidate 2","Birch","Ind",\n"Candidate 3","Birch","Ind",\n"Ward 1",\n';
  const profile = await accepted("ward.csv", text);
  expect(profile).toMatchObject({ seats: 2, title: "Ward 1" });
  expect(profile.candidates.map(({ id }) => id)).toEqual(["Alder", "Birch (2)", "Birch (3)"]);
  expect(profile.ballots).toEqual([
    { count: 5, ranks: [0, 1] },
    { count: 2, ranks: [2] },
  ]);
  expect(await refusal("ward.csv", "3,2,\n5,4,\n")).toBe(
    'ward.csv:2: expected a ballot: how many, then candidates from 1 to 3; found "5,4,"',
  );
});

test("Debian tally sheets", async () => {
  const text =
    "Tally\n\n   Option 1--->: Alder\n /  Option 2->: None of the Above\n |/\nV: 11 \t\tabc\nV: -1 \t\tdef\n";
  const profile = await accepted("leader_tally.txt", text);
  expect(profile.ballots).toEqual([
    { count: 1, ranks: [[0, 1]], ids: ["abc"] },
    { count: 1, ranks: [1], ids: ["def"] },
  ]);
  expect(await refusal("leader_tally.txt", `${text}V: 123 x`)).toContain(
    "leader_tally.txt:8: expected",
  );
});

test("PrefLib, new form and old form", async () => {
  const modern = "# FILE NAME: 1.toi\n# TITLE: Trees\n# NUMBER ALTERNATIVES: 3\n2: 1,{2,3}\n1: 3\n";
  const profile = await accepted("1.toi", modern);
  expect(profile).toMatchObject({ kind: "ranked", title: "Trees" });
  expect(profile.ballots).toEqual([
    { count: 2, ranks: [0, [1, 2]] },
    { count: 1, ranks: [2] },
  ]);
  const old = await accepted("1.soc", "2\n1,Alder\n2,Birch\n5,5,2\n3,1,2\n2,2,1\n");
  expect(old.ballots).toEqual([
    { count: 3, ranks: [0, 1] },
    { count: 2, ranks: [1, 0] },
  ]);
  expect(await refusal("1.toi", modern.replace("1: 3", "1: 3,3"))).toContain(
    "1.toi:5: expected alternatives",
  );
});

test("PrefLib categories are read as approval, and that is said", async () => {
  const text =
    "# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 3\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n2: {1,3},{2}\n1: {},{1,2,3}\n";
  const profile = await accepted("1.cat", text);
  expect(profile).toMatchObject({
    kind: "approval",
    ballots: [
      { count: 2, approved: [0, 2] },
      { count: 1, approved: [] },
    ],
  });
  expect(profile.warnings?.[0]?.text).toBe('the first category ("Yes") is read as approval');
});

test("a plain CSV of rankings", async () => {
  const text = 'id,count,first,second,third\na,1,alder,,"birch = clover"\nb,1,birch\nc,1,birch,,\n';
  const profile = await accepted("votes.csv", text);
  expect(profile.ballots).toEqual([
    { count: 1, ranks: [0, [], [1, 2]], ids: ["a"] },
    { count: 2, ranks: [1], ids: ["b", "c"] },
  ]);
  expect(await refusal("votes.csv", `${text}"open,1\n`)).toContain(
    "votes.csv:5: expected values between commas",
  );
});

const config = {
  tabulatorVersion: "x",
  outputSettings: { contestName: "Trees" },
  cvrFileSources: [
    {
      filePath: "b.csv",
      provider: "genericCsv",
      firstVoteColumnIndex: "2",
      firstVoteRowIndex: "2",
      idColumnIndex: "1",
      undeclaredWriteInLabel: "Other",
    },
  ],
  candidates: [
    { name: "Alder", aliases: ["A."] },
    { name: "Birch", excluded: true, aliases: [] },
  ],
  rules: {
    tiebreakMode: "useCandidateOrder",
    overvoteRule: "exhaustImmediately",
    winnerElectionMode: "singleWinnerMajority",
    numberOfWinners: "1",
    maxSkippedRanksAllowed: "unlimited",
  },
};

test("RCTab: candidates, aliases, write-ins and rules come from the configuration", async () => {
  const profile = await accepted(
    "trees_config.json",
    JSON.stringify(config),
    () => "id,A.,Birch,Other\nx,2,1,\ny,1,1,3\n",
  );
  expect(profile.candidates).toEqual([
    { id: "Alder", name: "Alder" },
    { id: "Birch", name: "Birch", withdrawn: true },
    { id: "Undeclared Write-ins", name: "Undeclared Write-ins", undeclared: true },
  ]);
  expect(profile.ballots).toEqual([
    { count: 1, ranks: [1, 0], ids: ["x"] },
    { count: 1, ranks: [[0, 2], [], 2], ids: ["y"] },
  ]);
  expect(profile.asked?.parameters.ties).toBe('order:["Alder","Undeclared Write-ins"]');
});

test("RCTab: what would be counted otherwise is refused", async () => {
  const other = { ...config, rules: { ...config.rules, minimumVoteThreshold: "3" } };
  const result = await read("t_config.json", JSON.stringify(other), () => "id,Alder\n");
  expect(!result.ok && result.refusal.code).toBe("RctabNotCounted");
});

test("every reader refuses garbage without throwing", async () => {
  for (const format of formats) {
    for (const text of ["", "\0", "1 1", "{", "[1]", '"', "# X: 1", "0 0\n0\n", "1,2,3\n\n"]) {
      const result = await format.read({ file: "f", text });
      expect([format.name, typeof result.ok]).toEqual([format.name, "boolean"]);
    }
  }
});

test("bytes that are no UTF-8 are refused with their line", async () => {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode("2 1\n1 1 0\n0\n");
    yield Uint8Array.from([0x22, 0xe9, 0x22, 0x0a]);
  }
  const result = await read("g.blt", chunks());
  expect(!result.ok && result.refusal.detail).toBe(
    "g.blt:4: expected text in UTF-8 (of a spreadsheet: save it as CSV UTF-8)",
  );
});

test("a plain CSV of scores", async () => {
  const text = "id,count,alder,birch\na,1,5,\nb,2,0,3\n";
  const profile = await accepted("votes.scores.csv", text);
  expect(profile).toMatchObject({
    kind: "scored",
    ballots: [
      { count: 1, scores: [[0, 5]], ids: ["a"] },
      {
        count: 2,
        scores: [
          [0, 0],
          [1, 3],
        ],
      },
    ],
  });
  expect(await refusal("votes.scores.csv", `${text}c,1,4.5,1\n`)).toBe(
    'votes.scores.csv:4: expected whole points, or nothing; found "4.5"',
  );
});
