/**
 * Lines of a file that is nearly all numbers, as bytes. A line that the reader does not take as it stands is
 * decoded and given to it as text. The rest as in lines.ts.
 */

import type { Refusal } from "@plenty/kernel";
import {
  badLine,
  blocksOf,
  CR,
  isZip,
  LF,
  notUtf8,
  SHORTER_LINE,
  spreadsheet,
} from "@plenty/tables";
import type { OnLine } from "@plenty/tables";
import type { ReadInput } from "./format.ts";
import type { Span } from "./numbers.ts";

export interface LineReader {
  /** Takes a line, without its end, as bytes; false to get it as text. */
  readonly onPlain: (line: Span) => boolean;
  readonly onLine: OnLine;
}

/** Reads to the end, or to the first refusal. */
export async function eachByteLine(
  { file, text }: ReadInput,
  reader: LineReader,
): Promise<Refusal | undefined> {
  const { onPlain } = reader;
  let number = 0;
  for await (const block of blocksOf(text)) {
    if (block === "long") return badLine({ file, line: number + 1, expected: SHORTER_LINE });
    if (number === 0 && isZip(block)) return spreadsheet(file);
    for (let from = 0; from < block.length;) {
      const feed = block.indexOf(LF, from);
      const next = feed === -1 ? block.length : feed + 1;
      const before = feed === -1 ? block.length : feed;
      const end = before > from && block[before - 1] === CR ? before - 1 : before;
      number += 1;
      if (!onPlain({ bytes: block, from, end })) {
        const refusal = asText(block.subarray(from, end), number, { file, reader });
        if (refusal !== undefined) return refusal;
      }
      from = next;
    }
  }
  return undefined;
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function asText(
  bytes: Uint8Array,
  number: number,
  { file, reader }: { readonly file: string; readonly reader: LineReader },
): Refusal | undefined {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return notUtf8(file, number);
  }
  const begins = number === 1 && text.startsWith("\uFEFF");
  return reader.onLine(begins ? text.slice(1) : text, number);
}
