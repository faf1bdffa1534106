/**
 * Matching what came beside an act with what the act names: every text must hash to a name that the act
 * carries, and what it names must have come or be stored. The second half is the rules thread's, which
 * knows what is stored.
 */

import { limits, type Refusal } from "@plenty/kernel";
import { textHash, wordsHash } from "@plenty/log";
import { wordsMalformed, wordsUnasked } from "../words-refusals.ts";
import { isWordsForm } from "../store/words-store.ts";
import type { Beside, Needs } from "./messages.ts";

/** An act as it comes in, with what travels beside it. */
export interface Submission {
  readonly jws: string;
  readonly words?: readonly { readonly salt: string; readonly text: string }[];
  readonly texts?: readonly string[];
}

/** True if an act has nothing beside it and asks for nothing, as most have. */
export function isBare(submission: Submission, needs: Needs | undefined): boolean {
  return needs === undefined && !submission.words?.length && !submission.texts?.length;
}

/** What came along, hashed; or why it cannot be kept. */
export function matchBeside(submission: Submission, needs: Needs): Beside | Refusal {
  const { words = [], texts = [] } = submission;
  const odd = words.findIndex((one) => !isWordsForm(one));
  if (odd >= 0) return wordsMalformed(`At words.${odd}.`, `words.${odd}`);
  const large = texts.findIndex(
    (text) => !text.isWellFormed() || Buffer.byteLength(text) > limits.textBytes,
  );
  if (large >= 0) return wordsMalformed(`At texts.${large}.`, `texts.${large}`);
  const asked = new Set([...needs.words, ...needs.texts]);
  const hashedWords = words.map((one) => ({ hash: wordsHash(one), ...one }));
  const hashedTexts = texts.map((text) => ({ hash: textHash(text), text }));
  const unasked = [...hashedWords, ...hashedTexts].find(({ hash }) => !asked.has(hash));
  if (unasked !== undefined) return wordsUnasked(`One hashes to ${unasked.hash}.`);
  return { position: needs.position, needs, words: hashedWords, texts: hashedTexts };
}
