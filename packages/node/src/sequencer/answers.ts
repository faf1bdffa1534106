/**
 * Answers to questions about one commons, on connections that cannot write. Each is of one moment: the
 * state as it was after so many entries. An answer is kept, for the asker who got it, while neither the
 * state nor the words changed: SQLite's `data_version` says so for each connection, in microseconds, so
 * that a page which many look at costs its query once per change.
 */

import { accepted, refused, type Hash, type Refusal, type Result } from "@plenty/kernel";
import { read, type Question } from "@plenty/rules";
import { rebuilding } from "../refusals.ts";
import { readText } from "../store/blobs.ts";
import { folderPaths } from "../store/folder.ts";
import { versionOf } from "../store/sqlite.ts";
import { createPositionReader, openStateReader } from "../store/state-file.ts";
import { openWordsReader } from "../store/words-store.ts";
import type { Answered } from "./messages.ts";

export interface Answers {
  /** Refused as long as nothing is in the state. */
  ask(question: Question): Result<Answered, Refusal>;
  close(): void;
}

/** Answers kept at a time, and the length up to which one is worth keeping. */
const ANSWERS_KEPT = 128;
const ANSWER_CHARS_KEPT = 256 * 1024;

/** Opens the folder of a commons to ask, by the rules' questions unless others are given. */
export function openAnswers(folder: string, answerFrom: typeof read = read): Answers {
  const paths = folderPaths(folder);
  const state = openStateReader(paths);
  const position = createPositionReader(state);
  const size = state.prepare("SELECT count(*) AS size FROM log_entries");
  const words = openWordsReader(paths.words);
  const stateVersion = versionOf(state);
  const kept = new Map<string, Answered>();
  let seen = "";

  function ask(question: Question): Result<Answered, Refusal> {
    const now = `${stateVersion()} ${words.version()}`;
    if (now !== seen) kept.clear();
    seen = now;
    const key = JSON.stringify(question);
    const known = kept.get(key);
    if (known !== undefined) return accepted(known);
    const answer = atOneMoment(question);
    if (!answer.ok) return answer;
    if (kept.size >= ANSWERS_KEPT) kept.clear();
    if (answer.value.json.length <= ANSWER_CHARS_KEPT) kept.set(key, answer.value);
    return answer;
  }

  function atOneMoment(question: Question): Result<Answered, Refusal> {
    state.exec("BEGIN");
    try {
      const asOf = position()?.entries ?? 0;
      if (asOf === 0) return refused(rebuilding({ done: 0, of: Number(size.get()?.size) }));
      const answer = answerFrom(state, question);
      if (!answer.ok) return answer;
      const { data, words: named, texts } = answer.value;
      const beside = { words: words.texts(named), ...(texts && { texts: textsOf(texts) }) };
      return accepted({ json: JSON.stringify({ ...data, ...beside }), asOf });
    } finally {
      state.exec("ROLLBACK");
    }
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
