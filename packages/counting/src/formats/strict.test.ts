import { expect, test } from "vitest";
import type { TextSource } from "@plenty/tables";
import { findFormat } from "./formats.ts";

async function refusal(file: string, text: TextSource, ballots: TextSource = ""): Promise<string> {
  const head = typeof text === "string" ? text.slice(0, 4096) : "";
  const result = await findFormat({ file, head })?.read({ file, text, open: () => ballots });
  if (result === undefined) throw new Error(`${file} is of a known format`);
  return result.ok ? "accepted" : result.refusal.detail;
}

const preflib = "# NUMBER ALTERNATIVES: 3\n";
const ward = '"Candidate 1","Alder","A",\n"Candidate 2","Birch","B",\n"Ward",\n';
const sheet = "Option 1--->: Alder\nOption 2--->: Birch\n";
const meta = "META\nkey;value\nbudget;100\nvote_type;approval\n";
const projects = "PROJECTS\nproject_id;cost\na;50\n";
const votes = "VOTES\nvoter_id;vote\n1;a\n";
const names = '"Alder"\n"Birch"\n"Garden"\n';

test.each([
  ["a count in another notation", "t.soi", `${preflib}0x10: 1,2\n`, 2],
  ["a count with an exponent", "t.soi", `${preflib}1e3: 2,1\n`, 2],
  ["an alternative in another notation", "t.soi", `${preflib}1: 0x1,2\n`, 2],
  ["a tie in an order of strict ones", "t.soi", `${preflib}1: 1\n1: {1,2}\n`, 3],
  ["a tie in a strict complete order", "t.soc", `${preflib}1: 1,2,3\n2: {1,2},3\n`, 3],
  ["part of a complete order", "t.soc", `${preflib}1: 1,2,3\n2: 1,2\n`, 3],
  ["part of a complete order with ties", "t.toc", `${preflib}2: {1,2}\n`, 2],
  ["a kind that the file's name denies", "t.soc", "# DATA TYPE: toi\n", 1],
  ["fewer names than alternatives", "t.soi", `${preflib}# ALTERNATIVE NAME 1: A\n1: 1\n`, 3],
  ["a number of no alternative", "t.soi", "# ALTERNATIVE NAME 6: A\n1: 5\n", 2],
  ["a name behind the ballots", "t.soi", `${preflib}1: 1\n# ALTERNATIVE NAME 1: A\n`, 3],
  ["more categories than there are", "t.cat", `# NUMBER CATEGORIES: 1\n${preflib}1: 1,2\n`, 3],
  ["no sums in the old form", "t.soi", "1\n1,Alder\n1,1\n", 3],
  ["seats in another notation", "w.csv", `2,1e0,\n5,1,\n${ward}`, 1],
  ["candidates in another notation", "w.csv", `0x2,1,\n5,1,\n${ward}`, 1],
  ["a line behind the ward", "w.csv", `2,1,\n5,1,\n${ward}"Ward",\n`, 6],
  ["a count of zeros", "g.blt", `2 1\n000 1 0\n0\n${names}`, 2],
  ["a candidate with zeros in front", "g.blt", `2 1\n1 01 0\n0\n${names}`, 2],
  ["a candidate equal to itself", "g.blt", `2 1\n1 1=1 0\n0\n${names}`, 2],
  ["lines behind the title", "g.blt", `2 1\n1 1 0\n0\n${names}more\n`, 7],
  ["strings behind the title", "g.blt", '2 1\n1 1 0\n0\n"A" "B" "C" "D"\n', 4],
  ["a rank below all options", "tally.txt", `${sheet}V: 12 a\nV: 9- b\n`, 4],
  ["ranks of letters", "tally.txt", `${sheet}V: zz a\n`, 3],
  ["three words of a vote", "tally.txt", `${sheet}V: 12 a b\n`, 3],
  ["an option behind the votes", "tally.txt", `${sheet}V: 12 a\nOption 3--->: Clover\n`, 4],
  ["a candidate equal to itself", "r.csv", "1st,2nd\na = a,b\n", 2],
  ["an equal rank of nobody", "r.csv", "1st,2nd\na =,b\n", 2],
  ["a first line of candidates", "r.csv", "alder,birch\nbirch,alder\n", 1],
  ["two counts", "r.csv", "count,Count,1st\n1,2,a\n", 1],
  ["a count with zeros in front", "r.csv", "count,1st\n01,a\n", 2],
  ["points with a plus", "s.scores.csv", "alder,birch\n+1,2\n", 2],
  ["a candidate without a name", "s.scores.csv", "\nalder,,birch\n", 2],
  ["no votes", "b.pb", meta + projects, 7],
  ["a budget below zero", "b.pb", meta.replace("100", "-100") + projects + votes, 3],
  ["a key twice", "b.pb", `${meta}budget;200\n${projects}${votes}`, 5],
  ["a section twice", "b.pb", meta + projects + votes + projects, 11],
  ["a column twice", "b.pb", `${meta}PROJECTS\nproject_id;cost;cost\n`, 6],
  ["votes without a column of votes", "b.pb", `${meta}${projects}VOTES\nvoter_id;voted\n`, 9],
  [
    "a type of votes that there is not",
    "b.pb",
    meta.replace("approval", "x") + projects + votes,
    4,
  ],
  ["a key twice", "p.abc.yaml", "profile: [[0]]\nprofile: [[1]]\n", 2],
  ["two documents", "p.abc.yaml", "profile: [[0]]\n---\nprofile: [[1]]\n", 2],
])("%s is refused with its line (%s)", async (_, file, text, line) => {
  expect(await refusal(file, text)).toMatch(new RegExp(`^${file}:${line}: expected `));
});

test.each(["e.blt", "e.soc", "e.cat", "e.toi", "tally.txt", "e.csv", "e.scores.csv", "e.pb"])(
  "an empty file is refused in its first line (%s)",
  async (file) => {
    expect(await refusal(file, "")).toMatch(`${file}:1: expected `);
    expect(await refusal(file, "")).not.toContain("accepted");
  },
);

test("alternatives have the numbers that the header gives them, with gaps", async () => {
  const header = [1, 2, 3, 6].map((number) => `# ALTERNATIVE NAME ${number}: N${number}\n`);
  const text = `# NUMBER ALTERNATIVES: 4\n${header.join("")}2: 6,{1,3},2\n1: 1,2,3,6\n`;
  const result = await findFormat({ file: "t.toc", head: "" })?.read({ file: "t.toc", text });
  expect(result?.ok === true && result.value).toMatchObject({
    candidates: [{ id: "1" }, { id: "2" }, { id: "3" }, { id: "6", name: "N6" }],
    ballots: [
      { count: 2, ranks: [3, [0, 2], 1] },
      { count: 1, ranks: [0, 1, 2, 3] },
    ],
  });
  expect(await refusal("t.toc", text.replace("1: 1,2,3,6", "1: 1,2,3,4"))).toContain("t.toc:7:");
});

test("a file that holds fewer ballots than it says is told", async () => {
  for (const [file, text] of [
    ["t.toi", `# NUMBER VOTERS: 9\n${preflib}2: 1\n`],
    ["b.pb", `${meta}num_votes;9\n${projects}${votes}`],
  ] as const) {
    const result = await findFormat({ file, head: "" })?.read({ file, text });
    const warnings = result?.ok === true ? result.value.warnings : [];
    expect(warnings?.map(({ code }) => code)).toEqual(["BallotsToldDiffer"]);
  }
});

const columns = Array.from({ length: 60_001 }, (_, index) => `c${index}`);

test.each([
  ["t.soc", "# NUMBER ALTERNATIVES: 70000\n2: 65537\n", 1],
  ["t.soi", "# NUMBER ALTERNATIVES: 9999999\n1: 1\n", 1],
  ["t.soi", "60001\n1,Alder\n", 1],
  ["w.csv", "60001,1,\n5,1,\n", 1],
  ["g.blt", "# many\n60001 1\n0\n", 2],
  ["p.abc.yaml", "profile: [[0]]\nnum_cand: 60001\n", 2],
  ["s.scores.csv", columns.join(), 1],
  ["r.csv", `1st\n${columns.join("\n")}`, 60_002],
  ["r.csv", columns.join(), 1],
  ["b.pb", `${meta}PROJECTS\nproject_id;cost\n${columns.join(";1\n")};1`, 60_007],
])("more than 60,000 candidates are refused with their line (%s)", async (file, text, line) => {
  const detail = await refusal(file, text);
  expect(detail).toMatch(new RegExp(`^${file}:${line}: expected .*60000`));
});

test.each([
  ["g.blt", `3 1\n1 ${"1 ".repeat(300_000)}0\n`],
  ["g.blt", `3 1\n1 ${"1\n".repeat(300_000)}0\n`],
  ["w.csv", `3,1,\n1,${"1,".repeat(300_000)}\n`],
])("a ballot far longer than there are candidates is refused (%s)", async (file, text) => {
  expect(await refusal(file, text)).toContain("at most 106 ranks on a ballot");
});

test("a rank far beyond the candidates is refused in RCTab's CSV", async () => {
  const source = { firstVoteColumnIndex: "1", firstVoteRowIndex: "2" };
  const config = {
    cvrFileSources: [{ filePath: "b.csv", provider: "genericCsv", ...source }],
    candidates: [{ name: "Alder" }, { name: "Birch" }],
    rules: {},
  };
  const text = JSON.stringify(config);
  expect(await refusal("t_config.json", text, "Alder,Birch\n1,99999\n")).toBe(
    "b.csv:2: expected ranks up to 104, not 99999",
  );
  expect(await refusal("t_config.json", text, "Alder,Clover\n")).toContain("b.csv:1: expected");
  expect(await refusal("t_config.json", text, "")).toContain("b.csv:1: expected a line with");
  const nowhere = text.replace('"firstVoteColumnIndex":"1"', '"firstVoteColumnIndex":""');
  expect(await refusal("t_config.json", nowhere, "Alder,Birch\n1,2\n")).toContain(
    "t_config.json:1: expected firstVoteColumnIndex as a number from 1",
  );
  const twice = text.replace("Birch", "Alder");
  expect(await refusal("t_config.json", twice)).toContain("a name of its own");
});

test.each([
  ["p.abc.yaml", `profile: ${"[".repeat(20_000)}`, "values at most 50 deep"],
  ["p.abc.yaml", `profile:\n ${"- ".repeat(20_000)}0`, "values at most 50 deep"],
  ["t_config.json", `{"a":\n${"[".repeat(1_000_000)}`, "within each other"],
])(
  "values too deep within each other are refused in plain words (%s)",
  async (file, text, words) => {
    expect(await refusal(file, text)).toMatch(new RegExp(`^${file}:[12]: expected .*${words}`));
  },
);
