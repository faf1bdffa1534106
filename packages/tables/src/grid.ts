/** Rows of a sheet as its cells come: bounded, blank rows passed over, padded to the width of the first one. */

import { limits } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { badLine } from "./source.ts";
import type { OnRow } from "./source.ts";
import type { Fault, Zip } from "./zip.ts";

/** A spreadsheet that was opened. */
export interface Book {
  readonly file: string;
  readonly zip: Zip;
  readonly sheet?: string;
}

/** Takes the cells of one sheet, row by row, from 1. */
export interface Grid {
  /** Begins a row; rows only go on. */
  readonly row: (line: number) => Fault | undefined;
  /** A cell of that row; empty text is none. */
  readonly cell: (column: number, text: string) => Fault | undefined;
  /** Ends the row and gives it on, `times` times. */
  readonly end: (times?: number) => Fault | undefined;
  /** What `onRow` refused. */
  readonly refusal: () => Refusal | undefined;
}

/** Ends the reading of a sheet where a row was refused. */
const ENDED: Fault = { expected: "" };

const FEWER_ROWS: Fault = { expected: `at most ${limits.sheetRows} rows` };

export function createGrid(file: string, onRow: OnRow): Grid {
  let line = 0;
  let cells: string[] = [];
  let width = 0;
  let count = 0;
  let refusal: Refusal | undefined;

  function give(at: number): Refusal | undefined {
    const text = cells.join(",");
    count += cells.length;
    if (count > limits.sheetCells)
      return badLine({ file, line: at, expected: `at most ${limits.sheetCells} cells` });
    return onRow({ cells: [...cells], line: at, text });
  }

  return {
    row(next) {
      if (next > limits.sheetRows) return FEWER_ROWS;
      if (!(next > line)) return { expected: `rows in order, each once, not row ${next} here` };
      line = next;
      cells = [];
      return undefined;
    },
    cell(column, text) {
      if (text === "") return undefined;
      if (column >= limits.sheetColumns)
        return { expected: `at most ${limits.sheetColumns} columns`, line };
      if (text.length > limits.cellChars)
        return { expected: `at most ${limits.cellChars} characters in a cell`, line };
      while (cells.length < column) cells.push("");
      cells[column] = text;
      return undefined;
    },
    end(times = 1) {
      if (cells.length > 0) {
        if (width === 0) width = cells.length;
        while (cells.length < width) cells.push("");
        for (let at = 0; at < times && refusal === undefined; at += 1) {
          if (line + at > limits.sheetRows) return FEWER_ROWS;
          refusal = give(line + at);
        }
      }
      line += times - 1;
      return refusal === undefined ? undefined : ENDED;
    },
    refusal: () => refusal,
  };
}

/** What a sheet's reading came to, by the fault that ended it. */
export function refusalOf(file: string, grid: Grid, fault: Fault | undefined): Refusal | undefined {
  if (fault === undefined || fault.expected === ENDED.expected) return grid.refusal();
  const { expected, line } = fault;
  return badLine({ file, expected, ...(line === undefined ? {} : { line }) });
}

/** A sheet as the book lists it. */
export interface Listed {
  readonly name: string;
  readonly hidden: boolean;
  /** Nothing is in it, as far as is known. */
  readonly blank?: boolean;
}

/**
 * Reads the sheet that is meant: the named one, or else the only one that is shown and has anything in it. `read`
 * reads one to its end.
 */
export async function eachMeantRow<Sheet extends Listed>(
  { file, sheet }: Book,
  {
    sheets,
    read,
  }: {
    readonly sheets: readonly Sheet[];
    readonly read: (sheet: Sheet, onRow: OnRow) => Promise<Refusal | undefined>;
  },
  onRow: OnRow,
): Promise<Refusal | undefined> {
  const names = sheets.map(({ name }) => JSON.stringify(name)).join(", ");
  const meant = sheets.filter(({ name, hidden, blank }) =>
    sheet === undefined ? !hidden && blank !== true : name === sheet,
  );
  if (sheet !== undefined && meant.length !== 1)
    return badLine({ file, expected: `a sheet that is there: ${names}`, found: sheet });
  let filled = 0;
  for (const one of meant) {
    let any = false;
    const refusal = await read(one, (row) => {
      any = true;
      if (filled > 0)
        return badLine({ file, expected: `one filled sheet, or that one is named: ${names}` });
      return onRow(row);
    });
    if (refusal !== undefined) return refusal;
    filled += any ? 1 : 0;
  }
  return undefined;
}
