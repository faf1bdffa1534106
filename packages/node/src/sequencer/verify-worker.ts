/**
 * A thread that checks acts (form, schema, signatures: nothing that needs state) and answers questions
 * on connections that cannot write. It holds nothing that must last: it can be killed at any moment.
 */

import { parentPort } from "node:worker_threads";
import { fromHex, present, refused, type Refusal } from "@plenty/kernel";
import { checkAct } from "@plenty/rules";
import { internalError } from "../refusals.ts";
import { folderPaths } from "../store/folder.ts";
import { removeDamaged } from "../store/state-file.ts";
import { openAnswers, type Answers } from "./answers.ts";
import {
  packActs,
  unpackParts,
  type CheckAnswer,
  type CheckRequest,
  type FromVerifier,
  type Needs,
  type PackedAct,
  type ReadAnswer,
  type ReadRequest,
  type RefusedAt,
  type ToVerifier,
} from "./messages.ts";

const port = present(parentPort, "this file runs as a worker");
const folders = new Map<string, Answers>();

port.on("message", (message: ToVerifier) => {
  if (message.kind === "check") {
    const answer = check(message);
    port.postMessage(answer, [answer.acts]);
  } else if (message.kind === "read") {
    port.postMessage(answerQuestion(message));
  } else if (message.kind === "forget") {
    forget(message.folder);
    port.postMessage({ kind: "forgotten", id: message.id } satisfies FromVerifier);
  } else {
    for (const folder of folders.keys()) forget(folder);
    port.close();
  }
});

function check({ id, acts, brief }: CheckRequest): CheckAnswer {
  const passed: PackedAct[] = [];
  const refusals: RefusedAt[] = [];
  const needs: Needs[] = [];
  for (const [position, bytes] of unpackParts(acts).entries()) {
    const result = checkSafely(bytes);
    if ("code" in result) refusals.push({ position, refusal: result });
    else {
      passed.push({ position, id: result.id, bytes });
      const { words, texts } = result;
      if (words.length > 0 || texts.length > 0) needs.push({ position, words, texts });
    }
  }
  return { kind: "checked", id, acts: packActs(brief ? [] : passed), refusals, needs };
}

/** Hostile bytes must not end the thread: a throw here is our bug, and only this act's. */
function checkSafely(
  bytes: Uint8Array,
): Refusal | { id: Uint8Array; words: Needs["words"]; texts: Needs["texts"] } {
  try {
    const result = checkAct(bytes);
    if (!result.ok) return result.refusal;
    const { id, words, texts } = result.value;
    return { id: present(fromHex(id), "an act's id is a hash"), words, texts };
  } catch (error) {
    console.error("checking an act threw:", error);
    return internalError("Checking it threw.");
  }
}

function answerQuestion({ id, folder, asker, room, query, params }: ReadRequest): ReadAnswer {
  try {
    const result = opened(folder).ask({ asker, room, query, params });
    return { kind: "answer", id, result };
  } catch (error) {
    console.error(`reading ${room}/${query} threw:`, error);
    const damage = removeDamaged(folderPaths(folder).state, error);
    const refusal = damage ?? internalError("Answering it threw.");
    return { kind: "answer", id, result: refused(refusal) };
  }
}

function opened(folder: string): Answers {
  const open = folders.get(folder) ?? openAnswers(folder);
  folders.set(folder, open);
  return open;
}

function forget(folder: string): void {
  const open = folders.get(folder);
  if (open === undefined) return;
  folders.delete(folder);
  open.close();
}
