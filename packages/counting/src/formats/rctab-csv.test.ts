import { expect, test } from "vitest";
import { rctab } from "./rctab.ts";

const candidates = [{ name: "Alder, tall", aliases: ["A."] }, { name: "Birch" }];
const rules = {
  tiebreakMode: "useCandidateOrder",
  overvoteRule: "exhaustImmediately",
  winnerElectionMode: "singleWinnerMajority",
  numberOfWinners: "1",
};

async function read(ballots: string, more: Readonly<Record<string, unknown>> = {}) {
  const source = {
    filePath: "b.csv",
    provider: "genericCsv",
    firstVoteColumnIndex: "2",
    firstVoteRowIndex: "2",
    idColumnIndex: "1",
    undeclaredWriteInLabel: "Others",
    ...more,
  };
  const text = JSON.stringify({ cvrFileSources: [source], candidates, rules });
  const result = await rctab.read({ file: "t_config.json", text, open: () => ballots });
  return result.ok ? result.value.ballots : result.refusal.detail;
}

const plain = 'id,"Alder, tall",Birch,Others\nx,1,2,\ny,,1,1\nz,,,\n';

test.each([
  ["as it should be", plain],
  ["with a byte order mark", `\uFEFF${plain}`],
  ["with CRLF", plain.replaceAll("\n", "\r\n")],
  ["with quotes around all", plain.replaceAll(/[xyz]|\b\d\b/g, '"$&"')],
  ["with spaces around ranks", plain.replaceAll(/\b\d\b/g, " $& ")],
  ["with an alias", plain.replace('"Alder, tall"', "A.")],
  ["with empty lines", plain.replaceAll("\n", "\n\n")],
  ["without a line feed at the end", plain.slice(0, -1)],
])("RCTab's CSV %s", async (_, ballots) => {
  expect(await read(ballots)).toEqual([
    { count: 1, ranks: [0, 1], ids: ["x"] },
    { count: 1, ranks: [[1, 2]], ids: ["y"] },
    { count: 1, ranks: [], ids: ["z"] },
  ]);
});

test("ballots without ids, further columns in front, and numbers as numbers", async () => {
  const ballots = "place,machine,A.,Birch\n\n1,2,1,2\n1,3,2,1\n";
  const told = { firstVoteColumnIndex: 3, firstVoteRowIndex: 4, idColumnIndex: "" };
  expect(await read(ballots, told)).toEqual([{ count: 1, ranks: [1, 0] }]);
});

test.each([
  ["no head", "x,1,2\ny,2,1\n", {}, "b.csv:1: expected candidates of the configuration"],
  ["a column without a name", "id,A.,,Birch\n", {}, "b.csv:1: expected candidates of the"],
  ["a label that is not declared", plain, { undeclaredWriteInLabel: "" }, "b.csv:1: expected cand"],
  ["a rank in words", plain.replace("x,1", "x,first"), {}, "b.csv:2: expected a rank, or nothing"],
  ["a rank with a fraction", plain.replace("x,1", "x,1.0"), {}, "b.csv:2: expected a rank, or"],
  ["a rank in no column", `${plain}v,1,2,,3\n`, {}, "b.csv:5: expected a rank, or nothing"],
  ["an open quote", `${plain}"v,1,2\n`, {}, "b.csv:5: expected values between commas"],
  ["no first row", plain, { firstVoteRowIndex: "" }, "t_config.json:1: expected firstVoteRowIndex"],
])("RCTab's CSV with %s is refused with its line", async (_, ballots, more, words) => {
  expect(await read(ballots, more)).toContain(words);
});
