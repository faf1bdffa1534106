/**
 * The slow check of everything, some time after the start: one group after the other, those that sleep too,
 * because damage does not wait until somebody looks. What it finds wrong stops that group alone; of which it
 * could not tell is known, because a group that was not checked is not sound by that.
 */

import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { MINUTE, SECOND, type Refusal } from "@plenty/kernel";
import { logDamaged, stateDamaged } from "../refusals.ts";
import { folderPaths } from "../store/folder.ts";
import { removeState } from "../store/state-file.ts";
import type { Mismatch } from "../verify/report.ts";

/** Share of one thread's time that it may take. */
const SHARE = 0.2;
/** Between one group and the next: what opening a folder costs is not in that share. */
const PAUSE_MS = SECOND / 4;
/** A group whose state is still being made anew after so long is checked at the next start. */
const READY_MS = 10 * MINUTE;

interface Fault extends Mismatch {
  readonly ofState: boolean;
}

/** What is wrong, if something is and it could be checked at all. */
export type AuditAnswer = "sound" | "unchecked" | Fault;

export interface Audits<Group> {
  /** Those that could not be checked. */
  unchecked(): readonly Group[];
  /** Ends what is under way. */
  end(): Promise<void>;
}

export interface AuditsDeps<Group extends { readonly folder: string }> {
  readonly groups: () => readonly Group[];
  /** Kept once a group may be looked at: nothing of it is being made anew. */
  readonly ready: (group: Group) => Promise<unknown>;
  readonly afterMs: number;
  readonly onFault: (group: Group, refusal: Refusal) => void;
}

/** Checks each group once, beginning after so long. */
export function startAudits<Group extends { readonly folder: string }>(
  deps: AuditsDeps<Group>,
): Audits<Group> {
  const unchecked: Group[] = [];
  const onUnchecked = (group: Group): void => void unchecked.push(group);
  const ending = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  const timer = setTimeout(() => {
    ended = auditAll({ ...deps, onUnchecked }, ending.signal);
  }, deps.afterMs);
  timer.unref();
  return {
    unchecked: () => unchecked,
    async end() {
      clearTimeout(timer);
      ending.abort();
      await ended;
    },
  };
}

interface Auditing<Group extends { readonly folder: string }> extends AuditsDeps<Group> {
  readonly onUnchecked: (group: Group) => void;
}

async function auditAll<Group extends { readonly folder: string }>(
  deps: Auditing<Group>,
  signal: AbortSignal,
): Promise<void> {
  let thread = startThread();
  const aborted = once(signal, "abort");
  // in the middle of a group too
  signal.addEventListener("abort", () => thread.worker.postMessage(undefined));
  for (const group of deps.groups()) {
    if (thread.hasEnded()) thread = startThread();
    try {
      await audit(group, thread, { ...deps, signal });
    } catch (error) {
      console.error(`${group.folder} could not be checked:`, error);
      deps.onUnchecked(group);
    }
    if (signal.aborted) break;
    await Promise.race([wait(PAUSE_MS, undefined, { ref: false }), aborted]);
  }
  thread.worker.postMessage(undefined);
  await thread.exited;
}

async function audit<Group extends { readonly folder: string }>(
  group: Group,
  thread: AuditThread,
  { ready, onFault, onUnchecked, signal }: Auditing<Group> & { readonly signal: AbortSignal },
): Promise<void> {
  const isReady = await readyWithin(READY_MS, ready(group), signal);
  if (signal.aborted) return;
  const answer = isReady ? await answerOf(thread, group.folder) : "unchecked";
  if (signal.aborted || answer === "sound") return;
  if (answer === "unchecked") return onUnchecked(group);
  const refusal = refusalOf(answer);
  console.error(`${group.folder} appends nothing. ${refusal.title}: ${refusal.detail}`);
  onFault(group, refusal);
  // so that the next start makes it anew; where the disk does not let go of it, the group is stopped all the same
  if (answer.ofState) removeState(folderPaths(group.folder).state);
}

/** True once a promise is kept; false if that takes longer, or is no longer waited for. */
async function readyWithin(
  millis: number,
  ready: Promise<unknown>,
  signal: AbortSignal,
): Promise<boolean> {
  const enough = new AbortController();
  const late = wait(millis, false, {
    ref: false,
    signal: AbortSignal.any([signal, enough.signal]),
  });
  const isReady = await Promise.race([ready.then(() => true), late.catch(() => false)]);
  enough.abort();
  return isReady;
}

type AuditThread = ReturnType<typeof startThread>;

/** A thread that dies takes the check of one group along, and of no other. */
function startThread() {
  const worker = new Worker(new URL("./audit-worker.ts", import.meta.url), {
    workerData: { share: SHARE },
  });
  worker.unref();
  worker.on("error", (error) => console.error("the slow check ended:", error));
  let ended = false;
  const exited = once(worker, "exit")
    .catch(() => undefined)
    .then(() => {
      ended = true;
    });
  return { worker, exited, hasEnded: () => ended };
}

function answerOf({ worker, exited }: AuditThread, folder: string): Promise<AuditAnswer> {
  worker.postMessage(folder);
  const answered = new Promise<AuditAnswer>((resolve) => worker.once("message", resolve));
  return Promise.race([answered, exited.then(() => "unchecked" as const)]);
}

function refusalOf({ index, what, ofState }: Fault): Refusal {
  const where = index === undefined ? "" : `Entry ${index}: `;
  return (ofState ? stateDamaged : logDamaged)(`${where}${what}.`);
}
