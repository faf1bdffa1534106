/**
 * A thread that checks acts (form, schema, signatures: nothing that needs state) and answers questions
 * on connections that cannot write. It holds nothing that must last: it can be killed at any moment.
 */

import { parentPort } from "node:worker_threads";
import { present, refused } from "@plenty/kernel";
import { internalError } from "../refusals.ts";
import { folderPaths } from "../store/folder.ts";
import { removeDamaged } from "../store/state-file.ts";
import { openAnswers, type Answers } from "./answers.ts";
import { checkActs } from "./checking.ts";
import type {
  FromVerifier,
  LikenRequest,
  ReadAnswer,
  ReadRequest,
  SearchRequest,
  ToVerifier,
} from "./messages.ts";

const port = present(parentPort, "this file runs as a worker");
/** Open connections, the one that was asked longest ago first. */
const folders = new Map<string, Answers>();
/** Groups whose connections a thread keeps: each holds some hundred kilobytes. */
const FOLDERS_KEPT = 32;

port.on("message", (message: ToVerifier) => {
  if (message.kind === "check") {
    const answer = checkActs(message);
    port.postMessage(answer, [answer.acts]);
  } else if (message.kind === "read") {
    const { asker, room, query, params } = message;
    port.postMessage(answered(message, (answers) => answers.ask({ asker, room, query, params })));
  } else if (message.kind === "search") {
    port.postMessage(answered(message, (answers) => answers.search(message)));
  } else if (message.kind === "liken") {
    port.postMessage(answered(message, (answers) => answers.liken(message)));
  } else if (message.kind === "forget") {
    forget(message.folder);
    port.postMessage({ kind: "forgotten", id: message.id } satisfies FromVerifier);
  } else {
    for (const folder of folders.keys()) forget(folder);
    port.close();
  }
});

function answered(
  { id, kind, folder }: ReadRequest | SearchRequest | LikenRequest,
  ask: (answers: Answers) => ReadAnswer["result"],
): ReadAnswer {
  try {
    return { kind: "answer", id, result: ask(opened(folder)) };
  } catch (error) {
    console.error(`a thread threw at a ${kind}:`, error);
    const damage = removeDamaged(folderPaths(folder).state, error);
    const refusal = damage ?? internalError("Answering it threw.");
    return { kind: "answer", id, result: refused(refusal) };
  }
}

function opened(folder: string): Answers {
  const open = folders.get(folder) ?? openAnswers(folder);
  folders.delete(folder);
  folders.set(folder, open);
  const [oldest] = folders.keys();
  if (folders.size > FOLDERS_KEPT && oldest !== undefined) forget(oldest);
  return open;
}

function forget(folder: string): void {
  const open = folders.get(folder);
  if (open === undefined) return;
  folders.delete(folder);
  open.close();
}
