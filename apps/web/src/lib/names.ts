/** Words looked up: a name or note by its hash. What was erased, or never told, reads as "somebody". */

import type { BesideAnswer } from "@plenty/client";
import type { Hash } from "@plenty/kernel";
import { t } from "../messages/message.ts";

type Words = BesideAnswer["words"];

/** Stands among words for those that were erased: nobody can write it. */
const erasedMark = "\u0000erased";

/** Words beside an answer: those among them that were erased marked as such, and the group, which is paid and pays, called so. */
export function named<T extends BesideAnswer>(group: Hash, answer: T): T {
  const { words, erased = [] } = answer;
  const marked = Object.fromEntries(erased.map((hash) => [hash, erasedMark]));
  return { ...answer, words: { ...words, ...marked, [group]: t("the-group") } };
}

/** Words that one may read; undefined of others, and of those that were erased. */
export function readable(words: Words, hash: Hash | undefined): string | undefined {
  const text = hash === undefined ? undefined : words[hash];
  return text === erasedMark ? undefined : text;
}

/** The name behind a hash. */
export function nameIn(words: Words, hash: Hash | undefined): string {
  return readable(words, hash) ?? t("somebody");
}

/** The note behind a hash, or that it was erased; undefined where it is not the reader's, as if there were none. */
export function noteIn(words: Words, hash: Hash | undefined): string | undefined {
  const text = hash === undefined ? undefined : words[hash];
  return text === erasedMark ? t("erased") : text;
}

/** Published texts that came beside an answer. */
export interface Texts {
  readonly texts?: Words | undefined;
}

/** The published text behind a hash; undefined where the host does not have it. */
export function textIn({ texts }: Texts, hash: Hash): string | undefined {
  return texts?.[hash];
}

/** Up to two letters that stand for a name where a picture would: of its first and last part. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const [first = "?", second = ""] = lettersOf(parts[0] ?? "");
  const [last = second] = parts.length > 1 ? lettersOf(parts.at(-1) ?? "") : [];
  return (first + last).toUpperCase();
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Letters as readers count them: an accent or a joined emoji belongs to its letter. */
function lettersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A number from 0 to `below`, always the same for a name: picks its colour. */
export function numberOf(name: string, below: number): number {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % below;
}
