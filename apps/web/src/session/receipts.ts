/**
 * Receipts of what was entered from this browser: proofs, signed by the log, that hold without the host.
 * Kept beside each is the checkpoint it proves the entry under, so that the present books can be held
 * against it. The newest thousand of each group stay.
 */

import { createStore, delMany, get, keys, set } from "idb-keyval";
import type { Receipt, Remembered, SentAct } from "@plenty/client";
import { toHex } from "@plenty/kernel";
import { parseCheckpoint, parseProof, splitNote } from "@plenty/log";

export interface KeptReceipt extends Receipt {
  /** The signed act, as it was sent. */
  readonly jws: string;
}

/** Group, and index of the entry. */
type Place = readonly [group: string, index: number];

/** Receipts kept of one group. */
export const receiptsKept = 1_000;

const receiptStore = createStore("plenty-receipts", "by-entry");

/** Keeps a receipt; a browser that cannot (full disk) has still had its act entered. */
export async function keepReceipt(group: string, act: SentAct, receipt: Receipt): Promise<void> {
  try {
    const kept: KeptReceipt = { ...receipt, jws: act.jws };
    await set([group, receipt.index], kept, receiptStore);
    const places = await keys<[string, number]>(receiptStore);
    await delMany(
      tooMany(places, group).map(([of, index]) => [of, index]),
      receiptStore,
    );
  } catch {
    // the host gives it again when asked
  }
}

/** The receipt of an entry, if it was entered from here. */
export function loadReceipt(group: string, index: number): Promise<KeptReceipt | undefined> {
  return get<KeptReceipt>([group, index], receiptStore);
}

/** The oldest receipts of a group beyond those that are kept. */
export function tooMany(places: readonly Place[], group: string): readonly Place[] {
  const own = places.filter(([of]) => of === group).toSorted(([, a], [, b]) => a - b);
  return own.slice(0, Math.max(0, own.length - receiptsKept));
}

/** The checkpoint that a receipt was given under; undefined if its text is damaged. */
export function checkpointOf({ proof }: Pick<Receipt, "proof">): Remembered | undefined {
  const parsed = parseProof(proof);
  const note = parsed.ok ? splitNote(parsed.value.checkpoint) : parsed;
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : undefined;
  return checkpoint && { size: checkpoint.size, root: toHex(checkpoint.root) };
}
