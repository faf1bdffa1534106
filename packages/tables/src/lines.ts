/**
 * Lines of a text that comes in chunks. The callback is called line by line, without an await between the
 * lines of a chunk. A line ends with LF or CRLF; a byte order mark at the beginning is dropped; bytes that are
 * no UTF-8 are refused with their line. Where most lines are plain ASCII (numbers), a reader can take them as
 * bytes, and only the others are decoded: see counting/formats/byte-lines.ts.
 */

import type { Refusal } from "@plenty/kernel";
import { blocksOf, isZip, LF, SHORTER_LINE, WHOLE_MOST, wholeBytes } from "./blocks.ts";
import { badLine } from "./source.ts";
import type { Source } from "./source.ts";

const NO_UTF8 = "text in UTF-8 (of a spreadsheet: save it as CSV UTF-8)";

/** Gets a line without its end and its number from 1; a refusal ends the reading. */
export type OnLine = (line: string, number: number) => Refusal | undefined;

/** Reads to the end, or to the first refusal. */
export async function eachLine(
  { file, text }: Source,
  onLine: OnLine,
): Promise<Refusal | undefined> {
  let number = 0;
  for await (const block of blocksOf(text)) {
    if (block === "long") return badLine({ file, line: number + 1, expected: SHORTER_LINE });
    if (number === 0 && isZip(block)) return spreadsheet(file);
    const { good, bad } = decoded(block);
    const lines = number === 0 && good.startsWith("\uFEFF") ? good.slice(1) : good;
    let from = 0;
    for (let end = lines.indexOf("\n"); end !== -1; end = lines.indexOf("\n", from)) {
      number += 1;
      const refusal = onLine(lineOf(lines, from, end), number);
      if (refusal !== undefined) return refusal;
      from = end + 1;
    }
    if (bad) return notUtf8(file, number + 1);
    if (from < lines.length) return onLine(lineOf(lines, from, lines.length), number + 1);
  }
  return undefined;
}

/** The whole text, for formats that are one value (YAML, JSON); refused past `most` bytes. */
export async function wholeText(
  { file, text }: Source,
  most = WHOLE_MOST,
): Promise<{ readonly text: string } | { readonly refusal: Refusal }> {
  const bytes = await wholeBytes(text, most);
  if (bytes === undefined)
    return { refusal: badLine({ file, line: 1, expected: `a file of at most ${most} bytes` }) };
  if (isZip(bytes)) return { refusal: spreadsheet(file) };
  const { good, bad } = decoded(bytes);
  if (bad) return { refusal: notUtf8(file, good.split("\n").length) };
  return { text: good.startsWith("\uFEFF") ? good.slice(1) : good };
}

/** The text of some lines; where a line is no UTF-8, of those before it. */
function decoded(bytes: Uint8Array): { readonly good: string; readonly bad: boolean } {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return { good: utf8.decode(bytes), bad: false };
  } catch {
    const length = goodLines(bytes);
    return { good: utf8.decode(bytes.subarray(0, length)), bad: true };
  }
}

/** How many bytes the lines have before the first that is no UTF-8. */
function goodLines(bytes: Uint8Array): number {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(LF, from);
    const end = feed === -1 ? bytes.length : feed + 1;
    try {
      utf8.decode(bytes.subarray(from, end));
    } catch {
      return from;
    }
    from = end;
  }
  return bytes.length;
}

function lineOf(block: string, from: number, end: number): string {
  return block.slice(from, block.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end);
}

export function notUtf8(file: string, line: number): Refusal {
  return badLine({ file, line, expected: NO_UTF8 });
}

export function spreadsheet(file: string): Refusal {
  const expected = "a text; this is a spreadsheet, not text: save it as CSV (UTF-8)";
  return badLine({ file, line: 1, expected });
}
