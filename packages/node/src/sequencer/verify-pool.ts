/**
 * The verify threads of a host, shared by all its commons. What is asked waits here, group by group, and the
 * groups take turns: few messages are with a thread at a time, so that however much one group asks, another
 * waits for those alone. A thread that dies is replaced, and what it had is answered as a fault.
 */

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import {
  accepted,
  assert,
  limits,
  refused,
  SECOND,
  type Refusal,
  type Result,
} from "@plenty/kernel";
import { hostBusy, hostStopped, internalError } from "../refusals.ts";
import type {
  Answered,
  CheckAnswer,
  FromVerifier,
  ReadAnswer,
  ReadRequest,
  LikenRequest,
  SearchRequest,
  ToVerifier,
} from "./messages.ts";
import { createTally } from "../tally.ts";
import { createTurnsOf } from "./turns-of.ts";

export interface VerifyPool {
  readonly threads: number;
  /** Checks packed acts of a group; the buffer is given away, and with `brief` not given back. */
  check(acts: ArrayBuffer, group: string, brief?: boolean): Promise<Result<CheckAnswer, Refusal>>;
  /** True if several groups asked something in the last second: then each should ask for little at a time. */
  isShared(): boolean;
  /** Answers a question. */
  read(question: Omit<ReadRequest, "kind" | "id">): Promise<Result<Answered, Refusal>>;
  /** Answers with what is found. */
  search(searching: Omit<SearchRequest, "kind" | "id">): Promise<Result<Answered, Refusal>>;
  /** Answers with a name that looks like another. */
  liken(likening: Omit<LikenRequest, "kind" | "id">): Promise<Result<Answered, Refusal>>;
  /** Drops connections to a folder; kept once none is open. */
  forget(folder: string): Promise<void>;
  close(): Promise<void>;
}

type Request = Exclude<ToVerifier, { kind: "close" }>;

interface Job {
  readonly group: string;
  readonly message: Request;
  readonly give: readonly ArrayBuffer[];
  readonly settle: (answer: FromVerifier | Refusal) => void;
}

interface UnderWay extends Job {
  readonly thread: Thread;
}

interface Thread {
  readonly worker: Worker;
  /** Kept when it has ended, however it did. */
  readonly ended: Promise<void>;
  load: number;
}

/** A thread that died is started again after this long, so that one that cannot start does not spin. */
const RESTART_MS = 1_000;
/** With a thread at a time: one that it works on, and one that it need not wait for. */
const PER_THREAD = 2;

/** Starts the threads; two unless the machine or the caller says otherwise. */
export function createVerifyPool(
  threads = Math.max(1, Math.min(2, availableParallelism())),
): VerifyPool {
  const waiting = createTurnsOf<Job>();
  const underWay = new Map<number, UnderWay>();
  const pool: Thread[] = [];
  /** What each group has with the threads: never all that they take, so that another finds room. */
  const held = createTally();
  const mayHold = (group: string): boolean => held.of(group) < PER_THREAD * threads - 1;
  const reading = createTally();
  const sharing = createSharing();
  let nextId = 0;
  let closed = false;

  function start(): void {
    const worker = new Worker(new URL("./verify-worker.ts", import.meta.url));
    const ended = Promise.withResolvers<void>();
    const thread: Thread = { worker, ended: ended.promise, load: 0 };
    worker.on("message", (answer: FromVerifier) => settle(answer.id, answer));
    worker.on("error", (error) => console.error("a verify thread died:", error));
    worker.on("exit", () => {
      ended.resolve();
      if (!closed) replace(thread);
    });
    worker.unref();
    pool.push(thread);
    pump();
  }

  function settle(id: number, answer: FromVerifier | Refusal): void {
    const job = underWay.get(id);
    if (job === undefined) return;
    underWay.delete(id);
    job.thread.load--;
    held.add(job.group, -1);
    if (underWay.size === 0) for (const thread of pool) thread.worker.unref();
    job.settle(answer);
    pump();
  }

  function replace(thread: Thread): void {
    pool.splice(pool.indexOf(thread), 1);
    for (const [id, job] of underWay) {
      if (job.thread === thread) settle(id, internalError("The thread that checked it died."));
    }
    setTimeout(() => closed || start(), RESTART_MS).unref();
  }

  function pump(): void {
    for (;;) {
      const thread = leastLoaded(pool);
      if (thread === undefined || thread.load >= PER_THREAD) return;
      const job = waiting.next(mayHold);
      if (job === undefined) return;
      give(job, thread);
    }
  }

  function give(job: Job, thread: Thread): void {
    thread.load++;
    held.add(job.group, 1);
    thread.worker.ref();
    underWay.set(job.message.id, { ...job, thread });
    thread.worker.postMessage(job.message, job.give);
  }

  function ask(
    group: string,
    message: Request,
    buffers: readonly ArrayBuffer[] = [],
  ): Promise<FromVerifier | Refusal> {
    if (closed) return Promise.resolve(hostStopped(""));
    sharing.asked(group);
    return new Promise((settled) => {
      waiting.add(group, { group, message, give: buffers, settle: settled });
      pump();
    });
  }

  async function answered(
    message: ReadRequest | SearchRequest | LikenRequest,
  ): Promise<Result<Answered, Refusal>> {
    const { folder } = message;
    const here = reading.of(folder);
    // half of the room is for others, however much is asked of one
    if (reading.all() >= limits.readsWaiting || here >= limits.readsWaiting / 2) {
      return refused(hostBusy(`${here} questions wait.`));
    }
    reading.add(folder, 1);
    const answer = await ask(folder, message);
    reading.add(folder, -1);
    return isAnswer(answer) ? answer.result : refused(asRefusal(answer));
  }

  /** Goes before what waits: nobody asks of a folder that is closed. */
  async function forget(folder: string): Promise<void> {
    if (closed) return;
    const forgetting = pool.map((thread) => {
      const { promise, resolve } = Promise.withResolvers<unknown>();
      const message = { kind: "forget", id: nextId++, folder } as const;
      give({ group: folder, message, give: [], settle: resolve }, thread);
      return promise;
    });
    await Promise.all(forgetting);
  }

  async function close(): Promise<void> {
    closed = true;
    for (const { worker } of pool) worker.ref();
    // never `terminate`: it would cut into native code
    for (const { worker } of pool) worker.postMessage({ kind: "close" } satisfies ToVerifier);
    await Promise.all(pool.map(({ ended }) => ended));
    for (const id of underWay.keys()) settle(id, hostStopped(""));
    for (let job = waiting.next(); job !== undefined; job = waiting.next())
      job.settle(hostStopped(""));
  }

  for (let i = 0; i < threads; i++) start();

  return {
    threads,
    isShared: sharing.now,
    async check(acts, group, brief = false) {
      const answer = await ask(group, { kind: "check", id: nextId++, acts, brief }, [acts]);
      return isCheck(answer) ? accepted(answer) : refused(asRefusal(answer));
    },
    read: (question) => answered({ kind: "read", id: nextId++, ...question }),
    search: (searching) => answered({ kind: "search", id: nextId++, ...searching }),
    liken: (likening) => answered({ kind: "liken", id: nextId++, ...likening }),
    forget,
    close,
  };
}

/** Whether one group asks, or several do. */
function createSharing() {
  let last = "";
  let changed = Number.NEGATIVE_INFINITY;
  return {
    asked(group: string): void {
      if (last !== "" && group !== last) changed = performance.now();
      last = group;
    },
    now: (): boolean => performance.now() - changed < SECOND,
  };
}

function leastLoaded(pool: readonly Thread[]): Thread | undefined {
  let least: Thread | undefined;
  for (const thread of pool) if (least === undefined || thread.load < least.load) least = thread;
  return least;
}

function isCheck(answer: FromVerifier | Refusal): answer is CheckAnswer {
  return answer.kind === "checked";
}

function isAnswer(answer: FromVerifier | Refusal): answer is ReadAnswer {
  return answer.kind === "answer";
}

function asRefusal(answer: FromVerifier | Refusal): Refusal {
  assert("code" in answer, "a thread answers in kind");
  return answer;
}
