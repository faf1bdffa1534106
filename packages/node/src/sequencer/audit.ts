/** The slow check of everything, some time after the start: what it finds wrong stops appending. */

import type { Refusal } from "@plenty/kernel";
import { logDamaged, stateDamaged } from "../refusals.ts";
import { folderPaths } from "../store/folder.ts";
import { removeState } from "../store/state-file.ts";
import { verifyCommons } from "../verify/index.ts";

/** Share of one thread's time that it may take. */
const SHARE = 0.2;

export interface Audit {
  end(): Promise<void>;
}

export interface AuditDeps {
  readonly folder: string;
  /** Kept once the rules thread has the state open and nothing is being rebuilt. */
  readonly ready: Promise<void>;
  /** So long after that. */
  readonly afterMs: number;
  readonly onFault: (refusal: Refusal) => void;
}

/** Starts the check; it ends by itself, or with `end`. */
export function startAudit({ folder, ready, afterMs, onFault }: AuditDeps): Audit {
  const controller = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  void ready.then(() => {
    if (controller.signal.aborted) return;
    timer = setTimeout(() => {
      ended = audit();
    }, afterMs);
    timer.unref();
  });

  async function audit(): Promise<void> {
    const { signal } = controller;
    const result = await verifyCommons({ source: folder, threads: 1, share: SHARE, signal });
    if (!result.ok || result.value.mismatch === undefined) return;
    const { mismatch, state } = result.value;
    const where = mismatch.index === undefined ? "" : `Entry ${mismatch.index}: `;
    const refusal = (state === false ? stateDamaged : logDamaged)(`${where}${mismatch.what}.`);
    // so that the next start makes it anew
    if (state === false) removeState(folderPaths(folder).state);
    console.error(`${folder} appends nothing. ${refusal.title}: ${refusal.detail}`);
    onFault(refusal);
  }

  return {
    async end() {
      clearTimeout(timer);
      controller.abort();
      await ended;
    },
  };
}
