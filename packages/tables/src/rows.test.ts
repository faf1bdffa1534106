/** The same rows, whatever they are kept in. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachRow } from "./rows.ts";
import { badLine } from "./source.ts";
import { chunked, odsOf, odsTable, sheetOf, xlsxOf, xlsxParts, zipOf } from "./testing/books.ts";
import { rowsOf } from "./testing/rows-of.ts";

const texts = fc
  .array(fc.constantFrom("a", "Ä", " ", ",", ";", '"', "\t", "<", "&", "'", "€", "😀", "_"))
  .map((signs) => signs.join("").trim());

test("a refusal ends the reading", async () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => [`plant ${at}`]);
  for (const text of [chunked(await xlsxOf(rows)), chunked(await odsOf(odsTable(rows)))]) {
    let seen = 0;
    const refusal = await eachRow({ file: "f", text }, ({ line }) => {
      seen += 1;
      return line < 3 ? undefined : badLine({ file: "f", line, expected: "two rows" });
    });
    expect([seen, refusal?.detail]).toEqual([3, "f:3: expected two rows"]);
  }
});

test("what goes into a CSV, an XLSX or an ODS comes out of it", async () => {
  const tables = fc
    .array(fc.array(texts, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    .map((rows) => [
      ["a,;", "b", "c", "d"],
      ...rows.map((row) => [...row, "", "", ""].slice(0, 4)),
    ]);
  await fc.assert(
    fc.asyncProperty(tables, fc.integer({ min: 1, max: 100 }), async (rows, size) => {
      const quoted = rows.map((row) =>
        row.map((one) => `"${one.replaceAll('"', '""')}"`).join(","),
      );
      const filled = rows.flatMap((row, at) =>
        row.every((one) => one === "") ? [] : [[at + 1, row] as const],
      );
      const csv = await rowsOf(`${quoted.join("\n")}\n`);
      expect(csv).toEqual(rows.map((row, at) => [at + 1, row]));
      expect(await rowsOf(chunked(await xlsxOf(rows), size))).toEqual(filled);
      expect(await rowsOf(chunked(await odsOf(odsTable(rows)), size))).toEqual(filled);
    }),
    { numRuns: 30 },
  );
});

describe("CSV", () => {
  test("a row may span lines within quotes; a quote left open is refused where it begins", async () => {
    expect(await rowsOf('a;b\n"one\ntwo";c\nd;e\n')).toEqual([
      [1, ["a", "b"]],
      [2, ["one\ntwo", "c"]],
      [4, ["d", "e"]],
    ]);
    expect(await rowsOf('a;b\n"one\nc;d\n')).toMatch(/^f:2: expected values between semicolons/);
  });

  test("rows without any value in front of the first are passed over, with their separators", async () => {
    expect(await rowsOf(",,\n\na;b\n;\n")).toEqual([
      [3, ["a", "b"]],
      [4, ["", ""]],
    ]);
  });
});

describe("files that are no spreadsheet as they should be", () => {
  test("an old one, or one with a password, is told", async () => {
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]);
    expect(await rowsOf(chunked(old, 1))).toMatch(
      /^f: expected a spreadsheet as .xlsx or .ods; this is an old/,
    );
  });

  test("one that is cut off, or damaged anywhere, never gives other rows", async () => {
    const rows = Array.from({ length: 200 }, (_, at) => [`plant ${at * at}`, `bed ${at}`]);
    const bytes = await xlsxOf(rows);
    const whole = await rowsOf(chunked(bytes));
    for (let at = 0; at < bytes.length; at += 61) {
      const bad = Uint8Array.from(bytes);
      bad[at] = (bad[at] ?? 0) ^ 0x41;
      const read = await rowsOf(chunked(bad));
      if (typeof read !== "string") expect(read).toEqual(whole);
      const cut = await rowsOf(chunked(bytes.subarray(0, at)));
      if (at > 4) expect(cut).toMatch(/^f: expected a spreadsheet that is whole/);
    }
  });

  test("whatever stands in a sheet, it is read or refused", async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>2.5</v></c></row>';
    const xlsx = xlsxParts([sheetOf(rows)], {
      "xl/sharedStrings.xml": "<sst><si><t>a</t></si></sst>",
    });
    const signs = fc.constantFrom(...'<>"/&= 09-é\u0000'.split(""), "]]>", "<row>", "</c>");
    const parts = Object.keys(xlsx);
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3), signs), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const changed: Record<string, string> = { ...xlsx };
        for (const [which, where, gone, sign] of changes) {
          const part = parts[which % parts.length] ?? "";
          const text = changed[part] ?? "";
          const at = where % (text.length + 1);
          changed[part] = text.slice(0, at) + sign + text.slice(at + gone);
        }
        const read = await rowsOf(chunked(await zipOf(changed)));
        expect(typeof read === "string" ? read : "f").toMatch(/^f/);
      }),
      { numRuns: 150 },
    );
  });

  test("a CSV has no sheets", async () => {
    expect(await rowsOf("a,b\n", "Votes")).toBe(
      "f: expected a spreadsheet: a sheet of one is named",
    );
  });

  test.each([
    [{ "a.txt": "hello" }, /that is whole/],
    [{ "_rels/.rels": "<Relationships/>" }, /another kind of file/],
    [xlsxParts([sheetOf("")], { "xl/workbook.xml": "<workbook" }), /expected XML/],
    [xlsxParts([sheetOf("")], { "xl/worksheets/sheet1.xml": "" }), /expected XML/],
    [{ "content.xml": "<a/>" }, /a spreadsheet with sheets/],
    [{ "content.xml": "no XML" }, /expected XML/],
  ])("parts that are not as they should be: %#", async (parts, words) => {
    expect(await rowsOf(chunked(await zipOf(parts)))).toMatch(words);
  });

  test("a binary spreadsheet is told", async () => {
    const parts = xlsxParts([sheetOf("")]);
    const binary = { ...parts, "_rels/.rels": parts["_rels/.rels"]?.replace(".xml", ".bin") ?? "" };
    expect(await rowsOf(chunked(await zipOf(binary)))).toMatch(/save it as .xlsx/);
  });
});
