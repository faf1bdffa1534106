/**
 * Lines of a text that comes in chunks. The callback is called line by line, without an await between the
 * lines of a chunk. A line ends with LF or CRLF; a byte order mark at the beginning is dropped; bytes that are
 * no UTF-8 are refused with their line. Where most lines are plain ASCII (numbers), a reader can take them as
 * bytes, and only the others are decoded: see byte-lines.ts.
 */

import type { Refusal } from "@plenty/kernel";
import { badLine } from "./format.ts";
import type { ReadInput } from "./format.ts";

/** Longer lines are refused: no format here has any. */
export const LINE_MAX = 64 * 1024 * 1024;

/** Gets a line without its end and its number from 1; a refusal ends the reading. */
export type OnLine = (line: string, number: number) => Refusal | undefined;

/** Reads to the end, or to the first refusal. */
export async function eachLine(
  { file, text }: ReadInput,
  onLine: OnLine,
): Promise<Refusal | undefined> {
  let rest = "";
  let number = 0;
  const decode = decoder();
  for await (const chunk of chunksOf(text)) {
    const more = decode(chunk);
    if (more === undefined) return notUtf8(file, number + 1);
    const block = rest + more;
    let from = 0;
    for (let end = block.indexOf("\n"); end !== -1; end = block.indexOf("\n", from)) {
      number += 1;
      const refusal = onLine(lineOf(block, from, end), number);
      if (refusal !== undefined) return refusal;
      from = end + 1;
    }
    rest = block.slice(from);
    if (rest.length > LINE_MAX)
      return badLine({ file, line: number + 1, expected: "a shorter line" });
  }
  const last = decode(undefined);
  if (last === undefined) return notUtf8(file, number + 1);
  rest += last;
  return rest === "" ? undefined : onLine(lineOf(rest, 0, rest.length), number + 1);
}

/** The whole text, for formats that are one value (YAML, JSON); refused past `most` characters. */
export async function wholeText(
  { file, text }: ReadInput,
  most = 512 * 1024 * 1024,
): Promise<{ readonly text: string } | { readonly refusal: Refusal }> {
  const parts: string[] = [];
  let length = 0;
  const decode = decoder();
  for await (const chunk of chunksOf(text)) {
    const more = decode(chunk);
    if (more === undefined) return { refusal: notUtf8(file, 1) };
    length += more.length;
    if (length > most)
      return { refusal: badLine({ file, line: 1, expected: `at most ${most} characters` }) };
    parts.push(more);
  }
  const last = decode(undefined);
  if (last === undefined) return { refusal: notUtf8(file, 1) };
  return { text: parts.join("") + last };
}

export async function* chunksOf(text: ReadInput["text"]): AsyncGenerator<string | Uint8Array> {
  if (typeof text === "string") yield text;
  else yield* text;
}

/** Turns chunks into text; undefined where the bytes are no UTF-8. Call with undefined at the end. */
function decoder(): (chunk: string | Uint8Array | undefined) => string | undefined {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let begun = false;
  return (chunk) => {
    try {
      const bytes = chunk === undefined ? new Uint8Array() : chunk;
      const text =
        typeof bytes === "string" ? bytes : utf8.decode(bytes, { stream: chunk !== undefined });
      const clean = !begun && text.startsWith("\uFEFF") ? text.slice(1) : text;
      if (text !== "") begun = true;
      return clean;
    } catch {
      return undefined;
    }
  };
}

function lineOf(block: string, from: number, end: number): string {
  return block.slice(from, block.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end);
}

export function notUtf8(file: string, line: number): Refusal {
  return badLine({ file, line, expected: "text in UTF-8" });
}
