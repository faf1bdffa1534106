/**
 * A rules thread: the courts of several groups, each with its files, in turns. A turn is short when others
 * wait, so that no group keeps another waiting for long; and what goes wrong in one court is its own end.
 */

import { setImmediate } from "node:timers/promises";
import { parentPort, receiveMessageOnPort } from "node:worker_threads";
import { present } from "@plenty/kernel";
import { createCourt, type Court } from "./court.ts";
import type { FromRules, FromRulesThread, ToRulesThread } from "./messages.ts";

const port = present(parentPort, "this file runs as a worker");
const courts = new Map<number, Court>();
/** Courts with something to do, in the order of their turns. */
const turns = new Set<number>();
let running = false;

port.on("message", (message: ToRulesThread) => {
  receive(message);
  void run();
});

function receive(told: ToRulesThread): void {
  if ("kind" in told) return port.close();
  const { court: name, message } = told;
  if (message.kind === "open") courts.set(name, open(name, message));
  else courts.get(name)?.receive(message);
  if (courts.get(name)?.waits() === true) turns.add(name);
}

function open(name: number, data: Parameters<typeof createCourt>[0]): Court {
  return createCourt(data, {
    send: (message) => send(name, message),
    wake() {
      turns.add(name);
      void run();
    },
  });
}

async function run(): Promise<void> {
  if (running) return;
  running = true;
  for (let name = nextTurn(); name !== undefined; name = nextTurn()) {
    await takeTurn(name);
    gather();
    // what waits for a timer must not wait for ever behind those who always have something
    if (turns.size > 0) await setImmediate();
  }
  running = false;
}

function nextTurn(): number | undefined {
  const [first] = turns;
  if (first !== undefined) turns.delete(first);
  return first;
}

async function takeTurn(name: number): Promise<void> {
  const court = courts.get(name);
  if (court === undefined) return;
  try {
    await court.turn(() => othersWait(name));
  } catch (error) {
    fell(name, court, error);
  }
  if (court.isClosed()) {
    courts.delete(name);
    send(name, { kind: "closed" });
  } else if (court.waits()) {
    turns.add(name);
  }
}

/** A throw that nobody expected ends the court in which it came, and no other. */
function fell(name: number, court: Court, error: unknown): void {
  send(name, { kind: "fell", detail: String(error) });
  console.error("a court fell:", error);
  try {
    court.close();
  } catch (again) {
    console.error("its files did not close:", again);
  }
}

/** True if another court waits for its turn; this one may be in the row again by what came meanwhile. */
function othersWait(name: number): boolean {
  gather();
  return turns.size > (turns.has(name) ? 1 : 0);
}

/** Takes what has come. */
function gather(): void {
  for (;;) {
    const told = receiveMessageOnPort(port);
    if (told === undefined) return;
    receive(told.message);
  }
}

function send(court: number, message: FromRules): void {
  const told: FromRulesThread = { court, message };
  if (message.kind !== "committed") return port.postMessage(told);
  const arrays = message.judged.flatMap(({ index, at: times }) => [index.buffer, times.buffer]);
  return port.postMessage(told, [message.leaves.buffer, ...arrays]);
}
