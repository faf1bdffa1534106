/** The same rows, whatever they are kept in. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { eachRow } from "./rows.ts";
import type { TextSource } from "./source.ts";
import { chunked, odsOf, odsTable, xlsxOf, xlsxParts, zipOf } from "./testing/books.ts";
import type { MadeSheet, Parts } from "./testing/books.ts";

async function rowsOf(
  text: TextSource,
  sheet?: string,
): Promise<readonly (readonly [number, readonly string[]])[] | string> {
  const rows: (readonly [number, readonly string[]])[] = [];
  const source = { file: "f", text, ...(sheet === undefined ? {} : { sheet }) };
  const refusal = await eachRow(source, ({ cells, line }) => {
    rows.push([line, cells]);
    return undefined;
  });
  return refusal?.detail ?? rows;
}

async function book(sheets: readonly MadeSheet[], more?: Parts): Promise<TextSource> {
  return chunked(await zipOf(xlsxParts(sheets, more)));
}

function sheetOf(rows: string, behind = ""): MadeSheet {
  return { xml: `<worksheet><sheetData>${rows}</sheetData>${behind}</worksheet>` };
}

/** What one cell of XLSX reads as. */
async function cell(xml: string, more?: Parts): Promise<unknown> {
  const rows = await rowsOf(await book([sheetOf(`<row r="1">${xml}</row>`)], more));
  return typeof rows === "string" ? rows : rows[0]?.[1][0];
}

/** What one cell of ODS reads as. */
async function odsCell(xml: string): Promise<unknown> {
  const table = `<table:table><table:table-row>${xml}</table:table-row></table:table>`;
  const rows = await rowsOf(chunked(await odsOf(table)));
  return typeof rows === "string" ? rows : rows[0]?.[1][0];
}

const texts = fc
  .array(fc.constantFrom("a", "Ä", " ", ",", ";", '"', "\t", "<", "&", "'", "€", "😀", "_"))
  .map((signs) => signs.join("").trim());

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

describe("XLSX", () => {
  const shared = {
    "xl/sharedStrings.xml":
      "<sst><si><t>Alder</t></si><si><r><t>Bir</t></r><r><rPr/><t>ch</t></r><rPh><t>no</t></rPh></si></sst>",
  };
  test.each([
    ['<c r="A1" t="s"><v>0</v></c>', "Alder"],
    ['<c r="A1" t="s"><v>1</v></c>', "Birch"],
    ['<c t="s"><v>1</v></c>', "Birch"],
    ['<c r="A1" t="s"><v>2</v></c>', "f:1: expected a text that the file has"],
    ['<c r="A1" t="inlineStr"><is><t> Clo</t><t>ver </t></is></c>', "Clover"],
    ['<c r="A1" t="inlineStr"><is><t>a_x0042_c</t></is></c>', "aBc"],
    ['<c r="A1" t="str"><f>A2&amp;"x"</f><v>Dill</v></c>', "Dill"],
    ['<c r="A1"><f>1+1</f><v>2</v></c>', "2"],
    ['<c r="A1"><v>0.30000000000000004</v></c>', "0.3"],
    ['<c r="A1"><v>1.5E-3</v></c>', "0.0015"],
    ['<c r="A1"><v>-12E20</v></c>', "-1200000000000000000000"],
    ['<c r="A1"><v>twelve</v></c>', 'f:1: expected a number, not "twelve"'],
    ['<c r="A1" t="b"><v>1</v></c>', "TRUE"],
    ['<c r="A1" t="d"><v>2026-12-01T00:00:00</v></c>', "2026-12-01"],
    ['<c r="A1"/><c r="B1"><v>1</v></c>', ""],
  ])("%s reads as %j", async (xml, text) => {
    expect(await cell(xml, shared)).toBe(text);
  });

  test("a formula is not run: without a saved value it is refused, and so is its fault", async () => {
    const saved = "a value: a formula's was not saved; open the file and save it again";
    expect(await cell('<c r="A1"><f>1+1</f></c>')).toBe(`f:1: expected ${saved}`);
    expect(await cell('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toBe(
      "f:1: expected a value, not the fault #DIV/0! of a formula",
    );
  });

  const styles = {
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>',
  };
  test.each([
    [0, "46357", "46357"],
    [1, "46357", "2026-12-01"],
    [2, "46357", "2026-12-01"],
    [2, "46357.395833333336", "2026-12-01 09:30:00"],
    [3, "1.25", "30:00:00"],
    [4, "46357.5", "2026-12-01 12:00:00"],
  ])("a number in form %i, %s, reads as %s", async (form, value, text) => {
    expect(await cell(`<c r="A1" s="${form}"><v>${value}</v></c>`, styles)).toBe(text);
  });

  test("days count from 1904 where the file says so", async () => {
    const { "xl/workbook.xml": workbook = "" } = xlsxParts([sheetOf("")]);
    const late = workbook.replace("<workbookPr/>", '<workbookPr date1904="1"/>');
    const xml = '<c r="A1" s="1"><v>0</v></c>';
    expect(await cell(xml, { ...styles, "xl/workbook.xml": late })).toBe("1904-01-01");
  });

  test("rows and columns that are left out are empty; rows keep their numbers and the width of the first", async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="AB2"><v>2</v></c></row><row r="5"/><row r="9"><c r="A9"><v>3</v></c></row>';
    const read = await rowsOf(await book([sheetOf(rows)]));
    expect(read).toEqual([
      [2, ["", "1", ...Array<string>(25).fill(""), "2"]],
      [9, ["3", ...Array<string>(27).fill("")]],
    ]);
  });

  test("merged cells are refused, but not below the rows", async () => {
    const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const merges = (range: string): string =>
      `<mergeCells><mergeCell ref="${range}"/></mergeCells>`;
    expect(await rowsOf(await book([sheetOf(row, merges("A1:B1"))]))).toBe(
      "f:1: expected cells that are not merged (A1:B1)",
    );
    expect(await rowsOf(await book([sheetOf(row, merges("A4:B4"))]))).toEqual([[1, ["1"]]]);
  });

  test("the only filled sheet that is shown is meant, or the one that is named", async () => {
    const filled = (value: number): MadeSheet =>
      sheetOf(`<row r="1"><c r="A1"><v>${value}</v></c></row>`);
    const hidden = [sheetOf(""), { ...filled(1), state: "hidden" }, filled(2)];
    expect(await rowsOf(await book(hidden))).toEqual([[1, ["2"]]]);
    const two = [
      { ...filled(1), name: "Votes" },
      { ...filled(2), name: "Notes" },
    ];
    expect(await rowsOf(await book(two))).toBe(
      'f: expected one filled sheet, or that one is named: "Votes", "Notes"',
    );
    expect(await rowsOf(await book(two), "Notes")).toEqual([[1, ["2"]]]);
    expect(await rowsOf(await book(two), "notes")).toBe(
      'f: expected a sheet that is there: "Votes", "Notes"; found "notes"',
    );
    expect(await rowsOf(await book([sheetOf("")]))).toEqual([]);
  });

  test("macros and links to other files are never opened", async () => {
    const { "xl/_rels/workbook.xml.rels": relations = "" } = xlsxParts([sheetOf("")]);
    const more = {
      "xl/vbaProject.bin": "\u0000not looked at",
      "xl/_rels/workbook.xml.rels": relations.replace(
        "<Relationship ",
        '<Relationship Id="x" Type="http://x/sharedStrings" Target="file:///etc/passwd" TargetMode="External"/><Relationship ',
      ),
      "xl/sharedStrings.xml": "<sst><si><t>Alder</t></si></sst>",
    };
    expect(await cell('<c r="A1" t="s"><v>0</v></c>', more)).toBe("Alder");
  });

  test.each([
    ["rows that go back", '<row r="2"/><row r="2"/>', "rows in order, each once, not row 2 here"],
    ["a row without number", '<row r="x"/>', "rows in order, each once, not row NaN here"],
    ["too many rows", '<row r="1048577"/>', "at most 1048576 rows"],
    ["too many columns", '<row r="1"><c r="XFE1"><v>1</v></c></row>', "at most 16384 columns"],
    ["a cell without place", '<row r="1"><c r="1A"><v>1</v></c></row>', "cells with their place"],
    ["an element left open", '<row r="1"><c r="A1">', "XML (unexpected close tag)"],
  ])("%s are refused", async (_, rows, expected) => {
    expect(await rowsOf(await book([sheetOf(rows)]))).toMatch(`expected ${expected}`);
  });

  test("text without end is refused", async () => {
    const long = "x".repeat(limits.cellChars + 1);
    const xml = `<c r="A1" t="inlineStr"><is><t>${long}</t></is></c>`;
    expect(await cell(xml)).toBe(`f:1: expected at most ${limits.cellChars} characters in a cell`);
    const blank = `<row r="1">${" ".repeat(limits.xmlQuietBytes + 1_000_000)}</row>`;
    expect(await rowsOf(await book([sheetOf(blank)]))).toBe(
      `f: expected at most ${limits.xmlQuietBytes} bytes between elements`,
    );
  });

  test("a document type, with entities that grow, is refused", async () => {
    const bomb =
      '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><sst><si><t>&b;&c;</t></si></sst>';
    expect(await cell("", { "xl/sharedStrings.xml": bomb })).toBe(
      "f: expected XML without a document type",
    );
    expect(await cell("", { "xl/sharedStrings.xml": "<sst>&b;</sst>" })).toBe(
      "f: expected XML (undefined entity)",
    );
  });
});

describe("ODS", () => {
  test.each([
    ['office:value-type="string"', "<text:p>Alder</text:p><text:p>tall</text:p>", "Alder\ntall"],
    [
      'office:value-type="string"',
      "<text:p>a<text:s text:c='2'/>b <text:span>c</text:span></text:p>",
      "a  b c",
    ],
    [
      "",
      "<text:p>Alder</text:p><office:annotation><text:p>note</text:p></office:annotation>",
      "Alder",
    ],
    ['office:value-type="float" office:value="0.30000000000000004"', "<text:p>0,3</text:p>", "0.3"],
    ['office:value-type="currency" office:value="1200"', "<text:p>1.200 €</text:p>", "1200"],
    ['office:value-type="float" office:value="many"', "", 'f:1: expected a number, not "many"'],
    [
      'office:value-type="date" office:date-value="2026-12-01"',
      "<text:p>1.12.</text:p>",
      "2026-12-01",
    ],
    ['office:value-type="date" office:date-value="2026-12-01T09:30:00"', "", "2026-12-01 09:30:00"],
    ['office:value-type="time" office:time-value="PT9H30M0S"', "<text:p>9:30</text:p>", "09:30:00"],
    ['office:value-type="boolean" office:boolean-value="true"', "<text:p>WAHR</text:p>", "TRUE"],
    [
      'table:formula="of:=1+1" office:value-type="float" office:value="2"',
      "<text:p>2</text:p>",
      "2",
    ],
    [
      'table:formula="of:=1+1"',
      "",
      "f:1: expected a value: a formula's was not saved; open the file and save it again",
    ],
    [
      'calcext:value-type="error" office:value-type="string"',
      "<text:p>#REF!</text:p>",
      "f:1: expected a value, not the fault #REF! of a formula",
    ],
    [
      'table:number-columns-spanned="2"',
      "<text:p>x</text:p>",
      "f:1: expected cells that are not merged",
    ],
    [
      'table:number-columns-repeated="0"',
      "<text:p>x</text:p>",
      "f:1: expected how often a row or cell is repeated as a number",
    ],
  ])("a cell with %s holds %s: %j", async (attributes, inside, text) => {
    expect(await odsCell(`<table:table-cell ${attributes}>${inside}</table:table-cell>`)).toBe(
      text,
    );
  });

  test("alike cells and rows are told once; blank ones to the end of the sheet are none", async () => {
    const table = `<table:table>
      <table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row></table:table-header-rows>
      <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
      <table:table-row table:number-rows-repeated="2"><table:covered-table-cell><text:p>no</text:p></table:covered-table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    </table:table>`;
    expect(await rowsOf(chunked(await odsOf(table)))).toEqual([
      [1, ["a", "a"]],
      [5, ["", "b"]],
      [6, ["", "b"]],
    ]);
  });

  test("a cell that fills a whole sheet by being repeated is refused", async () => {
    const table = `<table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`;
    let rows = 0;
    const text = chunked(await odsOf(table));
    const refusal = await eachRow({ file: "f", text }, () => {
      rows += 1;
      return undefined;
    });
    expect(refusal?.detail).toBe(`f:${rows + 1}: expected at most ${limits.sheetCells} cells`);
  });

  test("hidden sheets are passed over, unless they are named", async () => {
    const styles =
      '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>';
    const hidden = odsTable([["hidden"]], "Old").replace(">", ' table:style-name="h">');
    const bytes = await odsOf(`${hidden}${odsTable([["shown"]], "New")}`, styles);
    expect(await rowsOf(chunked(bytes))).toEqual([[1, ["shown"]]]);
    expect(await rowsOf(chunked(bytes), "Old")).toEqual([[1, ["hidden"]]]);
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
