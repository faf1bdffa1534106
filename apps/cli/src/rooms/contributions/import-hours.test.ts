/** Lists of hours from real files into a real group: read, told, entered once, taken back. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { odsOf, odsTable, sheetOf, xlsxOf, xlsxParts, zipOf } from "@plenty/tables/testing";
import { freshFolder, plenty, plentyJson } from "../../testing/run.ts";

const head = ["Name", "Datum", "Stunden", "Tätigkeit", "Bereich"];
const rows = [
  ["DILL", "2025-03-04", "1:30", "beds", "garden"],
  ["Fern", "2025-03-04", "90 min", "", "garden"],
  ["Fern", "2025-03-04", "1,5", "", "garden"],
];

/** A key, a group of its holder dill, and a command that answers as a program reads it. */
async function givenGroup() {
  const folder = freshFolder();
  const env = { PLENTY_HOME: folder };
  await plenty(["key", "new"], env);
  const into = join(folder, "group");
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const csv = (lines: readonly (readonly string[])[], name = "hours.csv") =>
    file(name, lines.map((cells) => `${cells.join(";")}\n`).join(""));
  const run = (...words: readonly string[]) => plentyJson([...words, "--group", into], env);
  const first = csv([head, ["Elder", "2025-01-02", "1"]], "first.csv");
  expect((await run("import", "hours", first, "--as", "Dill")).value).toMatchObject({ entered: 1 });
  return { file, csv, run, env, into };
}

test("a list is shown and then entered once: members as themselves, others unclaimed; one more line adds one", async () => {
  const { csv, run, env, into } = await givenGroup();
  const list = csv([head, ...rows]);
  expect((await run("import", "hours", list, "--preview")).value).toMatchObject({
    columns: { who: 0, day: 1, hours: 2, what: 3, theme: 4 },
    records: 3,
    members: ["DILL"],
    unclaimed: ["Fern"],
    first: [{ on: "2025-03-04", amount: 150 }, {}, {}],
  });
  expect((await run("import", "hours", list)).value).toMatchObject({
    source: "hours:hours",
    entered: 3,
    newPeople: 1,
  });
  expect((await run("ask", "contributions/recent", "--theme", "garden")).value).toMatchObject({
    rows: [1, 2, 3].map(() => ({ amount: 150, unit: "hour", status: "told by the importer" })),
  });
  expect((await run("import", "hours", list)).value).toMatchObject({ entered: 0, alreadyThere: 3 });
  csv([head, ["Fern", "2025-03-03", "2", "", ""], ...rows]);
  expect((await run("import", "hours", list)).value).toMatchObject({ entered: 1, newPeople: 0 });
  expect(await plentyJson(["verify", into], env)).toMatchObject({ code: 0 });
}, 120_000);

test("the same list is the same from a spreadsheet; what was entered is taken back and entered anew", async () => {
  const { file, run } = await givenGroup();
  const xlsx = file("list.xlsx", await xlsxOf([head, ...rows]));
  const ods = file("list.ods", await odsOf(odsTable([head, ...rows])));
  expect((await run("import", "hours", xlsx)).value).toMatchObject({ entered: 3 });
  expect((await run("import", "hours", ods)).value).toMatchObject({ entered: 0, alreadyThere: 3 });
  expect((await run("import", "undo", "hours:list")).value).toMatchObject({ withdrawn: 3 });
  expect((await run("import", "undo", "hours:list")).value).toMatchObject({
    code: "NothingToTakeBack",
  });
  expect((await run("import", "hours", xlsx)).value).toMatchObject({ entered: 3, newPeople: 0 });
}, 120_000);

test("more than an act holds goes as several, and comes back as several", async () => {
  const { csv, run } = await givenGroup();
  const many = Array.from({ length: 600 }, (_, at) => [
    `Fern ${at % 9}`,
    `2025-02-${String(1 + (at % 28)).padStart(2, "0")}`,
    "0:15",
    `row ${at}`,
    "garden",
  ]);
  const list = csv([head, ...many]);
  expect((await run("import", "hours", list)).value).toMatchObject({ entered: 600, acts: 3 });
  expect((await run("import", "undo", "hours:hours")).value).toMatchObject({ withdrawn: 600 });
}, 120_000);

test("problems are told by line, and nothing is entered until they are left out by choice", async () => {
  const { csv, run } = await givenGroup();
  const bad = [
    ...rows,
    ["", "2025-03-04", "1"],
    ["Fern", "31.02.2025", "1"],
    ["Fern", "2025-03-04", "-1"],
  ];
  const list = csv([head, ...bad]);
  const { code, value } = await run("import", "hours", list);
  expect(code).toBe(1);
  expect(value).toMatchObject({ code: "LinesUnclear", title: "3 lines cannot be read" });
  for (const line of [":5: who: No name", ":6: day: The calendar", ":7: hours:"])
    expect(value["detail"]).toContain(line);
  expect((await run("import", "hours", list, "--leave-out", "5,6")).value).toMatchObject({
    title: "1 line cannot be read",
  });
  expect((await run("import", "hours", list, "--leave-out", "problems")).value).toMatchObject({
    entered: 3,
    linesLeftOut: [5, 6, 7],
  });
}, 120_000);

test("days that can be read in two orders are asked; columns are chosen by letter or head", async () => {
  const { csv, run } = await givenGroup();
  const list = csv([
    ["wer da war", "am", "lang"],
    ["Fern", "03/04/2025", "1"],
  ]);
  expect((await run("import", "hours", list)).value).toMatchObject({
    code: "ColumnsUnclear",
    next: "Say which: --columns day=A,hours=A",
  });
  const chosen = ["import", "hours", list, "--columns", "day=B,hours=lang"];
  expect((await run(...chosen)).value).toMatchObject({ code: "DatesUnclear" });
  expect((await run(...chosen, "--dates", "mdy")).value).toMatchObject({ from: "2025-03-04" });
  for (const columns of ["day=Z", "time=A", "day"])
    expect(await run("import", "hours", list, "--columns", columns)).toMatchObject({ code: 2 });
}, 120_000);

test("whom a name means is chosen by hand, also nobody here", async () => {
  const { csv, run } = await givenGroup();
  const list = csv([head, ...rows]);
  const by = (...who: readonly string[]) =>
    run("import", "hours", list, "--preview", ...who.flatMap((one) => ["--who", one]));
  expect((await by("Fern=dill", "DILL=-")).value).toMatchObject({
    members: ["Fern"],
    unclaimed: ["DILL"],
  });
  expect(await by("Fern=birch")).toMatchObject({ code: 2 });
  expect(await by("Fern")).toMatchObject({ code: 2 });
}, 60_000);

test("hostile files are refused in words: encoding, formulas, merged cells, size, no list at all", async () => {
  const { file, run } = await givenGroup();
  const cell = (at: string, inner: string) => `<c r="${at}" t="str">${inner}</c>`;
  const formula = sheetOf(`<row r="1"><c r="A1"><f>1+1</f></c></row>`);
  const merged = sheetOf(
    `<row r="1">${cell("A1", "<v>Name</v>")}</row>`,
    '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  );
  const files: readonly (readonly [string, string | Uint8Array, string])[] = [
    [
      "latin.csv",
      Uint8Array.from([...Buffer.from("Name;Datum;Stunden\nB"), 0xe4, 10]),
      "FileNotUnderstood",
    ],
    ["formula.xlsx", await zipOf(xlsxParts([formula])), "FileNotUnderstood"],
    ["merged.xlsx", await zipOf(xlsxParts([merged])), "FileNotUnderstood"],
    ["large.csv", "a".repeat(10 * 1024 * 1024 + 1), "CannotRead"],
    ["empty.csv", "", "ColumnsUnclear"],
    ["head.csv", "Name;Datum;Stunden\n", "NothingInList"],
  ];
  for (const [name, content, code] of files) {
    const { value } = await run("import", "hours", file(name, content));
    expect([name, value["code"]]).toEqual([name, code]);
    expect(value["next"]).not.toBe("");
  }
}, 120_000);
