/**
 * Everything that a run needs, opened once and closed whatever happens: a host with a group, served on
 * loopback; the load generator in a process of its own; two threads that check signatures; a thread that
 * judges; and a folder to be verified.
 */

import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { createHost, serve } from "@plenty/node";
import type { Commons } from "@plenty/node";
import { freshDirectory } from "../lib/directory.ts";
import { foundFolder, foundOn } from "./ground.ts";
import type { Cast } from "./group.ts";
import type { Asked, Told } from "./load.ts";
import { startLoad, stopLoad, tellProcess } from "./loader.ts";
import type { RulesAsked, RulesDone } from "./rules-thread.ts";
import type { VerifyAsked, VerifyDone } from "./verify-thread.ts";

export interface Stage {
  readonly commons: Commons;
  readonly cast: Cast;
  /** Asks the load generator. */
  load(asked: Asked): Promise<Told>;
  /** Checks signatures on two threads at once. */
  check(asked: VerifyAsked): Promise<readonly [VerifyDone, VerifyDone]>;
  /** The group whose acts `judge` takes. */
  readonly judged: Cast;
  judge(asked: RulesAsked): Promise<RulesDone>;
  /** A closed folder with `entries` entries. */
  readonly closed: { readonly folder: string; readonly entries: number };
  close(): Promise<void>;
}

/** Opens the stage; the folder to be verified gets `payments` entries. */
export async function openStage(payments: number): Promise<Stage> {
  const directory = freshDirectory();
  const closing: Closing = [];
  async function close(): Promise<void> {
    for (const closeOne of closing.toReversed()) await closeOne();
    rmSync(directory, { recursive: true, force: true });
  }
  try {
    const closed = await foundFolder(path.join(directory, "closed"), payments);
    const judged = await foundFolder(path.join(directory, "judged"), 0);
    const served = await openServed(path.join(directory, "open"), closing);
    const threads = startThreads(judged.folder, closing);
    return {
      ...served,
      ...threads,
      judged: judged.cast,
      closed: { folder: closed.folder, entries: closed.size },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What is to be closed, in the order of opening. */
type Closing = (() => Promise<unknown>)[];

/** A host with a group, its address, and the load generator. */
async function openServed(
  dataDir: string,
  closing: Closing,
): Promise<Pick<Stage, "commons" | "cast" | "load">> {
  const host = await createHost({ dataDir });
  closing.push(() => host.close());
  const { cast, commons } = await foundOn(host);
  const server = await serve({ host, port: 0 });
  closing.push(() => server.close());
  const load = startLoad();
  closing.push(() => stopLoad(load));
  await tellProcess(load, { kind: "start", url: `${server.url}/commons/${commons.id}/acts`, cast });
  return { commons, cast, load: (asked) => tellProcess(load, asked) };
}

function startThreads(folder: string, closing: Closing): Pick<Stage, "check" | "judge"> {
  const one = startThread("./verify-thread.ts");
  const two = startThread("./verify-thread.ts");
  const judge = startThread("./rules-thread.ts", { folder });
  for (const thread of [one, two, judge]) closing.push(() => thread.terminate());
  return {
    check: (asked) => Promise.all([ask<VerifyDone>(one, asked), ask<VerifyDone>(two, asked)]),
    judge: (asked) => ask<RulesDone>(judge, asked),
  };
}

function startThread(file: string, data?: object): Worker {
  return new Worker(new URL(file, import.meta.url), { workerData: data });
}

/** Asks a thread and waits for its one answer; rejects if it throws. */
async function ask<Done>(thread: Worker, asked: object): Promise<Done> {
  thread.postMessage(asked);
  const [done] = await once(thread, "message");
  return done;
}
