/**
 * Answers to questions about one commons, on connections that cannot write. An answer is kept, for the
 * asker who got it, while neither the state nor the words changed: SQLite's `data_version` says so for each connection, in
 * microseconds, so that a page which many look at costs its query once per change.
 */

import { accepted, type Hash, type Refusal, type Result } from "@plenty/kernel";
import { read, type Question } from "@plenty/rules";
import { readText } from "../store/blobs.ts";
import { folderPaths } from "../store/folder.ts";
import { openReader, versionOf } from "../store/sqlite.ts";
import { openWordsReader } from "../store/words-store.ts";

export interface Answers {
  /** The answer as JSON text, with the words and texts that it names. */
  ask(question: Question): Result<string, Refusal>;
  close(): void;
}

/** Answers kept at a time, and the length up to which one is worth keeping. */
const ANSWERS_KEPT = 128;
const ANSWER_CHARS_KEPT = 256 * 1024;

/** Opens the folder of a commons to ask, by the rules' questions unless others are given. */
export function openAnswers(folder: string, answerFrom: typeof read = read): Answers {
  const paths = folderPaths(folder);
  const state = openReader(paths.commons);
  const words = openWordsReader(paths.words);
  const stateVersion = versionOf(state);
  const kept = new Map<string, string>();
  let seen = "";

  function ask(question: Question): Result<string, Refusal> {
    const now = `${stateVersion()} ${words.version()}`;
    if (now !== seen) kept.clear();
    seen = now;
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known !== undefined) return accepted(known);
    const answer = answerFrom(state, question);
    if (!answer.ok) return answer;
    const { data, words: named, texts } = answer.value;
    const beside = { words: words.texts(named), ...(texts && { texts: textsOf(texts) }) };
    const json = JSON.stringify({ ...data, ...beside });
    if (kept.size >= ANSWERS_KEPT) kept.clear();
    if (json.length <= ANSWER_CHARS_KEPT) kept.set(key, json);
    return accepted(json);
  }

  function textsOf(hashes: readonly Hash[]): Readonly<Record<Hash, string>> {
    return Object.fromEntries(
      hashes.flatMap((hash) => {
        const text = readText(paths.blobs, hash);
        return text === undefined ? [] : [[hash, text]];
      }),
    );
  }

  return {
    ask,
    close() {
      state.close();
      words.close();
    },
  };
}
