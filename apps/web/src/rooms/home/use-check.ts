/**
 * Checking one entry or all of them here, against what this computer saw of the record last time, and against the
 * receipt that it kept if the entry was made from here.
 */

import { queryOptions, useMutation } from "@tanstack/react-query";
import { checkAll, checkContinuity, checkEntry } from "@plenty/client";
import type { BooksChecked, Check, CheckStep, Remembered } from "@plenty/client";
import { useEffect, useRef, useState } from "react";
import { client } from "../../lib/host.ts";
import { keepLastSeen, loadLastSeen } from "../../session/identities.ts";
import type { LastSeen } from "../../session/identities.ts";
import { checkpointOf, loadReceipt } from "../../session/receipts.ts";
import type { KeptReceipt } from "../../session/receipts.ts";

export interface Checked {
  readonly check: Check;
  /** What this computer remembered from before; absent the first time. */
  readonly before: LastSeen | undefined;
  /** Whether the books of the kept receipt are the beginning of these; absent without a receipt. */
  readonly sinceReceipt: CheckStep | undefined;
}

/** The receipt that this computer kept of an entry; null where it made none. */
export const keptReceipt = (group: string, index: number) =>
  queryOptions({
    queryKey: ["receipt", group, index],
    queryFn: async () => (await loadReceipt(group, index)) ?? null,
    networkMode: "always",
  });

/** A mutation that checks an entry; what was seen is remembered only when everything held. */
export function useCheck(group: string) {
  return useMutation({ mutationFn: (index: number) => checkHere(group, index) });
}

export interface Progress {
  readonly done: number;
  readonly size: number;
}

/** A mutation that checks all entries and tells how far it is; it can be stopped, and ends with its page. */
export function useCheckAll(group: string) {
  const stop = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<Progress>({ done: 0, size: 0 });
  useEffect(() => () => stop.current?.abort(), []);
  const check = useMutation({
    mutationFn: () => {
      const { signal } = (stop.current = new AbortController());
      const onProgress = (done: number, size: number) => {
        // Telling of each would take longer than checking it.
        if (done % toldEvery === 0 || done === size) setProgress({ done, size });
      };
      return checkAllHere(group, { signal, onProgress });
    },
  });
  return { ...check, progress, stop: () => stop.current?.abort() };
}

const toldEvery = 25;

async function checkAllHere(
  group: string,
  how: Omit<Parameters<typeof checkAll>[0], "group" | "remembered">,
): Promise<BooksChecked> {
  const remembered = await loadLastSeen(group);
  const checked = await checkAll({ group: client.group(group), remembered, ...how });
  if (checked.is === "sound") await remember(group, checked.checkpoint);
  return checked;
}

async function remember(group: string, checkpoint: Remembered): Promise<void> {
  await keepLastSeen(group, { ...checkpoint, at: new Date().toISOString() });
}

async function checkHere(group: string, index: number): Promise<Checked> {
  const before = await loadLastSeen(group);
  const receipt = await loadReceipt(group, index);
  const check = await checkEntry({
    group: client.group(group),
    index,
    ...(before && { remembered: before }),
    ...(receipt && { receipt: receipt.proof }),
  });
  const sinceReceipt = check.ok && receipt ? await checkSince(group, receipt) : undefined;
  if (sinceReceipt?.ok === false) return { check: { ...check, ok: false }, before, sinceReceipt };
  if (check.ok && check.checkpoint !== undefined) await remember(group, check.checkpoint);
  return { check, before, sinceReceipt };
}

/** Holds the present books against those under which a receipt was given. */
async function checkSince(group: string, receipt: KeptReceipt): Promise<CheckStep | undefined> {
  const remembered = checkpointOf(receipt);
  if (remembered === undefined) return undefined;
  const { steps } = await checkContinuity({ group: client.group(group), remembered });
  return steps.at(-1);
}
