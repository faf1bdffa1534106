/**
 * Lines of a file that is nearly all numbers, as bytes. A line that the reader does not take as it stands is
 * decoded and given to it as text. The rest as in lines.ts.
 */

import type { Refusal } from "@plenty/kernel";
import { badLine } from "./format.ts";
import type { ReadInput } from "./format.ts";
import { chunksOf, LINE_MAX, notUtf8 } from "./lines.ts";
import type { OnLine } from "./lines.ts";
import type { Span } from "./numbers.ts";

const LF = 10;
const CR = 13;
/** Characters of a text that are made bytes at once. */
const PIECE = 1 << 20;

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
  const take = createTaker(file, reader);
  let rest = new Uint8Array();
  for await (const chunk of bytesOf(text)) {
    let from = 0;
    if (rest.length > 0) {
      from = chunk.indexOf(LF) + 1;
      rest = joined(rest, chunk.subarray(0, from === 0 ? chunk.length : from));
      if (from === 0 && rest.length <= LINE_MAX) continue;
      const refusal =
        from === 0 ? take.tooLong() : take({ bytes: rest, from: 0, end: rest.length - 1 });
      if (refusal !== undefined) return refusal;
    }
    for (let end = chunk.indexOf(LF, from); end !== -1; end = chunk.indexOf(LF, from)) {
      const refusal = take({ bytes: chunk, from, end });
      if (refusal !== undefined) return refusal;
      from = end + 1;
    }
    rest = chunk.slice(from);
  }
  return rest.length === 0 ? undefined : take({ bytes: rest, from: 0, end: rest.length });
}

/** Gives one line after the other to the reader. */
function createTaker(
  file: string,
  { onPlain, onLine }: LineReader,
): { (line: Span): Refusal | undefined; tooLong(): Refusal } {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let number = 0;
  function take({ bytes, from, end: feed }: Span): Refusal | undefined {
    number += 1;
    const end = feed > from && bytes[feed - 1] === CR ? feed - 1 : feed;
    if (onPlain({ bytes, from, end })) return undefined;
    let text: string;
    try {
      text = utf8.decode(bytes.subarray(from, end));
    } catch {
      return notUtf8(file, number);
    }
    const begins = number === 1 && text.startsWith("\uFEFF");
    return onLine(begins ? text.slice(1) : text, number);
  }
  const tooLong = (): Refusal => badLine({ file, line: number + 1, expected: "a shorter line" });
  return Object.assign(take, { tooLong });
}

/** All chunks as bytes; a text in pieces that cut no character. */
async function* bytesOf(source: ReadInput["text"]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let half = "";
  for await (const chunk of chunksOf(source)) {
    if (typeof chunk !== "string") {
      yield chunk;
      continue;
    }
    const text = half + chunk;
    half = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : "";
    const whole = text.length - half.length;
    for (let from = 0; from < whole;) {
      let to = Math.min(from + PIECE, whole);
      if (to < whole && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to += 1;
      yield encoder.encode(text.slice(from, to));
      from = to;
    }
  }
  if (half !== "") yield encoder.encode(half);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
