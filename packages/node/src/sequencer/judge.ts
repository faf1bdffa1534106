/**
 * Judging: takes messages of checked acts, lets the rules judge each in order, and commits what was
 * accepted together. Order within: ticks that are due, words and texts to their own files, rows of the
 * log, the state. An answer leaves only after they are committed.
 *
 * A throw while judging a new act is a fault of ours: everything is rolled back and judged again with a
 * savepoint around each act, so that the one that throws is set aside and the others stand. An error of
 * the storage is different: what became of the transaction is not known, and that is what is answered. Where
 * the state is damaged and the log stands where it stood, it is known: nothing was recorded.
 */

import type { DatabaseSync } from "node:sqlite";
import { assert, type Hash, type Millis, type Refusal } from "@plenty/kernel";
import { encodeEntry, leafHash } from "@plenty/log";
import {
  isStorageFault,
  nameWords,
  runningDigest,
  type CheckedAct,
  type Engine,
  type Fact,
  type NamingAct,
} from "@plenty/rules";
import { internalError } from "../refusals.ts";
import { textsMissing, wordsGone, wordsMissing } from "../words-refusals.ts";
import { addTexts, hasText } from "../store/blobs.ts";
import { tellHiding } from "../store/hiding.ts";
import { tellNames } from "../store/names.ts";
import type { LogRow, Position } from "../store/log-store.ts";
import { erasedIn, type NamedText } from "../store/words-form.ts";
import type { Erasure, KeptWords, WordsWriter } from "../store/words-store.ts";
import type { Books } from "./books.ts";
import { createNameCheck, type Alike, type ComingNames } from "./name-check.ts";
import {
  type Beside,
  type CommitFailed,
  type Committed,
  type Fault,
  type Judged,
  type JudgeRequest,
  type KnownAct,
  type RefusedAt,
} from "./messages.ts";
import { unpackActs, type PackedAct } from "./packing.ts";
import { readTrusted } from "./trusted.ts";

/** Appends what is due; signs with the log's key, hence the promise. */
export type MakeTick = (
  at: Millis,
) => Promise<{ readonly id: Uint8Array; readonly bytes: Uint8Array }>;

export interface JudgeDeps {
  readonly books: Books;
  /** The state in whose transaction acts are applied, and the engine over it. */
  readonly state: DatabaseSync;
  readonly engine: Engine;
  readonly words: WordsWriter;
  readonly blobs: string;
  readonly makeTick: MakeTick;
  readonly onFault: (fault: Fault) => void;
  /** Why nothing can be judged any more, if an error comes of a damaged state. */
  readonly damageOf: (error: unknown) => Refusal | undefined;
}

export interface Judge {
  /**
   * Judges and commits messages together: at least one, and those that come while it judges. One without acts
   * settles what is due. Never throws for what an act holds.
   */
  judge(requests: Iterable<JudgeRequest>): Promise<Committed | CommitFailed>;
}

/** What a transaction under way has gathered. */
interface Draft {
  size: number;
  at: Millis;
  digest: Uint8Array;
  readonly rows: LogRow[];
  readonly byId: Map<string, LogRow>;
  readonly words: Map<Hash, KeptWords>;
  readonly texts: Map<Hash, NamedText>;
  readonly names: ComingNames;
}

interface Answer {
  readonly id: number;
  readonly index: Int32Array<ArrayBuffer>;
  readonly at: Float64Array<ArrayBuffer>;
  readonly refusals: RefusedAt[];
  readonly known: KnownAct[];
}

/** A judge over one commons. */
export function createJudge(deps: JudgeDeps): Judge {
  const { books, state, engine } = deps;
  const setAside = new Set<string>();
  const unerased: Erasure[] = [];
  const untold: string[] = [];
  const names = createNameCheck(deps);

  async function judge(requests: Iterable<JudgeRequest>): Promise<Committed | CommitFailed> {
    const before = books.position().size;
    const taken: JudgeRequest[] = [];
    try {
      return await transact(keeping(requests, taken), false);
    } catch (error) {
      books.recover();
      if (isStorageFault(error)) return failed(taken, error, before);
    }
    try {
      return await transact(taken, true);
    } catch (error) {
      books.recover();
      return failed(taken, error, before);
    }
  }

  async function transact(requests: Iterable<JudgeRequest>, apart: boolean): Promise<Committed> {
    const draft = draftAfter(books.position());
    const answers: Answer[] = [];
    for (const request of requests) {
      // once one is taken, so that it is known whose transaction it was that could not begin
      if (answers.length === 0) books.begin();
      answers.push(await judgeMessage(request, draft, apart));
    }
    deps.words.add([...draft.words.values()], [...draft.texts.values()]);
    addTexts(deps.blobs, [...draft.texts.values()]);
    const { size, at, digest } = draft;
    books.commit(draft.rows, { size, at, digest });
    for (const { index: entry, facts } of draft.rows) {
      unerased.push(...erasedIn(facts).map((hash) => ({ hash, entry })));
      if (tellNames(facts) || tellHiding(facts)) untold.push(facts);
    }
    settleTold();
    return committed(draft, answers);
  }

  /** What the log tells is named, hidden, shown and erased; what cannot be now is with the next commit, or at the next start. */
  function settleTold(): void {
    try {
      if (untold.length > 0) deps.words.tell(untold);
      untold.length = 0;
      if (unerased.length > 0) deps.words.erase(unerased);
      unerased.length = 0;
    } catch (error) {
      console.error("words could not be settled yet:", error);
    }
  }

  async function judgeMessage(
    request: JudgeRequest,
    draft: Draft,
    apart: boolean,
  ): Promise<Answer> {
    const answer = emptyAnswer(request);
    const beside = new Map(request.beside.map((entry) => [entry.position, entry]));
    if (request.count === 0) await settleDue(Math.max(request.at, draft.at), draft);
    for (const act of unpackActs(request.acts)) {
      if (request.skip.includes(act.position)) continue;
      const key = keyOf(act.id);
      if (answerKnown(act, key, draft, answer)) continue;
      const at = Math.max(request.at, draft.at);
      const due = engine.due(at);
      if (due) await settleDue(at, draft);
      const refusal = setAside.has(key)
        ? internalError("It was set aside before.")
        : judgeAct(
            { act, key, at: Math.max(at, draft.at), beside: beside.get(act.position) },
            draft,
            apart,
          );
      if (refusal !== undefined) answer.refusals.push({ position: act.position, refusal });
      else {
        answer.index[act.position] = draft.size - 1;
        answer.at[act.position] = draft.at;
      }
    }
    return answer;
  }

  function answerKnown(act: PackedAct, key: string, draft: Draft, answer: Answer): boolean {
    const row = draft.byId.get(key);
    const known =
      row === undefined ? books.find(act.id) : { index: row.index, at: row.at, size: -1 };
    if (known !== undefined) answer.known.push({ position: act.position, ...known });
    return known !== undefined;
  }

  /** Ticks until nothing is due; a tick's bytes are its time, so each has a time of its own. */
  async function settleDue(at: Millis, draft: Draft): Promise<void> {
    for (let time = Math.max(at, draft.at); engine.due(time); time = draft.at + 1) {
      const tick = await deps.makeTick(time);
      const applied = engine.tick({ index: draft.size, at: time });
      assert(applied.ok, "what is due can be settled");
      append(draft, { ...tick, at: time, facts: applied.value.json });
    }
  }

  function judgeAct(one: OneAct, draft: Draft, apart: boolean): Refusal | undefined {
    if (!apart) return applyAct(one, draft);
    state.exec("SAVEPOINT act");
    try {
      const refusal = applyAct(one, draft);
      state.exec("RELEASE act");
      return refusal;
    } catch (error) {
      if (isStorageFault(error)) throw error;
      state.exec("ROLLBACK TO act; RELEASE act");
      engine.forget();
      setAside.add(one.key);
      const act = toHexOf(one.act.id);
      deps.onFault({
        kind: "fault",
        act,
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      return internalError("Judging it threw.");
    }
  }

  function applyAct({ act, at, beside }: OneAct, draft: Draft): Refusal | undefined {
    const missing = beside === undefined ? undefined : missingBeside(beside, draft);
    if (missing !== undefined) return missing;
    const { id, bytes } = act;
    const known = readTrusted({ id: toHexOf(id), bytes, ...beside?.needs });
    const alike = names.find(known, beside, draft.names);
    if (alike !== undefined) return refuseAlike({ known, at, alike }, draft);
    const applied = engine.apply({ index: draft.size, at, act: known });
    if (!applied.ok) return applied.refusal;
    assert(state.isTransaction, "a rule leaves the transaction open");
    append(draft, { id, bytes, at, facts: applied.value.json });
    if (beside !== undefined) {
      keepBeside(beside, { ...known.payload, facts: applied.value.facts }, draft);
      names.note(known, beside, draft.names);
    }
    return undefined;
  }

  /** What the rules refuse comes first, so that nobody learns of names who would not have come in anyway. */
  function refuseAlike(
    {
      known,
      at,
      alike,
    }: { readonly known: CheckedAct; readonly at: Millis; readonly alike: Alike },
    draft: Draft,
  ): Refusal {
    state.exec("SAVEPOINT alike");
    const applied = engine.apply({ index: draft.size, at, act: known });
    state.exec("ROLLBACK TO alike; RELEASE alike");
    if (!applied.ok) return applied.refusal;
    engine.forget();
    return names.refuse(alike, known);
  }

  /** Whoever names words first says whose they are. */
  function keepBeside(
    { words, texts }: Beside,
    act: NamingAct & { facts: readonly Fact[] },
    draft: Draft,
  ): void {
    const named = new Map(nameWords(act, act.facts).map((one) => [one.hash, one]));
    for (const word of words) {
      const one = named.get(word.hash);
      if (one === undefined || draft.words.has(word.hash)) continue;
      draft.words.set(word.hash, { ...word, ...one, entry: draft.size - 1 });
    }
    for (const text of texts) draft.texts.set(text.hash, { ...text, entry: draft.size - 1 });
  }

  function missingBeside({ needs, words, texts }: Beside, draft: Draft): Refusal | undefined {
    const erased = needs.words.find((hash) => deps.words.isErased(hash));
    if (erased !== undefined) return wordsGone(`Their hash is ${erased}.`);
    const came = new Set([...words, ...texts].map(({ hash }) => hash));
    const { size } = books.position();
    const word = needs.words.find(
      (hash) => !came.has(hash) && !draft.words.has(hash) && !deps.words.has(hash, size),
    );
    if (word !== undefined) return wordsMissing(`Their hash is ${word}.`);
    const text = needs.texts.find(
      (hash) => !came.has(hash) && !draft.texts.has(hash) && !hasText(deps.blobs, hash),
    );
    return text === undefined ? undefined : textsMissing(`Its hash is ${text}.`);
  }

  function failed(requests: readonly JudgeRequest[], error: unknown, before: number): CommitFailed {
    const detail = error instanceof Error ? error.message : String(error);
    const { size, at } = books.position();
    const damage = deps.damageOf(error);
    const refusal = size === before ? damage : undefined;
    return { kind: "failed", ids: requests.map(({ id }) => id), detail, refusal, size, at };
  }

  return { judge };
}

/** Keeps what is taken of some requests. */
function* keeping(requests: Iterable<JudgeRequest>, taken: JudgeRequest[]): Iterable<JudgeRequest> {
  for (const request of requests) {
    taken.push(request);
    yield request;
  }
}

interface OneAct {
  readonly act: PackedAct;
  readonly key: string;
  readonly at: Millis;
  readonly beside: Beside | undefined;
}

function append(
  draft: Draft,
  { id, bytes, at, facts }: { id: Uint8Array; bytes: Uint8Array; at: Millis; facts: string },
): void {
  const entry = encodeEntry({ at, jws: bytes });
  const leaf = leafHash(entry);
  const digest = runningDigest(draft.digest, leaf, facts);
  const row: LogRow = { index: draft.size, at, act: id, entry, leaf, facts, digest };
  draft.rows.push(row);
  draft.byId.set(keyOf(id), row);
  draft.size++;
  draft.at = at;
  draft.digest = digest;
}

function draftAfter({ size, at, digest }: Position): Draft {
  return {
    size,
    at,
    digest,
    rows: [],
    byId: new Map(),
    words: new Map(),
    texts: new Map(),
    names: new Map(),
  };
}

function emptyAnswer({ id, count }: JudgeRequest): Answer {
  const index = new Int32Array(count).fill(-1);
  return { id, index, at: new Float64Array(count), refusals: [], known: [] };
}

function committed(draft: Draft, answers: readonly Answer[]): Committed {
  const leaves = new Uint8Array(draft.rows.length * 32);
  for (const [i, row] of draft.rows.entries()) leaves.set(row.leaf, i * 32);
  const judged: readonly Judged[] = answers.map((answer) => ({
    ...answer,
    known: answer.known.map((act) => (act.size < 0 ? { ...act, size: draft.size } : act)),
  }));
  return { kind: "committed", judged, size: draft.size, at: draft.at, leaves };
}

function toHexOf(id: Uint8Array): string {
  return Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString("hex");
}

/** 32 bytes as a key of a Map: quicker than hexadecimal. */
function keyOf(id: Uint8Array): string {
  return Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString("latin1");
}
