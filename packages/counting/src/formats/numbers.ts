/**
 * Whole numbers as files have them: decimal digits and nothing else, without a sign, an exponent or zeros in
 * front. Of long files they are read from the bytes of a line, without making a text of it: the hot path.
 */

const SPACE = 32;
const TAB = 9;

/** The number that a text is, if it is one from `least` to `most`; `most` is below 2^53. */
export function wholeNumber(
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  if (!/^(?:0|[1-9]\d{0,15})$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}

/** The same, perhaps below zero: from -`most` to `most`. */
export function signedNumber(text: string, most: number): number | undefined {
  if (!text.startsWith("-")) return wholeNumber(text, { least: 0, most });
  const number = wholeNumber(text.slice(1), { least: 0, most });
  return number === undefined ? undefined : 0 - number;
}

/** How many alike ballots a line may tell. */
export const COUNT_MOST = 999_999_999_999;

/** How many ballots a line tells, if it tells that. */
export function ballotCount(text: string): number | undefined {
  return wholeNumber(text, { least: 1, most: COUNT_MOST });
}

/** Part of a file: the bytes from `from` to before `end`. */
export interface Span {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly end: number;
}

/** More numbers than this on a line, or larger ones, are read the slow way. */
export const NUMBERS_MAX = 4096;
const LARGEST = 2 ** 31 - 1;

/**
 * The non-negative integers of a line between spaces, tabs or `separator`, into `into`; tells how many, or -1 if
 * the line holds anything else. One separator at the end is allowed, two in a row are not (spaces are).
 */
export function readNumbers(
  { bytes, from, end }: Span,
  separator: number,
  into: Int32Array,
): number {
  let length = 0;
  let value = -1;
  let empty = true;
  for (let at = from; at < end; at += 1) {
    const code = bytes[at] ?? 0;
    if (code >= 48 && code <= 57) {
      if (value === 0 || (value < 0 && !empty)) return -1;
      value = (value < 0 ? 0 : value) * 10 + code - 48;
      empty = false;
      if (value > LARGEST) return -1;
    } else if (code === SPACE || code === TAB || code === separator) {
      if (value >= 0) into[length++] = value;
      else if (empty && code === separator && separator !== SPACE) return -1;
      if (length === NUMBERS_MAX) return -1;
      value = -1;
      if (code === separator || separator === SPACE) empty = true;
    } else return -1;
  }
  if (value >= 0) into[length++] = value;
  return length;
}
