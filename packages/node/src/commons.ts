/**
 * One commons, open: the door that HTTP, command line and examples use, over the parts that `opening.ts`
 * started. One that failed a check is open for reading and answers every act with what is wrong.
 */

import type { DatabaseSync } from "node:sqlite";
import { present, refused, type Refusal, type Result } from "@plenty/kernel";
import { maySee, type Question, type Wanted } from "@plenty/rules";
import { createLogReading, type LogReading } from "./reading.ts";
import { hostStopped, rebuilding, stateDamaged } from "./refusals.ts";
import type { Answered, Likening, Searching } from "./sequencer/messages.ts";
import type { Announcer, EntriesAppended } from "./announcer.ts";
import type { Progress } from "./sequencer/catch-up.ts";
import type { Timekeeper } from "./sequencer/clock.ts";
import type { Outcome } from "./sequencer/batches.ts";
import type { Submission } from "./sequencer/beside.ts";
import type { Told } from "./sequencer/previews.ts";
import type { Publisher, Published } from "./sequencer/publisher.ts";
import type { Receipt } from "./sequencer/receipt.ts";
import type { Sequencer } from "./sequencer/sequencer.ts";
import type { VerifyPool } from "./sequencer/verify-pool.ts";
import { faceOf } from "./store/face.ts";
import type { FolderInfo } from "./store/folder-info.ts";
import type { Lock } from "./store/lock.ts";
import type { LogReader, StoredEntry } from "./store/log-reader.ts";
import type { WordsReader } from "./store/words-store.ts";

export interface Commons extends FolderInfo, LogReading {
  readonly folder: string;
  /** Entries that the newest signed checkpoint covers. */
  size(): number;
  /** Submits acts, each for itself, in order. */
  submit(acts: readonly Submission[]): Promise<readonly Outcome[]>;
  /** What would follow from an act if it came now; nothing is written. */
  preview(wanted: Wanted): Promise<Told>;
  /** Answers a query from the state as far as it is. */
  read(question: Question): Promise<Result<Answered, Refusal>>;
  /** Finds words and texts that the asker may read, from the state as far as it is. */
  search(searching: Searching): Promise<Result<Answered, Refusal>>;
  /** Finds a name of somebody who belongs that looks like one that is typed. */
  liken(likening: Likening): Promise<Result<Answered, Refusal>>;
  /** The newest signed checkpoint; undefined while none may be signed. */
  published(): Published | undefined;
  /** Calls back after each new checkpoint; returns how to stop. */
  onEntries(listener: (appended: EntriesAppended) => void): () => void;
  /** Why nothing is appended; undefined if it is, or will be once the state was rebuilt. */
  stopped(): Refusal | undefined;
  /** How far the state is, while it is being rebuilt and acts are refused. */
  rebuilding(): Progress | undefined;
  /** Kept once nothing is being rebuilt any more. */
  readonly ready: Promise<void>;
  /** Settles what has fallen due, if it can be; kept once that is signed. */
  settleDue(): Promise<void>;
  /** Something was found wrong: nothing is appended from now on, whoever holds it. */
  stop(refusal: Refusal): void;
  /** A person says that the clock is right. */
  acceptTime(): void;
  close(): Promise<void>;
}

/** What an open commons holds. */
export interface Parts {
  readonly folder: string;
  readonly info: FolderInfo;
  readonly lock: Lock;
  readonly db: DatabaseSync;
  readonly log: LogReader;
  readonly words: WordsReader;
  readonly pool: VerifyPool;
  readonly timekeeper: Timekeeper;
  readonly announcer: Announcer;
  /** Absent if a check failed: then nothing is appended or signed, and why stands beside it. */
  readonly running: Running | undefined;
  readonly refusal: Refusal | undefined;
  /** Ends the threads that are its own. */
  readonly endThreads: () => Promise<void>;
}

export interface Running {
  readonly publisher: Publisher;
  readonly sequencer: Sequencer;
}

/** The commons as callers know it, over its parts. */
export function commonsOf(parts: Parts): Commons {
  const { info, folder, log, words, pool, running, announcer, timekeeper } = parts;
  const face = faceOf(parts.db, info);
  const size = (): number => running?.publisher.current()?.size ?? 0;
  const stopped = (): Refusal | undefined => running?.sequencer.stopped() ?? parts.refusal;

  async function receiptOf(entry: StoredEntry): Promise<Receipt> {
    return present(running, "only what runs has signed entries").publisher.receipt(entry);
  }

  /** What a thread answered; of a state that is damaged or gone the commons knows more. */
  function heard(answer: Result<Answered, Refusal>): Result<Answered, Refusal> {
    if (answer.ok) return answer;
    if (answer.refusal.code === stateDamaged.spec.code) running?.sequencer.stop(answer.refusal);
    if (answer.refusal.code !== rebuilding.spec.code) return answer;
    // nothing is in the state; if nothing will be, why says more
    return refused(stopped() ?? answer.refusal);
  }

  return {
    id: info.id,
    log: info.log,
    get name() {
      return face.name;
    },
    get isOpen() {
      return face.isOpen;
    },
    ...createLogReading({ log, words, size, receiptOf, maySee }),
    folder,
    size,
    async submit(acts) {
      if (running !== undefined) return running.sequencer.submit(acts);
      const refusal = parts.refusal ?? hostStopped("");
      return acts.map(() => ({ refusal }));
    },
    async preview(wanted) {
      if (running !== undefined) return running.sequencer.preview(wanted);
      return refused(parts.refusal ?? hostStopped(""));
    },
    read: async (question) => heard(await pool.read({ folder, ...question })),
    search: async (searching) => heard(await pool.search({ folder, ...searching })),
    liken: async (likening) => heard(await pool.liken({ folder, ...likening })),
    published: () => running?.publisher.current(),
    onEntries: (listener) => announcer.listen(listener),
    stopped,
    rebuilding: () => running?.sequencer.readiness.progress(),
    ready: running?.sequencer.readiness.ready ?? Promise.resolve(),
    settleDue: async () => running?.sequencer.settleDue(),
    stop: (refusal) => running?.sequencer.stop(refusal),
    acceptTime: () => timekeeper.accept(),
    close: () => close(parts),
  };
}

/** Readers before the court: the last connection to close tidies the files away. */
async function close(parts: Parts): Promise<void> {
  const { running, pool, folder, words, db, lock, endThreads } = parts;
  try {
    await running?.sequencer.drain();
    await pool.forget(folder);
    words.close();
    db.close();
    await running?.sequencer.close();
    await endThreads();
  } finally {
    lock.release();
  }
}
