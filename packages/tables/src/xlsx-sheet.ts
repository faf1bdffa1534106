/** The cells of a sheet of XLSX. */

import { dayText, isoDayText } from "./days.ts";
import type { Shown } from "./days.ts";
import { createGrid } from "./grid.ts";
import type { Grid } from "./grid.ts";
import { numberText } from "./numbers.ts";
import type { OnRow } from "./source.ts";
import { createTextReader, unescaped } from "./xlsx-text.ts";
import type { Attributes, XmlReader } from "./xml.ts";
import type { Fault } from "./zip.ts";

/** What the cells of all sheets share. */
export interface Shared {
  readonly texts: readonly string[];
  /** What each form of a cell shows. */
  readonly forms: readonly Shown[];
  readonly since1904: boolean;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly form: number;
  formula: boolean;
  value: string;
  /** Text that stands in the cell itself. */
  own: string;
}

/** Reads one sheet into the rows of a grid. */
export function sheetReader(
  file: string,
  shared: Shared,
  onRow: OnRow,
): { readonly reader: XmlReader; readonly grid: Grid } {
  const grid = createGrid(file, onRow);
  let line = 0;
  let next = 0;
  let cell: Cell | undefined;
  let inValue = false;
  const own = createTextReader("is", (text) => {
    if (cell !== undefined) cell.own = text;
    return undefined;
  });
  const reader: XmlReader = {
    open(name, attributes) {
      if (name === "row") {
        line = attributes.r === undefined ? line + 1 : Number(attributes.r);
        next = 0;
        return grid.row(line);
      }
      if (name === "c") {
        cell = begun(attributes, next);
        next = cell.column + 1;
        return Number.isNaN(cell.column) ? { expected: "cells with their place", line } : undefined;
      }
      if (name === "f" && cell !== undefined) cell.formula = true;
      if (name === "mergeCell") return merged(attributes.ref ?? "", line);
      inValue = name === "v";
      return own.open(name, attributes);
    },
    close(name) {
      inValue = false;
      if (name === "row") return grid.end();
      if (name !== "c" || cell === undefined) return own.close(name);
      const ended = cell;
      cell = undefined;
      const text = textOf(ended, shared);
      return typeof text === "string" ? grid.cell(ended.column, text) : { ...text, line };
    },
    text(text) {
      if (inValue && cell !== undefined) cell.value += text;
      return own.text(text);
    },
  };
  return { reader, grid };
}

function begun({ r, t = "n", s = "" }: Attributes, next: number): Cell {
  const column = r === undefined ? next : columnOf(r);
  return { column, type: t, form: Number(s), formula: false, value: "", own: "" };
}

/** The column of "AB12", from 0; not a number if it has none. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(place)?.[0] ?? "";
  let column = letters === "" ? Number.NaN : 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function textOf(cell: Cell, { texts, forms, since1904 }: Shared): string | Fault {
  const { type, form } = cell;
  const value = cell.value.trim();
  if (type === "inlineStr") return cell.own.trim();
  if (value === "")
    return cell.formula && type !== "str"
      ? { expected: "a value: a formula's was not saved; open the file and save it again" }
      : "";
  switch (type) {
    case "s":
      return texts[Number(value)]?.trim() ?? { expected: "a text that the file has" };
    case "str":
      return unescaped(value);
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    case "e":
      return { expected: `a value, not the fault ${value} of a formula` };
    case "d":
      return isoDayText(value) ?? value;
    default: {
      const number = numberText(value);
      if (number === undefined) return { expected: `a number, not ${JSON.stringify(value)}` };
      return dayText(Number(value), forms[form] ?? "number", since1904) ?? number;
    }
  }
}

/** Cells that are merged are one to the eye, and several to a program. */
function merged(range: string, last: number): Fault | undefined {
  const line = Number(/\d+/.exec(range)?.[0]);
  return line > last ? undefined : { expected: `cells that are not merged (${range})`, line };
}
