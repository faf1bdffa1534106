/**
 * What is read: text or bytes as they come, under a name for messages. Nothing is guessed: what is not as it must
 * be is refused with file, line and what was expected there. Of a spreadsheet, a line is a row as it is numbered.
 */

import { defineRefusal } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";

export type TextSource = string | AsyncIterable<string | Uint8Array>;

export interface Source {
  /** Name for messages. */
  readonly file: string;
  readonly text: TextSource;
}

export interface Row {
  /** As far as the row goes; of a spreadsheet at least as many as its first row has. */
  readonly cells: readonly string[];
  /** From 1; of a CSV the row's first line. */
  readonly line: number;
  /** The row as it stands, for messages. */
  readonly text: string;
}

/** Gets each row with anything in it; a refusal ends the reading. */
export type OnRow = (row: Row) => Refusal | undefined;

export const fileNotUnderstood = defineRefusal({
  code: "FileNotUnderstood",
  kind: "form",
  title: "A line of the file is not as its format says",
  next: "Look at that line: it is not as expected.",
});

/** The refusal of one line, or of a file as a whole. `found` is shortened. */
export function badLine({
  file,
  line,
  expected,
  found,
}: {
  readonly file: string;
  /** Absent: the file as a whole. */
  readonly line?: number;
  readonly expected: string;
  readonly found?: string;
}): Refusal {
  const shown = found === undefined ? "" : `; found ${JSON.stringify(shorten(found))}`;
  if (line !== undefined) return fileNotUnderstood(`${file}:${line}: expected ${expected}${shown}`);
  return { ...fileNotUnderstood(`${file}: expected ${expected}${shown}`), next: OTHER_FILE };
}

/** The refusal of a file that has no sheets, where one is named. */
export function noSheets(file: string): Refusal {
  return badLine({ file, expected: "a spreadsheet: a sheet of one is named" });
}

const OTHER_FILE = "Give another file, or save this one anew in the program that made it.";

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}
