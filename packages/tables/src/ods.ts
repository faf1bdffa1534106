/**
 * Sheets of ODS (OpenDocument 1.3), as far as rows need them. Cells say their value beside what is shown of it;
 * alike ones that follow each other are told once, with how many they are. Formulas give the value that was saved.
 */

import { limits } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { isoDayText, isoTimeText } from "./days.ts";
import { createGrid, eachMeantRow, refusalOf } from "./grid.ts";
import type { Book, Grid, Listed } from "./grid.ts";
import { numberText } from "./numbers.ts";
import { badLine } from "./source.ts";
import type { OnRow } from "./source.ts";
import { readXml } from "./xml.ts";
import type { Attributes, XmlReader } from "./xml.ts";
import type { Fault, Zip } from "./zip.ts";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";

/** Reads the rows of the sheet that is meant. */
export async function eachOdsRow(book: Book, onRow: OnRow): Promise<Refusal | undefined> {
  const { file, zip } = book;
  const sheets = (await lockedFault(zip)) ?? (await readSheets(zip));
  if ("expected" in sheets) return badLine({ file, expected: sheets.expected });
  async function read({ at }: Sheet, next: OnRow): Promise<Refusal | undefined> {
    const grid = createGrid(file, next);
    return refusalOf(file, grid, await readXml(zip.chunks(CONTENT), sheetReader(at, grid)));
  }
  return eachMeantRow(book, { sheets, read }, onRow);
}

interface Sheet extends Listed {
  /** Which of the tables, from 0. */
  readonly at: number;
}

/** A password is told by the list of parts, not by the parts. */
async function lockedFault(zip: Zip): Promise<Fault | undefined> {
  if (!zip.has(MANIFEST)) return undefined;
  return readXml(zip.chunks(MANIFEST), {
    open: (name) => (name === "encryption-data" ? LOCKED : undefined),
    close: () => undefined,
    text: () => undefined,
  });
}

const LOCKED: Fault = { expected: "a spreadsheet without password" };

/** The tables; of each whether anything is in it, so that no more than two need be read. */
async function readSheets(zip: Zip): Promise<readonly Sheet[] | Fault> {
  const sheets: (Sheet & { blank: boolean })[] = [];
  const hiding = new Set<string>();
  let style = "";
  let depth = 0;
  const isFilled = (): void => {
    const last = sheets.at(-1);
    if (last !== undefined && depth > 0) last.blank = false;
  };
  const fault = await readXml(zip.chunks(CONTENT), {
    open(name, attributes) {
      if (name === "style") style = attributes["style:name"] ?? "";
      if (name === "table-properties" && attributes["table:display"] === "false") hiding.add(style);
      const { "office:value-type": type, "table:formula": formula } = attributes;
      if (type !== undefined || formula !== undefined) isFilled();
      if (name !== "table") return undefined;
      if (depth === 0) {
        const hidden = hiding.has(attributes["table:style-name"] ?? "");
        const named = attributes["table:name"] ?? "";
        sheets.push({ name: named, hidden, at: sheets.length, blank: true });
      }
      depth += 1;
      return sheets.length > limits.sheets ? FEWER : undefined;
    },
    close(name) {
      if (name === "table") depth -= 1;
      return undefined;
    },
    text(text) {
      if (text.trim() !== "") isFilled();
      return undefined;
    },
  });
  if (fault !== undefined) return fault;
  return sheets.length === 0 ? { expected: "a spreadsheet with sheets" } : sheets;
}

const FEWER: Fault = { expected: `at most ${limits.sheets} sheets` };

/** Reads the table of that number into the rows of a grid; a table within a cell is none of them. */
function sheetReader(meant: number, grid: Grid): XmlReader {
  let table = -1;
  let depth = 0;
  const reader = rowsReader(grid);
  const isOurs = (): boolean => table === meant && depth === 1;
  return {
    open(name, attributes) {
      if (name === "table") {
        if (depth === 0) table += 1;
        depth += 1;
      }
      return isOurs() ? reader.open(name, attributes) : undefined;
    },
    close(name) {
      const fault = isOurs() ? reader.close(name) : undefined;
      if (name === "table") depth -= 1;
      return fault;
    },
    text: (text) => (isOurs() ? reader.text(text) : undefined),
  };
}

function rowsReader(grid: Grid): XmlReader {
  let line = 0;
  let repeated = 1;
  let column = 0;
  let cell: Cell | undefined;
  return {
    open(name, attributes) {
      if (cell !== undefined) note(cell, name, attributes);
      else if (name === "table-row") {
        line += repeated;
        repeated = times(attributes["table:number-rows-repeated"]);
        column = 0;
        return Number.isNaN(repeated) ? { ...COUNTS, line } : grid.row(line);
      } else if (name === "table-cell" || name === "covered-table-cell")
        cell = { attributes, covered: name !== "table-cell", paragraphs: [], inside: [] };
      return undefined;
    },
    close(name) {
      if (cell !== undefined && cell.inside.pop() !== undefined) return undefined;
      if (name === "table-row") return grid.end(repeated);
      if (cell === undefined) return undefined;
      const fault = give(cell, { grid, column, line });
      column += times(cell.attributes["table:number-columns-repeated"]);
      cell = undefined;
      return fault ?? (Number.isNaN(column) ? { ...COUNTS, line } : undefined);
    },
    text(text) {
      if (cell !== undefined) write(cell, text);
      return undefined;
    },
  };
}

interface Cell {
  readonly attributes: Attributes;
  /** Lies under one that is merged. */
  readonly covered: boolean;
  readonly paragraphs: string[];
  /** Elements of it that are open: what is not in a paragraph of its own is a note, or a picture. */
  readonly inside: string[];
}

const COUNTS: Fault = { expected: "how often a row or cell is repeated as a number" };

/** How often something stands there; not a number if that is not told as one. */
function times(text = "1"): number {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : Number.NaN;
}

/** Takes what begins in a cell: a paragraph, or what stands for signs in one. */
function note(cell: Cell, name: string, attributes: Attributes): void {
  const { inside, paragraphs } = cell;
  if (inside.length === 0 && name === "p") paragraphs.push("");
  inside.push(name);
  if (name === "s") write(cell, " ".repeat(Math.min(times(attributes["text:c"]) || 0, 1000)));
  if (name === "tab") write(cell, "\t");
  if (name === "line-break") write(cell, "\n");
}

/** Text of a paragraph of the cell's own. */
function write({ inside, paragraphs }: Cell, text: string): void {
  if (inside[0] === "p") paragraphs[paragraphs.length - 1] += text;
}

function give(
  cell: Cell,
  { grid, column, line }: { readonly grid: Grid; readonly column: number; readonly line: number },
): Fault | undefined {
  const { attributes, covered } = cell;
  if (covered) return undefined;
  const spans = ["table:number-columns-spanned", "table:number-rows-spanned"];
  if (spans.some((span) => (attributes[span] ?? "1") !== "1"))
    return { expected: "cells that are not merged", line };
  const text = textOf(cell);
  if (typeof text !== "string") return { ...text, line };
  if (text === "") return undefined;
  const alike = times(attributes["table:number-columns-repeated"]);
  for (let at = 0; at < alike; at += 1) {
    const fault = grid.cell(column + at, text);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function textOf({ attributes, paragraphs }: Cell): string | Fault {
  const shown = (attributes["office:string-value"] ?? paragraphs.join("\n")).trim();
  const type = attributes["office:value-type"];
  if (attributes["calcext:value-type"] === "error")
    return { expected: `a value, not the fault ${shown} of a formula` };
  if (type === undefined && shown === "" && attributes["table:formula"] !== undefined)
    return { expected: "a value: a formula's was not saved; open the file and save it again" };
  const { "office:value": value = "", "office:date-value": day = shown } = attributes;
  switch (type) {
    case "float":
    case "percentage":
    case "currency":
      return numberText(value) ?? { expected: `a number, not ${JSON.stringify(value)}` };
    case "date":
      return isoDayText(day) ?? day;
    case "time":
      return isoTimeText(attributes["office:time-value"] ?? "") ?? shown;
    case "boolean":
      return attributes["office:boolean-value"] === "true" ? "TRUE" : "FALSE";
    default:
      return shown;
  }
}
