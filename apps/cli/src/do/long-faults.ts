/** What is wrong with words and with texts, which travel beside an act: as a host that takes them judges them. */

import { isPlainText, limits } from "@plenty/kernel";
import { count } from "../support/counts.ts";
import { placeWords } from "./told-faults.ts";
import type { Place } from "./told-faults.ts";

/** What is wrong with words; undefined if nothing is. */
export function wordsFault(place: Place, text: string): string | undefined {
  if (text.trim() === "") return `the ${nameAt(place)} is empty`;
  if (text.length > limits.wordsChars) {
    const [has, most] = [text.length, limits.wordsChars].map(count);
    return `the ${nameAt(place)} has ${has} characters: ${placeWords(place)} takes at most ${most}`;
  }
  if (isPlainText(text)) return undefined;
  return `the ${nameAt(place)} holds characters that cannot be seen, or change how others are read`;
}

/** What is wrong with a text; undefined if nothing is. */
export function textFault(place: Place, text: string): string | undefined {
  if (!text.isWellFormed()) return `the ${nameAt(place)} holds half characters`;
  if (Buffer.byteLength(text) <= limits.textBytes) return undefined;
  return `the ${nameAt(place)} is longer than ${count(limits.textBytes)} bytes`;
}

/** `items.0.note` is a note. */
function nameAt(place: Place): string {
  return place.findLast((each) => typeof each === "string") ?? "text";
}
