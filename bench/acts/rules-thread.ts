/**
 * The rules thread without the threads around it: checked acts go into the judge as they do in a host
 * (messages of 256, one COMMIT each, fsync), and the CPU time of this thread is what is told.
 */

import { parentPort, workerData } from "node:worker_threads";
import { fromHex, limits, present } from "@plenty/kernel";
import { parseJws, textToBytes } from "@plenty/log";
import { createEngine } from "@plenty/rules";
import { createBooks } from "../../packages/node/src/sequencer/books.ts";
import { createJudge } from "../../packages/node/src/sequencer/judge.ts";
import { packActs } from "../../packages/node/src/sequencer/packing.ts";
import type { JudgeRequest } from "../../packages/node/src/sequencer/messages.ts";
import { folderPaths } from "../../packages/node/src/store/folder.ts";
import { openFollower, openWriter } from "../../packages/node/src/store/sqlite.ts";
import { openWordsWriter } from "../../packages/node/src/store/words-store.ts";

export interface RulesAsked {
  readonly acts: readonly string[];
}

export interface RulesDone {
  readonly microsecondsPerAct: number;
}

const port = present(parentPort, "this file runs as a worker");
const { folder }: { folder: string } = workerData; // set by acts.ts alone
const paths = folderPaths(folder);
const state = openFollower(paths.state);
const engine = createEngine(state);
const judge = createJudge({
  books: createBooks({ log: openWriter(paths.commons), state, engine }),
  state,
  engine,
  words: openWordsWriter(paths.words),
  blobs: paths.blobs,
  makeTick: () => Promise.reject(new Error("nothing falls due here")),
  onFault: ({ detail }) => {
    throw new Error(detail);
  },
  damageOf: () => undefined,
});

port.on("message", async ({ acts }: RulesAsked) => {
  port.postMessage(await measure(acts));
});

async function measure(acts: readonly string[]): Promise<RulesDone> {
  const requests = requestsOf(acts);
  const before = process.threadCpuUsage();
  for (const request of requests) {
    const answer = await judge.judge([request]);
    if (answer.kind === "failed") throw new Error(answer.detail);
    const [refused] = answer.judged.flatMap(({ refusals }) => refusals);
    if (refused !== undefined)
      throw new Error(`${refused.refusal.code}: ${refused.refusal.detail}`);
  }
  const { user, system } = process.threadCpuUsage(before);
  return { microsecondsPerAct: (user + system) / acts.length };
}

function requestsOf(acts: readonly string[]): JudgeRequest[] {
  const requests: JudgeRequest[] = [];
  for (let from = 0; from < acts.length; from += limits.actsPerRequest) {
    const some = acts.slice(from, from + limits.actsPerRequest);
    const packed = packActs(
      some.map((jws, position) => ({ position, id: idOf(jws), bytes: textToBytes(jws) })),
    );
    const plain = { at: Date.now(), count: some.length, acts: packed, skip: [], beside: [] };
    requests.push({ kind: "judge", id: from, ...plain });
  }
  return requests;
}

function idOf(jws: string): Uint8Array {
  const parsed = parseJws(jws);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return present(fromHex(parsed.value.id), "an id is a hash");
}
