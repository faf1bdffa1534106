/**
 * The rules thread of one commons: the only one that writes its commons.db. It judges whatever waits,
 * several messages under one COMMIT when they have piled up, and answers once per commit.
 */

import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { fromHex, present, toHex, toTime } from "@plenty/kernel";
import { makeTick, parseJws, textToBytes } from "@plenty/log";
import { createEngine, createPreview } from "@plenty/rules";
import { folderPaths } from "../store/folder.ts";
import { logSigner, readSeed } from "../store/log-key.ts";
import { asBytes, createLogWriter } from "../store/log-store.ts";
import { openWriter } from "../store/sqlite.ts";
import { openWordsWriter } from "../store/words-store.ts";
import { createJudge, type MakeTick } from "./judge.ts";
import { createPreviewer } from "./previewer.ts";
import type { FromRules, RulesWorkerData, ToRules } from "./messages.ts";

/** Messages under one COMMIT: past this the wait of the first outweighs the saving. */
const MESSAGES_PER_COMMIT = 16;

const port = present(parentPort, "this file runs as a worker");
const data: RulesWorkerData = workerData; // set by the sequencer alone
const paths = folderPaths(data.folder);
const db = openWriter(paths.commons);
if (data.maxPages !== undefined) db.exec(`PRAGMA max_page_count=${Math.trunc(data.maxPages)}`);
const log = createLogWriter(db);
const words = openWordsWriter(paths.words);
const judge = createJudge({
  db,
  engine: createEngine(db),
  log,
  words,
  blobs: paths.blobs,
  makeTick: await createTickMaker(),
  onFault: send,
});
const previewed = createPreviewer({ db, log, preview: createPreview(db) });

const queue: ToRules[] = [];
let running = false;

port.on("message", (message: ToRules) => {
  queue.push(message);
  if (running) return;
  running = true;
  void run().finally(() => {
    running = false;
  });
});
const { size, at } = log.position();
send({ kind: "ready", size, at });

async function run(): Promise<void> {
  for (let group = take(); group.length > 0; group = take()) {
    const requests = group.filter((message) => message.kind === "judge");
    if (requests.length > 0) send(await judge.judge(requests));
    for (const message of group) if (message.kind === "preview") send(previewed(message));
    if (group.some(({ kind }) => kind === "close")) return close();
  }
}

/** What waits, up to what one commit takes, ending at a request to close. */
function take(): ToRules[] {
  while (queue.length < MESSAGES_PER_COMMIT) {
    const waiting = receiveMessageOnPort(port);
    if (waiting === undefined) break;
    queue.push(waiting.message);
  }
  const end = queue.findIndex((message) => message.kind === "close");
  return queue.splice(0, end < 0 ? MESSAGES_PER_COMMIT : Math.min(end + 1, MESSAGES_PER_COMMIT));
}

function close(): void {
  words.close();
  db.close();
  port.close();
}

function send(message: FromRules): void {
  if (message.kind === "committed") {
    const arrays = message.judged.flatMap(({ index, at: times }) => [index.buffer, times.buffer]);
    port.postMessage(message, [message.leaves.buffer, ...arrays]);
  } else {
    port.postMessage(message);
  }
}

async function createTickMaker(): Promise<MakeTick> {
  const signer = await logSigner(
    present(readSeed(paths.logKey), "the log's key lies in the folder"),
  );
  const founding = db.prepare("SELECT act FROM log_entries WHERE n = 0");
  return async (time) => {
    const commons = founding.get()?.act;
    const bytes = textToBytes(
      await makeTick({ signer, commons: toHex(asBytes(commons)), at: toTime(time) }),
    );
    const parsed = parseJws(bytes);
    if (!parsed.ok) throw new Error("invariant broken: a tick of ours has the one form");
    return { id: present(fromHex(parsed.value.id), "an id is a hash"), bytes };
  };
}
