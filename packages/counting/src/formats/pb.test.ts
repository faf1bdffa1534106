import { expect, test } from "vitest";
import { splitCsv, splitLooseCsv } from "@plenty/tables";
import type { BudgetProfile } from "../core/profile.ts";
import { pb } from "./pb.ts";

const head = "META\nkey;value\nbudget;100\n";
const projects = "PROJECTS\nproject_id;cost;votes;name\na;60;2;Alder\nb;40;1;Birch\n";

async function read(text: string): Promise<BudgetProfile | string> {
  const result = await pb.read({ file: "small.pb", text });
  if (!result.ok) return result.refusal.detail;
  if (result.value.kind !== "budget") throw new Error("a .pb file is a budget");
  return result.value;
}

async function profile(text: string): Promise<BudgetProfile> {
  const result = await read(text);
  if (typeof result === "string") throw new Error(result);
  return result;
}

test("a set that names a project twice is read once, and its line is told", async () => {
  const votes = "VOTES\nvoter_id;vote\n1;a,a,b\n2;a\n3;b, b\n";
  const { ballots, warnings } = await profile(`${head}vote_type;approval\n${projects}${votes}`);
  expect(ballots.map((ballot) => ballot.votes)).toEqual([
    [
      [0, 1],
      [1, 1],
    ],
    [[0, 1]],
    [[1, 1]],
  ]);
  expect(warnings?.map(({ code }) => code)).toEqual(["ProjectRepeatedInVote", "VotesToldDiffer"]);
  expect(warnings?.[0]?.text).toContain("2 votes name a project more than once");
  expect(warnings?.[0]?.text).toContain("(line 11, 13)");
});

test("of many such votes the first lines are told, and how many more", async () => {
  const votes = Array.from({ length: 9 }, (_, voter) => `${voter};a,a\n`).join("");
  const text = `${head}vote_type;choose-1\n${projects}VOTES\nvoter_id;vote\n${votes}`;
  const { warnings } = await profile(text);
  expect(warnings?.[0]?.text).toContain("9 votes name");
  expect(warnings?.[0]?.text).toContain("(line 11, 12, 13, 14, 15 and 4 more)");
});

test.each([
  ["cumulative", "voter_id;vote;points\n1;a,a;1,2\n"],
  ["approval", "voter_id;vote;points\n1;a,a;1,1\n"],
  ["ordinal", "voter_id;vote\n1;a,b,a\n"],
  ["scoring", "voter_id;vote;points\n1;b,b;3,3\n"],
])("where points or ranks hang on a name, naming it twice is refused: %s", async (type, votes) => {
  const text = `${head}vote_type;${type}\n${projects}VOTES\n${votes}`;
  expect(await read(text)).toContain("small.pb:11: expected each project once in a vote");
});

test("scoring: who is not named has the default score", async () => {
  const votes = "VOTES\nvoter_id;vote;points\n1;b;5\n2;;\n";
  const meta = `${head}vote_type;scoring\ndefault_score;-1\n`;
  const { ballots } = await profile(`${meta}${projects}${votes}`);
  expect(ballots.map((ballot) => ballot.votes)).toEqual([
    [
      [1, 5],
      [0, -1],
    ],
    [
      [0, -1],
      [1, -1],
    ],
  ]);
  const bad = `${head}vote_type;scoring\ndefault_score;much\n${projects}${votes}`;
  expect(await read(bad)).toContain("expected default_score, a whole number");
});

test("ordinal: as many points as a ballot may rank, then one less each", async () => {
  const votes = "VOTES\nvoter_id;vote\n1;b,a\n2;a\n";
  const text = `${head}vote_type;ordinal\nmax_length;3\n${projects}${votes}`;
  const { ballots } = await profile(text);
  expect(ballots.map((ballot) => ballot.votes)).toEqual([
    [
      [1, 3],
      [0, 2],
    ],
    [[0, 3]],
  ]);
});

test("a cost that marks a withdrawal is told", async () => {
  const costs = projects.replace("b;40", "b;999999999");
  const { warnings } = await profile(
    `${head}vote_type;approval\n${costs}VOTES\nvoter_id;vote\n1;a\n2;a,b\n`,
  );
  expect(warnings).toMatchObject([{ code: "PlaceholderCost" }]);
});

test.each([
  ["equalshares", { completion: "none", comparison: "false" }],
  ["equalshares/add1", { completion: "add1", comparison: "false" }],
  ["EqualShares/add1-comparison", { completion: "add1", comparison: "true" }],
  ["equalshares-comparison", { completion: "none", comparison: "true" }],
  ["equalshares-comparison/add1u", { completion: "add1u", comparison: "true" }],
])("the rule %s is Equal Shares with its completion", async (rule, parameters) => {
  const text = `${head}vote_type;approval\nrule;${rule}\n${projects}VOTES\nvoter_id;vote\n1;a\n`;
  expect((await profile(text)).asked).toMatchObject({ rule: "mes", parameters });
});

test.each(["unknown", "equalshares/add2", "equalsharesadd1", "constructor", "__proto__"])(
  "the rule %s is none of ours",
  async (rule) => {
    const text = `${head}vote_type;approval\nrule;${rule}\n${projects}VOTES\nvoter_id;vote\n1;a\n`;
    expect((await profile(text)).asked).toBeUndefined();
  },
);

test.each([
  ["", [""]],
  [";", ["", ""]],
  ['"a;b";c', ["a;b", "c"]],
  ['a "b" c;d', ['a "b" c', "d"]],
  ['a";"b', ['a"', "b"], true],
  ['\\"a\\" b;c', ['\\"a\\" b', "c"]],
  ['"a" b;c', ["a b", "c"]],
  ['"a" "b";c', ['a "b"', "c"]],
  ['"a""b";c', ['a"b', "c"]],
  ['"";c', ["", "c"]],
  ['"""";c', ['"', "c"]],
  ['"a"x"', ['ax"']],
  ['c;"a', undefined],
  ['"', undefined],
  ['"a""', undefined],
])("quotes as Python's csv reads them: %s", (line, fields, open = false) => {
  expect(splitLooseCsv(line, ";")).toEqual(open ? undefined : fields);
});

test("where nothing may follow a closing quote, such a line is refused", () => {
  expect(splitCsv('"a" b,c')).toBeUndefined();
  expect(splitCsv('"a",c')).toEqual(["a", "c"]);
  expect(splitCsv('a "b",c')).toEqual(['a "b"', "c"]);
});

test("a name that begins with a quoted word does not swallow the lines after it", async () => {
  const named = projects.replace("Alder", '"Alder" and I');
  const { candidates } = await profile(
    `${head}vote_type;approval\n${named}VOTES\nvoter_id;vote\n1;a\n2;a,b\n`,
  );
  expect(candidates.map(({ name }) => name)).toEqual(["Alder and I", "Birch"]);
});
