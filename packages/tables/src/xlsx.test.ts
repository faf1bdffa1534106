/** What stands in the parts of an XLSX, and what rows it gives. */

import { describe, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import type { TextSource } from "./source.ts";
import { chunked, sheetOf, xlsxParts, zipOf } from "./testing/books.ts";
import type { MadeSheet, Parts } from "./testing/books.ts";
import { rowsOf } from "./testing/rows-of.ts";

async function book(sheets: readonly MadeSheet[], more?: Parts): Promise<TextSource> {
  return chunked(await zipOf(xlsxParts(sheets, more)));
}

/** What one cell of XLSX reads as. */
async function cell(xml: string, more?: Parts): Promise<unknown> {
  const rows = await rowsOf(await book([sheetOf(`<row r="1">${xml}</row>`)], more));
  return typeof rows === "string" ? rows : rows[0]?.[1][0];
}

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

  test("capitals make no difference to the names of parts, nor which slash they have", async () => {
    const parts = xlsxParts([sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>')]);
    const renamed = Object.entries(parts).map(
      ([name, text]) => [name.replaceAll("/", "\\").toUpperCase(), text] as const,
    );
    expect(await rowsOf(chunked(await zipOf(Object.fromEntries(renamed))))).toEqual([[1, ["1"]]]);
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
