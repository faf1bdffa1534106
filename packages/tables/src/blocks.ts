/**
 * A text that comes in chunks, as bytes, cut between lines: each block holds whole lines (the last one perhaps
 * without its end). A line that never ends is not held: past LINE_MAX the reading stops. Nothing is copied or
 * searched twice, however small the chunks of a long line are.
 */

import type { TextSource } from "./source.ts";

/** Bytes of one line at most: 60,000 candidates have room in it. */
export const LINE_MAX = 1_000_000;
/** Bytes of a file that is read as one value at most; a text of more cannot be made. */
export const WHOLE_MOST = 500_000_000;
/** What is expected where a line is longer. */
export const SHORTER_LINE = `a line of at most ${LINE_MAX} bytes`;

/** How a zip begins, which spreadsheets are (xlsx, ods). */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

export const LF = 10;
export const CR = 13;
/** Characters of a text, or bytes of a chunk, that are looked at at once. */
const PIECE = 1 << 18;

/** Blocks of whole lines, or "long" at the end: the line behind the last block is longer than allowed. */
export async function* blocksOf(text: TextSource): AsyncGenerator<Uint8Array | "long"> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of piecesOf(text)) {
    let from = 0;
    if (length > 0) {
      const end = piece.indexOf(LF) + 1;
      held.push(end === 0 ? piece.slice() : piece.subarray(0, end));
      length += end === 0 ? piece.length : end;
      if (length > LINE_MAX + 2) break;
      if (end === 0) continue;
      yield joined(held, length);
      from = end;
    }
    const last = piece.lastIndexOf(LF) + 1;
    if (last > from) yield piece.subarray(from, last);
    const rest = piece.slice(Math.max(from, last));
    [held, length] = [rest.length === 0 ? [] : [rest], rest.length];
  }
  if (length > LINE_MAX + 2) yield "long";
  else if (length > 0) yield joined(held, length);
}

export function isZip(bytes: Uint8Array): boolean {
  return ZIP.every((byte, at) => bytes[at] === byte);
}

/** All as bytes, for formats that are one value. */
export async function wholeBytes(text: TextSource, most: number): Promise<Uint8Array | undefined> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of piecesOf(text)) {
    length += piece.length;
    if (length > most) return undefined;
    held.push(piece.slice());
  }
  return joined(held, length);
}

/** Chunks as bytes, none of them longer than a line may be; a text is cut where no character is cut. */
export async function* piecesOf(source: TextSource): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let half = "";
  for await (const chunk of chunksOf(source)) {
    if (typeof chunk !== "string") {
      for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
      continue;
    }
    const text = half + chunk;
    half = isHalf(text, text.length - 1) ? text.slice(-1) : "";
    const whole = text.length - half.length;
    for (let from = 0; from < whole;) {
      const to = Math.min(from + PIECE, whole);
      const end = to < whole && isHalf(text, to - 1) ? to + 1 : to;
      yield encoder.encode(text.slice(from, end));
      from = end;
    }
  }
  if (half !== "") yield encoder.encode(half);
}

async function* chunksOf(text: TextSource): AsyncGenerator<string | Uint8Array> {
  if (typeof text === "string") yield text;
  else yield* text;
}

/** The first of two that make one character. */
function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
