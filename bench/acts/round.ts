/** What one round measures: each way in, one after the other, for about the same time; and a replay. */

import { present } from "@plenty/kernel";
import { verifyCommons } from "@plenty/node";
import { submitAll } from "./ground.ts";
import { signPayments } from "./group.ts";
import type { Told } from "./load.ts";
import type { Stage } from "./stage.ts";

/** What a round gave: per second, but `rules` in microseconds. */
export interface Round {
  readonly verifier: string;
  readonly verify: number;
  readonly inProcess: number;
  readonly single: number;
  readonly batch: number;
  readonly rules: number;
  readonly loadCpuSeconds: number;
}

/** Acts to be signed beforehand. */
export type Need = Readonly<Record<"inProcess" | "single" | "batch", number>>;

/** Acts that the rules thread judges for its own figure. */
const JUDGED = 2_048;
/** Different signatures that are checked over and over for the raw rate. */
const RAW = 512;

/** Signs what is needed on both cores, then measures. */
export async function playRound(
  stage: Stage,
  { need, milliseconds }: { readonly need: Need; readonly milliseconds: number },
): Promise<Round> {
  const signing = stage.load({ kind: "sign", singles: need.single, batches: need.batch });
  const payments = await signPayments(stage.cast, need.inProcess);
  const judged = await signPayments(stage.judged, JUDGED);
  await signing;
  const checked = await stage.check({
    acts: payments.slice(0, RAW),
    milliseconds: milliseconds / 2,
  });
  const inProcess = await submitPayments(stage, payments);
  const single = await stage.load({ kind: "send", of: "single", inFlight: 64, milliseconds });
  const batch = await stage.load({ kind: "send", of: "batch", inFlight: 8, milliseconds });
  const { microsecondsPerAct } = await stage.judge({ acts: judged });
  return {
    verifier: checked[0].verifier,
    verify: checked[0].perSecond + checked[1].perSecond,
    inProcess,
    single: rateOf(single),
    batch: rateOf(batch),
    rules: microsecondsPerAct,
    loadCpuSeconds: single.cpuSeconds + batch.cpuSeconds,
  };
}

async function submitPayments({ commons }: Stage, payments: readonly string[]): Promise<number> {
  const start = performance.now();
  await submitAll(
    commons,
    payments.map((jws) => ({ jws })),
  );
  return perSecond(payments.length, performance.now() - start);
}

/**
 * Entries a second of verifying a whole folder, from the first page that is told to the report: threads start
 * before that, however long the log is.
 */
export async function replayFolder({ closed: { folder, entries } }: Stage): Promise<number> {
  let first: { readonly at: number; readonly done: number } | undefined;
  const onProgress = ({ done }: { readonly done: number }): void => {
    first ??= { at: performance.now(), done };
  };
  const report = await verifyCommons({ source: folder, onProgress });
  if (!report.ok) throw new Error(report.refusal.title);
  if (!report.value.ok) throw new Error(JSON.stringify(report.value));
  const { at, done } = present(first, "a log has a first page");
  return perSecond(entries - done, performance.now() - at);
}

function rateOf({ acts, milliseconds }: Told): number {
  return perSecond(acts, milliseconds);
}

function perSecond(count: number, milliseconds: number): number {
  return (1000 * count) / milliseconds;
}
