/** What people's spreadsheets and forms hold: read as meant, or refused with what to do; never counted as something else. */

import { expect, test } from "vitest";
import type { Result, Refusal } from "@plenty/kernel";
import { chunked, odsOf, odsTable, xlsxOf } from "@plenty/tables/testing";
import { separatorOf } from "@plenty/tables";
import type { TextSource } from "@plenty/tables";
import type { Profile } from "../core/profile.ts";
import { findFormat, formats } from "./formats.ts";
import { readPeople } from "./people.ts";
import { readQuotas } from "./quotas.ts";

async function read(file: string, text: TextSource): Promise<Result<Profile, Refusal>> {
  const head = typeof text === "string" ? text : "";
  const result = await findFormat({ file, head })?.read({ file, text });
  if (result === undefined) throw new Error(`${file} is of a known format`);
  return result;
}

async function accepted(file: string, text: string): Promise<Profile> {
  const result = await read(file, text);
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

async function refusal(file: string, text: TextSource): Promise<string> {
  const result = await read(file, text);
  return result.ok ? "accepted" : result.refusal.detail;
}

async function told(file: string, text: string): Promise<readonly string[]> {
  const { warnings = [] } = await accepted(file, text);
  return warnings.map(({ code, text: words }) => `${code}: ${words}`);
}

test.each([
  ["first", ","],
  ["first,second", ","],
  ["first;second", ";"],
  ["first\tsecond", "\t"],
  ["first;second\tthird", ";"],
  ["first\tsecond;third", ";"],
  ["first;second,third", ","],
  ['"first;second","third"', ","],
  ['"first, or best";second', ";"],
  ['first;"a ""b"", c";second', ";"],
  ['"first;second"', ","],
  ['5" pot;6" pot', ";"],
  ['id;"a head\tthat, goes on', ";"],
])("the head %j is separated by %j", (head, separator) => {
  expect(separatorOf(head)).toBe(separator);
});

test("semicolons and tabs, with quotes, give what commas give", async () => {
  const text = 'id,count,first,second\na,1,Alder,"Birch = Clover"\nb,2,"Dill ""wild""",\n';
  const commas = await accepted("r.csv", text);
  for (const separator of [";", "\t"])
    expect(await accepted("r.csv", text.replaceAll(",", separator))).toEqual(commas);
  const quoted = await accepted(
    "r.csv",
    '\uFEFF"first";"second"\r\n"Alder; tall";"Birch, low"\r\n',
  );
  expect(quoted.candidates.map(({ name }) => name)).toEqual(["Alder; tall", "Birch, low"]);
  expect(await refusal("r.csv", 'first;second\n"Alder;Birch\n')).toBe(
    'r.csv:2: expected values between semicolons, quotes closed; found "\\"Alder;Birch"',
  );
});

test("people, quotas, points and approvals with semicolons", async () => {
  const quotas = await readQuotas({
    file: "q.csv",
    text: ";;;\ncategory;name;min;max\nage;old;1;2\n",
  });
  expect(quotas.ok && quotas.value).toEqual([{ category: "age", value: "old", least: 1, most: 2 }]);
  if (!quotas.ok) return;
  const text = 'id;"name\nin full, please";age\nn1;"Alder; B.";old\n';
  const people = await readPeople({ file: "p.csv", text }, { quotas: quotas.value, id: "" });
  expect(people.ok && people.value.people).toEqual([{ id: "n1", features: { age: "old" } }]);
  expect(await accepted("s.scores.csv", "ID;Alder;Birch\na;1;\n")).toMatchObject({
    candidates: [{ id: "Alder" }, { id: "Birch" }],
    ballots: [{ count: 1, scores: [[0, 1]], ids: ["a"] }],
  });
});

test.each(["voter", "Voter_ID", "BALLOT", "ballot_id", "Id", "voter id"])(
  "%s is a column of ids",
  async (column) => {
    const profile = await accepted("r.csv", `${column},first\na,Alder\nb,Alder\n`);
    expect(profile.ballots).toEqual([{ count: 2, ranks: [0], ids: ["a", "b"] }]);
  },
);

test.each([
  "Name",
  "voter name",
  "Timestamp",
  "Date",
  "E-Mail",
  "Votes",
  "N",
  "Zeitstempel",
  "nom",
  "Comments",
  "sep=",
  "Cast Vote Record",
  "Precinct",
])("a column %s is not taken for ranks or options", async (column) => {
  const words = `:1: expected columns of ranks, not "${column}": rename it (to id, count or weight if it is that), or remove it; found "${column},first"`;
  expect(await refusal("r.csv", `${column},first\n3,Alder\n`)).toBe(`r.csv${words}`);
  expect(await refusal("s.scores.csv", `${column},Alder\n3,1\n`)).toContain("columns of options");
});

test("a column without a name, and two of ids, are refused", async () => {
  expect(await refusal("r.csv", ",first\n\n0,Alder\n")).toBe(
    'r.csv:3: expected nothing in a column that the first line does not name; found "0"',
  );
  expect(await refusal("r.csv", "id,voter,first\n1,2,Alder\n")).toContain("r.csv:1: expected id");
  expect(await accepted("r.csv", "first;second;\nAlder;Birch;\n")).toMatchObject({
    ballots: [{ count: 1, ranks: [0, 1] }],
  });
});

const budget =
  "META\nkey;value\nbudget;9\nvote_type;approval\nPROJECTS\nproject_id;cost\na;5\nVOTES\nvoter_id;vote\n";

test.each([
  ["r.csv", "voter,first\nx,Alder\n,Birch\n,Birch\ny,Alder\nx,Birch\n", "id", 6, 2],
  ["s.scores.csv", "id,Alder\nx,1\nx,2\n", "id", 3, 2],
  ["a.approvals.csv", "id,Alder\nx,1\ny,0\nx,0\n", "id", 4, 2],
  ["b.pb", `${budget}x;a\ny;a\nx;a\n`, "voter_id", 12, 10],
])("whoever stands in a file twice is refused (%s)", async (file, text, column, line, before) => {
  expect(await refusal(file, text)).toBe(
    `${file}:${line}: expected each ${column} once (this one stands in line ${before}); found "x"`,
  );
});

test.each(["N/A", "n/a", "-", "none", "None", "?", "Alder = -", "undervote", "Overvote"])(
  "%s in a rank is nobody",
  async (cell) => {
    expect(await refusal("r.csv", `first,second\nAlder,Birch\n${cell},Birch\n`)).toMatch(
      /^r.csv:3: expected a candidate's name; leave the cell empty where nobody is ranked/,
    );
  },
);

test("options that differ in form only are told, and stay apart", async () => {
  const text = "count,first\n20,Café\n3,cafe\u0301\n2,Tea  Room\n1,tearoom\n5,Garden\n";
  expect(await told("r.csv", text)).toEqual([
    'OptionsAlike: "Café" (named 20 times) and "cafe\u0301" (named 3 times) differ only in capitals, spaces or the encoding of accents and are counted apart',
    'OptionsAlike: "Tea  Room" (named 2 times) and "tearoom" (named once) differ only in capitals, spaces or the encoding of accents and are counted apart',
  ]);
  expect((await accepted("r.csv", text)).candidates).toHaveLength(5);
});

test("a name met once, a letter or two from one met more often, is told", async () => {
  const [only, ...more] = await told(
    "r.csv",
    "first,second\nLibrary,Barn\nLibrary,Garden\nLibary,\n",
  );
  expect(only).toBe(
    'OptionsAlike: "Library" (named 2 times) and "Libary" (named once) differ only in a letter or two and are counted apart',
  );
  expect(more).toEqual([]);
});

test.each([
  ["both met more than once", "first\nLibrary\nLibrary\nLibary\nLibary\n"],
  ["other digits", "first\nOption 1\nOption 1\nOption 2\n"],
  ["short names", "first\nAnn\nAnn\nJan\nB\nC\n"],
  ["three letters", "first\nLibrary\nLibrary\nLiberties\n"],
])("no pair is told: %s", async (_, text) => {
  expect(await told("r.csv", text)).toEqual([]);
});

test("of many pairs five are told, and how many more there are", async () => {
  const names = Array.from({ length: 8 }, (_, at) => `Tree ${at}\ntree ${at}\n`);
  const warnings = await told("r.csv", `first\n${names.join("")}`);
  expect(warnings).toHaveLength(5);
  expect(warnings.at(-1)).toContain("; so do 3 more pairs");
});

test("points below zero are told with their range", async () => {
  expect(await told("s.scores.csv", "Alder,Birch\n-3,500\n2,\n")).toEqual([
    "PointsBelowZero: points below zero: they go from -3 to 500",
  ]);
  expect(await told("s.scores.csv", "Alder,Birch\n3,500\n")).toEqual([]);
});

test("a plain CSV of approvals", async () => {
  const text =
    "Voter;weight;Alder;Birch;Clover\na;1;x;X;\nb;1/2;✓;0;YES\nc;1;1;no;True\nd;1;FALSE;No;0\n";
  expect(await accepted("v.approvals.csv", text)).toEqual({
    kind: "approval",
    candidates: ["Alder", "Birch", "Clover"].map((name) => ({ id: name, name })),
    ballots: [
      { count: 1, approved: [0, 1], ids: ["a"] },
      { count: 1, approved: [0, 2], weight: { n: 1n, d: 2n }, ids: ["b"] },
      { count: 1, approved: [0, 2], ids: ["c"] },
      { count: 1, approved: [], ids: ["d"] },
    ],
  });
  for (const cell of ["2", "maybe", "xx", "-"])
    expect(await refusal("v.approvals.csv", `Alder,Birch\nx,${cell}\n`)).toBe(
      `v.approvals.csv:2: expected a tick (x, 1, ✓, yes, true) or none (empty, 0, no, false); found "${cell}"`,
    );
  expect(findFormat({ file: "v.csv", head: "Alder,Birch\nx,\n" })?.name).toBe("rankings");
  expect(findFormat({ file: "v.scores.csv", head: "2,1\n5,1\n" })?.name).toBe("scores");
});

const names = '"Alder"\n"Birch"\n';

test("BLT without a title is told: a name may be missing", async () => {
  expect(await told("g.blt", `2 1\n1 1 0\n0\n${names}`)).toEqual([
    "NoTitle: the file has no title behind the names; if a candidate's name is missing, the title was taken for it",
  ]);
  for (const text of [`${names}"Garden"\n`, `${names}""\n`, '"Alder" "A"\n"Birch" "B"\n'])
    expect(await told("g.blt", `2 1\n1 1 0\n0\n${text}`)).toEqual([]);
  expect(await refusal("g.blt", `2 0\n1 1 0\n0\n${names}`)).toBe(
    'g.blt:1: expected at least 1 seat; found "2 0"',
  );
});

test("a spreadsheet is read as its CSV would be, whatever its name", async () => {
  const rows = [
    ["id", "first", "second"],
    ["a", "Alder", "Birch = Clover"],
    [],
    ["b", 'Dill, "wild"', ""],
  ];
  const csv = await accepted(
    "r.csv",
    'id;first;second\na;Alder;Birch = Clover\nb;"Dill, ""wild""";\n',
  );
  for (const file of ["r.xlsx", "r.csv", "r.xlsm", "r.ods"]) {
    const made = file.endsWith("ods") ? await odsOf(odsTable(rows)) : await xlsxOf(rows);
    const result = await read(file, chunked(made));
    expect(result.ok && result.value).toEqual(csv);
  }
});

test("ticks, points, people and quotas in a spreadsheet; a fault names the row", async () => {
  const ticks = await xlsxOf([["Alder", "Birch"], ["x", ""], [], ["", "ja"]]);
  expect(await refusal("v.approvals.xlsx", chunked(ticks))).toBe(
    'v.approvals.xlsx:4: expected a tick (x, 1, ✓, yes, true) or none (empty, 0, no, false); found "ja"',
  );
  const points = await odsOf(
    odsTable([
      ["Alder", "Birch"],
      ["3", "1"],
    ]),
  );
  const scored = await read("s.scores.ods", chunked(points));
  expect(scored).toMatchObject({
    value: {
      kind: "scored",
      ballots: [
        {
          scores: [
            [0, 3],
            [1, 1],
          ],
        },
      ],
    },
  });
  const text = chunked(
    await xlsxOf([
      ["category", "name", "min", "max"],
      ["age", "old", "1", "2"],
    ]),
  );
  const quotas = await readQuotas({ file: "q.xlsx", text });
  expect(quotas.ok && quotas.value).toEqual([{ category: "age", value: "old", least: 1, most: 2 }]);
});

async function* zip(): AsyncGenerator<Uint8Array> {
  yield Uint8Array.from([0x50, 0x4b]);
  yield Uint8Array.from([0x03, 0x04, 0x14, 0x00, 0xff, 0x0a, 0x00]);
}

test.each(["g.blt", "w.toc", "p.abc.yaml", "t_config.json"])(
  "a spreadsheet under another name is told as such (%s)",
  async (file) => {
    expect(await refusal(file, zip())).toBe(
      `${file}:1: expected a text; this is a spreadsheet, not text: save it as CSV (UTF-8)`,
    );
  },
);

test("--format is spoken of only where the ending is that of several formats", async () => {
  for (const format of formats) {
    const { name, endings } = format;
    const result = await format.read({ file: "f", text: "\0" });
    const speaks = !result.ok && result.refusal.next.includes("--format");
    expect([name, speaks]).toEqual([name, endings.includes(".csv")]);
  }
});

test("a column per option with ranks in its cells is warned of; numbered options are not", async () => {
  const turned = await told("a.csv", "Barn,Garden,Library\n1,2,3\n2,1,3\n");
  expect(turned).toHaveLength(1);
  expect(turned[0]).toMatch(/^OptionsAreNumbers: the options found are 1, 2, 3/);
  expect(await told("a.csv", "rank1,rank2,rank3\n1,2,3\n2,1,3\n")).toEqual([]);
  expect(await told("a.csv", "first,second,third\n11,12,13\n12,11,13\n")).toEqual([]);
});
