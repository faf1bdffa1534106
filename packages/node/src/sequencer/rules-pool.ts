/**
 * The rules threads of a host. Each group that is open has its court on one of them, where all its acts are
 * judged; a thread has many. A thread that dies takes its courts with it, each of which is told so, and is
 * replaced when the next court opens.
 */

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { present } from "@plenty/kernel";
import type { CourtData, FromRules, FromRulesThread, ToRules, ToRulesThread } from "./messages.ts";

export interface RulesPool {
  /** Opens the court of a group, on the thread that has the fewest. */
  open(data: CourtData, hear: CourtListener): RulesCourt;
  /** Ends the threads once all their courts are closed. */
  close(): Promise<void>;
}

export interface CourtListener {
  told(message: FromRules): void;
  /** Its thread died: what it had under way is not known. */
  died(error: unknown): void;
}

/** A court as the main thread has it. */
export interface RulesCourt {
  post(message: ToRules, give?: readonly ArrayBuffer[]): void;
  /** Kept once its files are closed. */
  close(): Promise<void>;
}

interface Seat {
  worker: Worker | undefined;
  ended: Promise<unknown>;
  readonly courts: Map<number, Heard>;
}

interface Heard {
  readonly listener: CourtListener;
  readonly closed: PromiseWithResolvers<void>;
}

/** Starts the threads; two unless the machine or the caller says otherwise. */
export function createRulesPool(
  threads = Math.max(1, Math.min(2, availableParallelism())),
): RulesPool {
  const seats: readonly Seat[] = Array.from({ length: threads }, () => ({
    worker: undefined,
    ended: Promise.resolve(),
    courts: new Map(),
  }));
  let next = 0;

  function workerOf(seat: Seat): Worker {
    if (seat.worker !== undefined) return seat.worker;
    const worker = new Worker(new URL("./rules-worker.ts", import.meta.url));
    let fault: unknown = "it ended";
    worker.on("message", (told: FromRulesThread) => hear(seat, told));
    worker.on("error", (error) => {
      console.error("a rules thread died:", error);
      fault = error;
    });
    seat.ended = new Promise((resolve) => worker.on("exit", resolve)).then(() => {
      seat.worker = undefined;
      for (const name of seat.courts.keys()) end(seat, name)?.died(fault);
    });
    worker.unref();
    seat.worker = worker;
    return worker;
  }

  function hear(seat: Seat, { court, message }: FromRulesThread): void {
    if (message.kind === "closed") end(seat, court);
    else seat.courts.get(court)?.listener.told(message);
  }

  function end(seat: Seat, name: number): CourtListener | undefined {
    const court = seat.courts.get(name);
    seat.courts.delete(name);
    if (seat.courts.size === 0) seat.worker?.unref();
    court?.closed.resolve();
    return court?.listener;
  }

  for (const seat of seats) workerOf(seat);

  return {
    open(data, listener) {
      const seat = present(fewest(seats), "there is a thread");
      const name = next++;
      const closed = Promise.withResolvers<void>();
      seat.courts.set(name, { listener, closed });
      workerOf(seat).ref();

      function post(message: ToRules, give: readonly ArrayBuffer[] = []): void {
        const asked: ToRulesThread = { court: name, message };
        if (seat.courts.has(name)) seat.worker?.postMessage(asked, give);
      }

      post({ kind: "open", ...data });
      return {
        post,
        close() {
          post({ kind: "close" });
          return closed.promise;
        },
      };
    },
    async close() {
      // never `terminate`: it would cut into native code
      for (const { worker } of seats) worker?.ref();
      for (const { worker } of seats)
        worker?.postMessage({ kind: "close" } satisfies ToRulesThread);
      await Promise.all(seats.map(({ ended }) => ended));
    },
  };
}

function fewest(seats: readonly Seat[]): Seat | undefined {
  let least: Seat | undefined;
  for (const seat of seats) {
    if (least === undefined || seat.courts.size < least.courts.size) least = seat;
  }
  return least;
}
