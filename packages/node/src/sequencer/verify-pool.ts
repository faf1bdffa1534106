/**
 * The verify threads of a host, shared by all its commons: each message goes to the thread that has the
 * least to do. A thread that dies is replaced, and what it had is answered as a fault.
 */

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { accepted, assert, refused, type Refusal, type Result } from "@plenty/kernel";
import { hostStopped, internalError } from "../refusals.ts";
import type { CheckAnswer, FromVerifier, ReadAnswer, ReadRequest, ToVerifier } from "./messages.ts";

export interface VerifyPool {
  readonly threads: number;
  /** Checks packed acts; the buffer is given away. */
  check(acts: ArrayBuffer): Promise<Result<CheckAnswer, Refusal>>;
  /** Answers a question, as JSON text. */
  read(question: Omit<ReadRequest, "kind" | "id">): Promise<Result<string, Refusal>>;
  /** Drops connections to a folder. */
  forget(folder: string): void;
  close(): Promise<void>;
}

interface Waiting {
  readonly thread: Thread;
  readonly settle: (answer: FromVerifier | Refusal) => void;
}

interface Thread {
  readonly worker: Worker;
  load: number;
}

/** Starts the threads; two unless the machine or the caller says otherwise. */
export function createVerifyPool(threads = Math.max(1, Math.min(2, availableParallelism()))): VerifyPool {
  const waiting = new Map<number, Waiting>();
  const pool: Thread[] = [];
  let nextId = 0;
  let closed = false;

  function start(): Thread {
    const worker = new Worker(new URL("./verify-worker.ts", import.meta.url));
    const thread: Thread = { worker, load: 0 };
    worker.on("message", (answer: FromVerifier) => settle(answer.id, answer));
    worker.on("error", (error) => replace(thread, error));
    worker.unref();
    return thread;
  }

  function settle(id: number, answer: FromVerifier | Refusal): void {
    const entry = waiting.get(id);
    if (entry === undefined) return;
    waiting.delete(id);
    entry.thread.load--;
    if (waiting.size === 0) for (const thread of pool) thread.worker.unref();
    entry.settle(answer);
  }

  function replace(thread: Thread, error: Error): void {
    console.error("a verify thread died:", error);
    pool.splice(pool.indexOf(thread), 1, ...(closed ? [] : [start()]));
    for (const [id, entry] of waiting) {
      if (entry.thread === thread) settle(id, internalError("The thread that checked it died."));
    }
  }

  function send(message: ToVerifier, give: ArrayBuffer[]): Promise<FromVerifier | Refusal> {
    if (closed) return Promise.resolve(hostStopped(""));
    const thread = leastLoaded(pool);
    thread.load++;
    thread.worker.ref();
    return new Promise((settleIt) => {
      if (message.kind !== "forget") waiting.set(message.id, { thread, settle: settleIt });
      thread.worker.postMessage(message, give);
    });
  }

  for (let i = 0; i < threads; i++) pool.push(start());

  return {
    threads,
    async check(acts) {
      const answer = await send({ kind: "check", id: nextId++, acts }, [acts]);
      return isCheck(answer) ? accepted(answer) : refused(asRefusal(answer));
    },
    async read(question) {
      const answer = await send({ kind: "read", id: nextId++, ...question }, []);
      if (!isAnswer(answer)) return refused(asRefusal(answer));
      if (answer.refusal !== undefined) return refused(answer.refusal);
      return accepted(answer.json ?? "null");
    },
    forget(folder) {
      for (const { worker } of pool) worker.postMessage({ kind: "forget", folder } satisfies ToVerifier);
    },
    async close() {
      closed = true;
      await Promise.all(pool.map(({ worker }) => worker.terminate()));
      for (const id of [...waiting.keys()]) settle(id, hostStopped(""));
    },
  };
}

function leastLoaded(pool: readonly Thread[]): Thread {
  const [first, ...rest] = pool;
  assert(first !== undefined, "a pool has a thread");
  return rest.reduce((best, thread) => (thread.load < best.load ? thread : best), first);
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
