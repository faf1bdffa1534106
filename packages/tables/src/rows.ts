/**
 * Rows of a table, out of whatever people keep tables in: CSV, XLSX (also with macros, which are never looked
 * at), ODS. Which of them a file is its first bytes tell. Cells come as text, without the spaces around them:
 * numbers in plain digits, days as 2026-12-01, times as 09:30:00. Formulas are never run: their value is what the
 * program that saved the file last made of them.
 */

import { limits } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { isZip, wholeBytes } from "./blocks.ts";
import { eachCsvRow } from "./csv-rows.ts";
import { eachOdsRow } from "./ods.ts";
import { badLine, noSheets } from "./source.ts";
import type { OnRow, Source, TextSource } from "./source.ts";
import { eachXlsxRow } from "./xlsx.ts";
import { openZip } from "./zip.ts";
import type { Fault } from "./zip.ts";

export interface TableSource extends Source {
  /** The sheet that is meant; absent: the only one with anything in it. */
  readonly sheet?: string;
}

/** How the old form of spreadsheets begins, and any with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads to the end, or to the first refusal; several filled sheets of which none is named are refused. */
export async function eachRow(source: TableSource, onRow: OnRow): Promise<Refusal | undefined> {
  const { file } = source;
  const { head, text } = await peeked(source.text);
  if (OLE.every((byte, at) => head[at] === byte)) return badLine({ file, expected: NEW_FORM });
  if (!isZip(head) && source.sheet !== undefined) return noSheets(file);
  if (!isZip(head)) return eachCsvRow({ file, text }, onRow);
  const bytes = await wholeBytes(text, limits.sheetFileBytes);
  const zip = bytes === undefined ? SMALLER : await openZip(bytes);
  if ("expected" in zip) return badLine({ file, expected: zip.expected });
  const { sheet } = source;
  const book = { file, zip, ...(sheet === undefined ? {} : { sheet }) };
  return zip.has("content.xml") ? eachOdsRow(book, onRow) : eachXlsxRow(book, onRow);
}

const SMALLER: Fault = { expected: `a spreadsheet of at most ${limits.sheetFileBytes} bytes` };

const NEW_FORM =
  "a spreadsheet as .xlsx or .ods; this is an old one (.xls), or one with a password: save it as .xlsx without password";

/** The first bytes, and the same source from its beginning. */
async function peeked(
  text: TextSource,
): Promise<{ readonly head: Uint8Array; readonly text: TextSource }> {
  if (typeof text === "string") return { head: new Uint8Array(), text };
  const chunks = text[Symbol.asyncIterator]();
  const held: (string | Uint8Array)[] = [];
  const head: number[] = [];
  while (head.length < OLE.length) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    held.push(value);
    if (typeof value === "string") break;
    head.push(...value.subarray(0, OLE.length));
  }
  async function* all(): AsyncGenerator<string | Uint8Array> {
    yield* held;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { head: Uint8Array.from(head), text: all() };
}
