/** What stands in an ODS, and what rows it gives. */

import { describe, expect, test } from "vitest";
import { limits } from "@plenty/kernel";
import { eachRow } from "./rows.ts";
import { chunked, odsOf, odsTable, zipOf } from "./testing/books.ts";
import { rowsOf } from "./testing/rows-of.ts";

/** What one cell of ODS reads as. */
async function odsCell(xml: string): Promise<unknown> {
  const table = `<table:table><table:table-row>${xml}</table:table-row></table:table>`;
  const rows = await rowsOf(chunked(await odsOf(table)));
  return typeof rows === "string" ? rows : rows[0]?.[1][0];
}

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
      "",
      "<draw:frame><draw:text-box><text:p>a picture</text:p></draw:text-box></draw:frame><text:p>Alder</text:p>",
      "Alder",
    ],
    [
      "",
      "<text:p>a</text:p><table:table><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
      "a",
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

  test("one with a password is told", async () => {
    const parts = { "content.xml": "\u0001", "META-INF/manifest.xml": "<m><encryption-data/></m>" };
    expect(await rowsOf(chunked(await zipOf(parts)))).toBe(
      "f: expected a spreadsheet without password",
    );
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
