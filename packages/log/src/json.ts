/**
 * JSON in one spelling: the text is what JSON.stringify writes of what JSON.parse reads. That alone
 * refuses blanks, repeated keys, keys that look like numbers out of order, 1.0, 1e3, -0 and needless
 * escapes. Depth is bounded first, so that no engine's stack decides what is accepted.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { jwsNotCanonical } from "./refusals.ts";

/** Arrays and objects inside each other, at most: what acts hold nests four or five deep. */
const JSON_DEPTH = 32;

/** The value of a text in the one spelling. */
export function readJson(text: string): Result<unknown, Refusal> {
  if (nestsTooDeep(text)) return refused(jwsNotCanonical(`nests deeper than ${JSON_DEPTH}`));
  const value = parse(text);
  if (value === undefined) return refused(jwsNotCanonical("not JSON"));
  if (JSON.stringify(value) !== text)
    return refused(jwsNotCanonical("not JSON as JSON.stringify writes it"));
  if (text.includes("\\ud") && loneSurrogate.test(text)) {
    return refused(jwsNotCanonical("half of a character (a lone surrogate)"));
  }
  return accepted(value);
}

/** JSON.stringify escapes U+D800 to U+DFFF only where they stand alone; no UTF-8 exists for those. */
const loneSurrogate = /(?:^|[^\\])(?:\\\\)*\\ud[89a-f]/;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // JSON has no undefined: it means "not JSON" here
  }
}

/** Whether JSON nests past the bound, by its brackets outside strings; of what is not JSON it may say either. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) {
      depth += 1;
      if (depth > JSON_DEPTH) return true;
    } else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth -= 1;
  }
  return false;
}

/** Index of the quote that ends the string begun at `start`, or the text's length. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

/** True if an odd number of backslashes stands before `index`. */
function isEscaped(text: string, index: number): boolean {
  let start = index;
  while (text.charCodeAt(start - 1) === BACKSLASH) start -= 1;
  return (index - start) % 2 === 1;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
