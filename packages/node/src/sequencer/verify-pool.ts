/**
 * The verify threads of a host, shared by all its commons: each message goes to the thread that has the
 * least to do. A thread that dies is replaced, and what it had is answered as a fault.
 */

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { accepted, assert, limits, refused, type Refusal, type Result } from "@plenty/kernel";
import { hostBusy, hostStopped, internalError } from "../refusals.ts";
import type {
  Answered,
  CheckAnswer,
  FromVerifier,
  ReadAnswer,
  ReadRequest,
  ToVerifier,
} from "./messages.ts";

export interface VerifyPool {
  readonly threads: number;
  /** Checks packed acts; the buffer is given away, and with `brief` not given back. */
  check(acts: ArrayBuffer, brief?: boolean): Promise<Result<CheckAnswer, Refusal>>;
  /** Answers a question. */
  read(question: Omit<ReadRequest, "kind" | "id">): Promise<Result<Answered, Refusal>>;
  /** Drops connections to a folder; kept once none is open. */
  forget(folder: string): Promise<void>;
  close(): Promise<void>;
}

type Request = Exclude<ToVerifier, { kind: "close" }>;

interface Waiting {
  readonly thread: Thread;
  readonly settle: (answer: FromVerifier | Refusal) => void;
}

interface Thread {
  readonly worker: Worker;
  /** Kept when it has ended, however it did. */
  readonly ended: Promise<void>;
  load: number;
}

/** A thread that died is started again after this long, so that one that cannot start does not spin. */
const RESTART_MS = 1_000;

/** Starts the threads; two unless the machine or the caller says otherwise. */
export function createVerifyPool(
  threads = Math.max(1, Math.min(2, availableParallelism())),
): VerifyPool {
  const waiting = new Map<number, Waiting>();
  const pool: Thread[] = [];
  let nextId = 0;
  let reading = 0;
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
  }

  function settle(id: number, answer: FromVerifier | Refusal): void {
    const entry = waiting.get(id);
    if (entry === undefined) return;
    waiting.delete(id);
    entry.thread.load--;
    if (waiting.size === 0) for (const thread of pool) thread.worker.unref();
    entry.settle(answer);
  }

  function replace(thread: Thread): void {
    pool.splice(pool.indexOf(thread), 1);
    for (const [id, entry] of waiting) {
      if (entry.thread === thread) settle(id, internalError("The thread that checked it died."));
    }
    setTimeout(() => closed || start(), RESTART_MS).unref();
  }

  function send(
    message: Request,
    give: ArrayBuffer[],
    thread = leastLoaded(pool),
  ): Promise<FromVerifier | Refusal> {
    if (closed || thread === undefined) return Promise.resolve(hostStopped(""));
    thread.load++;
    thread.worker.ref();
    return new Promise((resolve) => {
      waiting.set(message.id, { thread, settle: resolve });
      thread.worker.postMessage(message, give);
    });
  }

  for (let i = 0; i < threads; i++) start();

  return {
    threads,
    async check(acts, brief = false) {
      const answer = await send({ kind: "check", id: nextId++, acts, brief }, [acts]);
      return isCheck(answer) ? accepted(answer) : refused(asRefusal(answer));
    },
    async read(question) {
      if (reading >= limits.readsWaiting) return refused(hostBusy(`${reading} questions wait.`));
      reading++;
      const answer = await send({ kind: "read", id: nextId++, ...question }, []);
      reading--;
      return isAnswer(answer) ? answer.result : refused(asRefusal(answer));
    },
    async forget(folder) {
      await Promise.all(
        pool.map((thread) => send({ kind: "forget", id: nextId++, folder }, [], thread)),
      );
    },
    async close() {
      closed = true;
      for (const { worker } of pool) worker.ref();
      // never `terminate`: it would cut into native code
      for (const { worker } of pool) worker.postMessage({ kind: "close" } satisfies ToVerifier);
      await Promise.all(pool.map(({ ended }) => ended));
      for (const id of waiting.keys()) settle(id, hostStopped(""));
    },
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
