/**
 * Answers to questions about one commons, on connections that cannot write. Each is of one moment: the
 * state as it was after so many entries. An answer is kept, for the asker who got it, while neither the
 * state nor the words changed: SQLite's `data_version` says so for each connection, in microseconds, so
 * that a page which many look at costs its query once per change.
 */

import { accepted, refused, type Hash, type Refusal, type Result } from "@plenty/kernel";
import { read, type Asker, type Question } from "@plenty/rules";
import type { BesideAnswer, QueryAnswer } from "@plenty/rules/contract";
import { rebuilding } from "../refusals.ts";
import { readText } from "../store/blobs.ts";
import { folderPaths } from "../store/folder.ts";
import { versionOf } from "../store/sqlite.ts";
import { createPositionReader, openStateReader } from "../store/state-file.ts";
import { openWordsReader, type WordsFound } from "../store/words-store.ts";
import { openWordsSearch } from "../store/words-search.ts";
import { likeOneOf, namesOfGroup } from "./group-names.ts";
import type { Answered, Likening, Searching } from "./messages.ts";

type EntryRow = QueryAnswer<"home", "entries">["rows"][number];

interface EntryTold {
  readonly row: EntryRow | undefined;
  readonly words: readonly Hash[];
}

export interface Answers {
  /** Refused as long as nothing is in the state. */
  ask(question: Question): Result<Answered, Refusal>;
  /** What holds the words that somebody typed, as far as they may read it: each with the entry that names it. */
  search(searching: Searching): Result<Answered, Refusal>;
  /** A name of the group, or of somebody who belongs, that looks like one that is typed, if there is one. */
  liken(likening: Likening): Result<Answered, Refusal>;
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
  const searched = openWordsSearch(paths.words);
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
    const answer = atOneMoment(() => answerTo(question));
    if (!answer.ok) return answer;
    if (kept.size >= ANSWERS_KEPT) kept.clear();
    if (answer.value.json.length <= ANSWER_CHARS_KEPT) kept.set(key, answer.value);
    return answer;
  }

  function answerTo(question: Question): Result<object, Refusal> {
    const answer = answerFrom(state, question);
    if (!answer.ok) return answer;
    const { data, words: named, texts } = answer.value;
    const beside = besideOf(words.find(question.asker, named));
    return accepted({ ...data, ...beside, ...(texts && { texts: textsOf(texts) }) });
  }

  /** What is answered of a state that does not change meanwhile. */
  function atOneMoment(answer: () => Result<object, Refusal>): Result<Answered, Refusal> {
    state.exec("BEGIN");
    try {
      const asOf = position()?.entries ?? 0;
      if (asOf === 0) return refused(rebuilding({ done: 0, of: Number(size.get()?.size) }));
      const answered = answer();
      return answered.ok ? accepted({ json: JSON.stringify(answered.value), asOf }) : answered;
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

  function search({ asker, typed, before, limit = 20 }: Searching): Result<Answered, Refusal> {
    return atOneMoment(() => {
      // whoever may not see entries is told so, whether anything is found or not
      const newest = entryFor(asker);
      if (!newest.ok) return newest;
      const { hits, next } = searched.find(asker, typed, { before, limit });
      const found = hits.map((hit) => ({ hit, entry: entryFor(asker, hit.entry) }));
      const rows = found.flatMap(({ hit, entry }) =>
        entry.ok && entry.value.row?.index === hit.entry ? [{ hit, ...entry.value }] : [],
      );
      const named = words.find(
        asker,
        rows.flatMap((row) => row.words),
      );
      const told = rows.map(({ hit: { hash, text }, row }) => ({ hash, text, entry: row }));
      return accepted({ rows: told, ...(next !== undefined && { next }), ...besideOf(named) });
    });
  }

  function liken({ asker, name }: Likening): Result<Answered, Refusal> {
    return atOneMoment(() => {
      const newest = entryFor(asker);
      if (!newest.ok) return newest;
      const like = likeOneOf(namesOfGroup(state), name)?.text ?? words.alike(asker, name);
      return accepted(like === undefined ? {} : { like });
    });
  }

  /** An entry as Home tells it, the newest if none is named, with the words it names; no row if it is not the asker's to see, or not there yet. */
  function entryFor(asker: Asker, index?: number): Result<EntryTold, Refusal> {
    const params = { ...(index !== undefined && { before: String(index + 1) }), limit: "1" };
    const answer = answerFrom(state, { asker, room: "home", query: "entries", params });
    if (!answer.ok) return answer;
    // home/entries answers so
    const { rows } = answer.value.data as { readonly rows: readonly EntryRow[] };
    return accepted({ row: rows[0], words: answer.value.words });
  }

  return {
    ask,
    search,
    liken,
    close() {
      state.close();
      words.close();
      searched.close();
    },
  };
}

/** Words as they stand beside an answer. */
function besideOf({ words, erased }: WordsFound): BesideAnswer {
  const texts = Object.entries(words).map(([hash, { text }]) => [hash, text]);
  return { words: Object.fromEntries(texts), ...(erased.length > 0 && { erased }) };
}
