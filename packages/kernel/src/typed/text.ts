/**
 * What every reader of typed text does first: one line, of bounded length, in one spelling of blanks,
 * apostrophes and minus signs. Keyboards, spreadsheets and Intl write these in a dozen ways.
 */

import { limits } from "../limits.ts";

/** Blanks that may stand inside a line; a tab or a line's end parts two texts and stays what it is. */
const blanks = /[ \u00a0\u2005-\u2009\u202f]/g;
/** Marks of writing direction, which Intl puts around signs and nobody sees. */
const unseen = /[\u061c\u200e\u200f\u2066-\u2069]/g;
const apostrophes = /[\u02bc\u2018\u2019\u2032]/g;
const hyphens = /[\u2010-\u2013\u2212]/g;

/** The text in its one spelling; undefined for one that is longer than anything that is read here. */
export function cleaned(typed: string): string | undefined {
  if (typed.length > limits.typedChars) return undefined;
  return typed
    .replace(unseen, "")
    .trim()
    .replace(blanks, " ")
    .replace(apostrophes, "'")
    .replace(hyphens, "-");
}

/** The text as a fault tells it again: not more than a line. */
export function shown(typed: string): string {
  const text = typed.slice(0, 2 * limits.typedChars).trim();
  const start = /^.{0,40}/su.exec(text)?.[0] ?? ""; // by code points: no half of one is told
  return start === text ? text : `${start}…`;
}

/** Without accents, in small letters: as words of days are written here, and names are looked for. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
