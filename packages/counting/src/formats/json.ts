/** Reading JSON that others wrote: every value is looked at before it is believed. */

import type { Refusal } from "@plenty/kernel";
import { badLine, wholeText } from "@plenty/tables";
import type { Source } from "@plenty/tables";

export type Json = Readonly<Record<string, unknown>>;

/** Lists and objects within each other at most: no format has a tenth. */
const DEPTH_MOST = 100;
/** Words of engines for a text that breaks off; what they quote of it comes behind them. */
const BREAKS_OFF = /^(?:JSON Parse error: |JSON\.parse: )?(?:unexpected e(?:nd|of)|unterminated)/i;
/** Words of V8 for a place. */
const PLACE = / in JSON at position (\d+)(?: \(line \d+ column \d+\))?$/;

/** The value as an object; an empty one if it is none. */
export function objectOf(value: unknown): Json {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as Json) : {}; // an object, as just seen
}

/** The value as a list; an empty one if it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text; numbers are written out, anything else is "". */
export function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** A text that is no JSON, and where. */
export interface NoJson {
  readonly line: number;
  readonly expected: string;
}

/** Parses JSON, or says on which line it breaks, and why if not for its form. */
export function parseJson(text: string): { readonly value: unknown } | NoJson {
  const deep = tooDeep(text);
  if (deep !== undefined)
    return {
      line: lineAt(text, deep),
      expected: `JSON with at most ${DEPTH_MOST} lists and objects within each other`,
    };
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (fault) {
    const at = PLACE.exec(wordsOf(fault))?.[1];
    const line = at === undefined ? brokenLine(text) : lineAt(text, Number(at));
    return { line, expected: "JSON" };
  }
}

/** What a file of JSON holds, or why it cannot be read. */
export async function readJson(
  source: Source,
): Promise<{ readonly value: unknown } | { readonly refusal: Refusal }> {
  const whole = await wholeText(source);
  if ("refusal" in whole) return whole;
  const parsed = parseJson(whole.text);
  return "line" in parsed ? { refusal: badLine({ file: source.file, ...parsed }) } : parsed;
}

/** Where brackets are open within too many others. */
function tooDeep(text: string): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted && code === 92) at += 1;
    else if (code === 34) quoted = !quoted;
    else if (!quoted && (code === 91 || code === 123)) {
      depth += 1;
      if (depth > DEPTH_MOST) return at;
    } else if (!quoted && (code === 93 || code === 125)) depth -= 1;
  }
  return undefined;
}

/** The first line that cannot be there; the last one of a text that breaks off. */
function brokenLine(text: string): number {
  const lines = text.split("\n");
  if (text.endsWith("\n")) lines.pop();
  let [good, bad] = [0, lines.length];
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (isBegun(lines.slice(0, middle).join("\n"))) good = middle;
    else bad = middle;
  }
  return Math.max(1, bad);
}

/** Whether more text could make JSON of it. */
function isBegun(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (fault) {
    const at = PLACE.exec(wordsOf(fault))?.[1];
    return at === undefined ? BREAKS_OFF.test(wordsOf(fault)) : Number(at) >= text.length;
  }
}

/** The line of a place; behind a line feed that ends the text there is no other line. */
function lineAt(text: string, at: number): number {
  const line = text.slice(0, at).split("\n").length;
  return at >= text.length && text.endsWith("\n") ? line - 1 : line;
}

function wordsOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : "";
}
