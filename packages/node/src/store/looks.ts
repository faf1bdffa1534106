/**
 * What a name looks like: the skeleton of Unicode TS #39, without case, accents, spaces and points. Two names that have
 * one in common are taken for each other by whoever reads in a hurry. A skeleton is for comparing and is shown to nobody.
 */

import unhomoglyph from "unhomoglyph";
import { sha256, textToBytes } from "@plenty/log";

/** What a name looks like as it is written, and in small letters: a capital I is like an l, and is an i. */
export function looksOf(name: string): readonly Uint8Array[] {
  const bare = withoutMarks(name);
  const looks = [skeletonOf(bare), skeletonOf(folded(bare))].map((look) => compact(folded(look)));
  // of one length whatever somebody calls themselves
  return [...new Set(looks)].map((look) => sha256(textToBytes(look)));
}

/** The table of characters says of each one which it is like; what it says is made of such ones again. */
function skeletonOf(text: string): string {
  return withoutMarks(unhomoglyph(text));
}

/** Without what nobody sees, and without accents; the vowel signs of other scripts stay. */
function withoutMarks(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]/gu, "")
    .replace(/(?=\p{M})\p{Script=Inherited}/gu, "");
}

/** By way of capitals, so that ß and SS are alike. */
function folded(text: string): string {
  return text.toUpperCase().toLowerCase();
}

/** Without spaces and points, unless there is nothing else. */
function compact(text: string): string {
  const letters = text.replace(/[\p{P}\p{Z}]/gu, "");
  return letters === "" ? text : letters;
}
