/**
 * The rules thread of one commons: the only one that writes its log and its state. First the state catches
 * up with the log; then it judges whatever waits, several messages under one COMMIT when they have piled
 * up, and answers once per commit.
 */

import { setTimeout as wait } from "node:timers/promises";
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { fromHex, present, toHex, toTime, type Refusal } from "@plenty/kernel";
import { makeTick, parseJws, textToBytes } from "@plenty/log";
import { createEngine, createPreview, isStorageFault } from "@plenty/rules";
import { stateDamaged } from "../refusals.ts";
import { folderPaths } from "../store/folder.ts";
import { logSigner, readSeed } from "../store/log-key.ts";
import { asBytes } from "../store/log-store.ts";
import { isDamage, openFollower, openWriter } from "../store/sqlite.ts";
import { removeDamaged, removeState } from "../store/state-file.ts";
import { openWordsWriter } from "../store/words-store.ts";
import { createBooks } from "./books.ts";
import type { Progress } from "./catch-up.ts";
import { createJudge, type MakeTick } from "./judge.ts";
import { createPreviewer } from "./previewer.ts";
import type { FromRules, RulesWorkerData, ToRules } from "./messages.ts";

/** Messages under one COMMIT: past this the wait of the first outweighs the saving. */
const MESSAGES_PER_COMMIT = 16;
/** A storage that failed while the state caught up is tried again after this long. */
const STORAGE_AGAIN_MS = 2_000;

const port = present(parentPort, "this file runs as a worker");
const data: RulesWorkerData = workerData; // set by the sequencer alone
const paths = folderPaths(data.folder);
const log = openWriter(paths.commons);
const state = openFollower(paths.state);
for (const db of [log, state]) {
  if (data.maxPages !== undefined) db.exec(`PRAGMA max_page_count=${Math.trunc(data.maxPages)}`);
}
const engine = createEngine(state);
const books = createBooks({ log, state, engine });
const words = openWordsWriter(paths.words);
const judge = createJudge({
  books,
  state,
  engine,
  words,
  blobs: paths.blobs,
  makeTick: await createTickMaker(),
  onFault: send,
  damageOf,
});
const previewed = createPreviewer({ books, state, preview: createPreview(state), damageOf });

const queue: ToRules[] = [];
let running = false;
let lost: Refusal | undefined;

const refusal = await catchUp();
send({ kind: "ready", ...(refusal !== undefined && { refusal }) });
port.on("message", (message: ToRules) => {
  queue.push(message);
  void runOnce();
});
void runOnce();

/** Brings the state to where the log is, however long that takes; ends early if the thread is to close. */
async function catchUp(): Promise<Refusal | undefined> {
  let progress: Progress = { done: 0, of: books.position().size };
  for (;;) {
    try {
      progress = books.progress();
      return books.catchUp((moved) => {
        progress = moved;
        send({ kind: "rebuilding", ...moved });
        return !isClosing();
      });
    } catch (error) {
      if (!isStorageFault(error) || isDamage(error)) {
        // so that the next start makes it anew
        removeState(paths.state);
        return stateDamaged(`${String(error)}.`);
      }
      console.error("the state cannot catch up, and is tried again:", error);
    }
    send({ kind: "rebuilding", ...progress, stuck: true });
    await wait(STORAGE_AGAIN_MS);
    if (isClosing()) return undefined;
  }
}

/** The first damage of the state is the end of judging here: the next start has a state again. */
function damageOf(error: unknown): Refusal | undefined {
  if (lost !== undefined) return lost;
  lost = removeDamaged(paths.state, error);
  if (lost !== undefined) send({ kind: "lost", refusal: lost });
  return lost;
}

function isClosing(): boolean {
  gather(Number.POSITIVE_INFINITY);
  return queue.some(({ kind }) => kind === "close");
}

async function runOnce(): Promise<void> {
  if (running) return;
  running = true;
  await run();
  running = false;
}

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
  gather(MESSAGES_PER_COMMIT);
  const end = queue.findIndex((message) => message.kind === "close");
  return queue.splice(0, end < 0 ? MESSAGES_PER_COMMIT : Math.min(end + 1, MESSAGES_PER_COMMIT));
}

/** Takes what has come, until so much is there. */
function gather(most: number): void {
  while (queue.length < most) {
    const waiting = receiveMessageOnPort(port);
    if (waiting === undefined) return;
    queue.push(waiting.message);
  }
}

function close(): void {
  words.close();
  state.close();
  log.close();
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
  const founding = log.prepare("SELECT act FROM log_entries WHERE n = 0");
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
