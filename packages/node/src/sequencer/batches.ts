/**
 * Acts on their way, in batches that keep their order from first to last: waiting, being checked,
 * being judged, answered. A job is one call of `submit`; it is answered once each of its acts is.
 */

import type { Hash, Refusal } from "@plenty/kernel";
import type { Submission } from "./beside.ts";
import type { Load } from "./intake.ts";
import type { Receipt } from "./receipt.ts";

/** What became of one act. */
export type Outcome = { readonly receipt: Receipt } | { readonly refusal: Refusal };

interface Job {
  readonly outcomes: Outcome[];
  left: number;
  readonly done: (outcomes: readonly Outcome[]) => void;
}

/** One act of a job. */
export interface Pending {
  readonly submission: Submission;
  readonly job: Job;
  readonly slot: number;
}

export interface Batch {
  readonly id: number;
  readonly load: Load;
  /** By position; answered ones are undefined. */
  readonly pending: (Pending | undefined)[];
  /** Ids of the acts that passed, by position. */
  readonly acts: (Hash | undefined)[];
  /** Told once all of it is answered. */
  readonly onDone?: () => void;
}

/** A job for some acts, and the promise of all their outcomes. */
export function startJob(submissions: readonly Submission[]): {
  readonly pending: readonly Pending[];
  readonly outcomes: Promise<readonly Outcome[]>;
} {
  const { promise, resolve } = Promise.withResolvers<readonly Outcome[]>();
  const job: Job = { outcomes: [], left: submissions.length, done: resolve };
  if (submissions.length === 0) resolve([]);
  const pending = submissions.map((submission, slot) => ({ submission, job, slot }));
  return { pending, outcomes: promise };
}

/** Answers one act of a batch; a second answer is ignored. */
export function settle(batch: Batch, position: number, outcome: Outcome): void {
  const pending = batch.pending[position];
  if (pending === undefined) return;
  batch.pending[position] = undefined;
  settlePending(pending, outcome);
}

/** Answers every act of a batch that has no answer yet. */
export function settleRest(batch: Batch, refusal: Refusal): void {
  for (const position of batch.pending.keys()) settle(batch, position, { refusal });
}

/** Answers an act that never came into a batch. */
export function settlePending({ job, slot }: Pending, outcome: Outcome): void {
  job.outcomes[slot] = outcome;
  job.left--;
  if (job.left === 0) job.done(job.outcomes);
}
