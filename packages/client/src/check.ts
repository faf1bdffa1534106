/**
 * Checking the books without believing the host. From the group's id alone: entry 0 hashes to that id
 * and names the log's key; that key signed the checkpoint; the entry's author signed its bytes; and the
 * entry lies in the tree whose root the checkpoint states. All of it is computed in this program; the
 * host only hands over bytes. The first step that fails ends the check.
 */

import { accepted, fromHex, refused, toHex } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import {
  decodeEntry,
  leafHash,
  parseJws,
  tilesForConsistency,
  tilesForInclusion,
  verifyConsistency,
  verifyInclusion,
  verifyProof,
} from "@plenty/log";
import type { ParsedJws } from "@plenty/log";
import type { GroupClient } from "./client.ts";
import { belongs, isSigned, openHead, readBeginning, readTiles } from "./head.ts";
import type { Head } from "./head.ts";
import { checkFailed } from "./refusals.ts";

export type StepName =
  | "beginning"
  | "checkpoint"
  | "entry"
  | "author"
  | "place"
  | "receipt"
  | "continuity";

export interface CheckStep {
  readonly name: StepName;
  readonly ok: boolean;
  /** What was found, in words for people. */
  readonly words: string;
}

/** A checkpoint that this device has seen: a later one must continue it. */
export interface Remembered {
  readonly size: number;
  /** Root in hexadecimal. */
  readonly root: string;
}

export interface Check {
  /** True if every step is. */
  readonly ok: boolean;
  readonly steps: readonly CheckStep[];
  /** The checkpoint that was checked; remember it for the next time. */
  readonly checkpoint?: Remembered;
  readonly index?: number;
  /** What the entry holds, once its form was checked. */
  readonly entry?: ParsedJws;
}

export interface EntryToCheck {
  readonly group: GroupClient;
  /** did:key of the log, if this device remembers one; it must be the one that entry 0 names. */
  readonly logKey?: string;
  readonly remembered?: Remembered;
}

/**
 * An entry by its index, with the receipt (tlog-proof text) that this device kept of it, if it did; or
 * by its act's id, with the receipt that the host gives now.
 */
export type Asked = { readonly index: number; readonly receipt?: string } | { readonly act: Hash };

/** Checks one entry. */
export async function checkEntry(options: EntryToCheck & Asked): Promise<Check> {
  const draft: Draft = { steps: [] };
  const head = await checkHead(draft, options);
  if (head === undefined) return ended(draft);
  const found = await find(head, options);
  if (!found.ok) return failed(draft, "receipt", found.refusal);
  const { index, receipt } = found.value;
  const leaf = await checkForm(draft, head, index);
  if (!leaf.ok) return failed(draft, "entry", leaf.refusal);
  const signed = await isSigned(leaf.value.parsed);
  if (!signed) return failed(draft, "author", checkFailed("no such signature by the author's key"));
  step(draft, "author", "The author's key signed exactly these bytes.");
  const placed = await checkPlace(draft, head, leaf.value);
  if (!placed.ok) return failed(draft, "place", placed.refusal);
  const kept = await checkReceipt(draft, head, { ...leaf.value, receipt });
  if (!kept.ok) return failed(draft, "receipt", kept.refusal);
  return checkRemembered(draft, head, options.remembered);
}

/** Checks that the present checkpoint continues one that this device remembers. */
export async function checkContinuity(
  options: EntryToCheck & { readonly remembered: Remembered },
): Promise<Check> {
  const draft: Draft = { steps: [] };
  const head = await checkHead(draft, options);
  return head === undefined ? ended(draft) : checkRemembered(draft, head, options.remembered);
}

interface Draft {
  readonly steps: CheckStep[];
  checkpoint?: Remembered;
  index?: number;
  entry?: ParsedJws;
}

interface Leaf {
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly parsed: ParsedJws;
}

interface Found {
  readonly index: number;
  /** tlog-proof text: the kept receipt, or the host's where an act was asked for. */
  readonly receipt?: string | undefined;
}

/** Who keeps this log, and what they have signed; undefined if a step failed. */
async function checkHead(draft: Draft, { group, logKey }: EntryToCheck): Promise<Head | undefined> {
  const beginning = await readBeginning(group);
  if (!beginning.ok) return void failed(draft, "beginning", beginning.refusal);
  const { log } = beginning.value;
  if (logKey !== undefined && logKey !== log) {
    return void failed(
      draft,
      "beginning",
      checkFailed(`this device remembers another log key, ${logKey}`),
    );
  }
  step(draft, "beginning", "The first entry is the founding that this group is named after.");
  const head = await openHead(beginning.value);
  if (!head.ok) return void failed(draft, "checkpoint", head.refusal);
  const { size, root } = head.value.checkpoint;
  step(draft, "checkpoint", `The key that the founding names has signed a log of ${size} entries.`);
  draft.checkpoint = { size, root: toHex(root) };
  return head.value;
}

async function find(head: Head, asked: Asked): Promise<Result<Found, Refusal>> {
  if ("index" in asked) return accepted({ index: asked.index, receipt: asked.receipt });
  const receipt = await head.group.receipt(asked.act);
  if (!receipt.ok) return receipt;
  const { act, index, proof } = receipt.value;
  if (act !== asked.act) return refused(checkFailed("the receipt is of another act"));
  return accepted({ index, receipt: proof });
}

async function checkForm(draft: Draft, head: Head, index: number): Promise<Result<Leaf, Refusal>> {
  const { size } = head.checkpoint;
  if (index < 0 || index >= size)
    return refused(checkFailed(`no entry ${index} in a log of ${size}`));
  const bytes = await head.group.entry({ index, size });
  if (!bytes.ok) return bytes;
  const entry = decodeEntry(bytes.value);
  if (!entry.ok) return entry;
  const parsed = parseJws(entry.value.jws);
  if (!parsed.ok) return parsed;
  if (!belongs(parsed.value, head))
    return refused(checkFailed("the entry was made for another group"));
  draft.index = index;
  draft.entry = parsed.value;
  step(draft, "entry", `Entry ${index} is written in the one form that is accepted.`);
  return accepted({ index, bytes: bytes.value, parsed: parsed.value });
}

async function checkPlace(
  draft: Draft,
  head: Head,
  leaf: Leaf,
): Promise<Result<undefined, Refusal>> {
  const { size, root } = head.checkpoint;
  const { index } = leaf;
  const reader = await readTiles(head, tilesForInclusion({ index, size }));
  if (!reader.ok) return reader;
  const proof = reader.value.inclusion({ index, size });
  if (!verifyInclusion({ index, size, leaf: leafHash(leaf.bytes), root, proof })) {
    return refused(
      checkFailed(`${proof.length} hashes do not lead from the entry to the signed root`),
    );
  }
  step(draft, "place", `${proof.length} hashes lead from the entry to the root that was signed.`);
  return accepted(undefined);
}

async function checkReceipt(
  draft: Draft,
  { origin, publicKey }: Head,
  { receipt, bytes, index }: Leaf & { readonly receipt: string | undefined },
): Promise<Result<undefined, Refusal>> {
  if (receipt === undefined) return accepted(undefined);
  const proved = await verifyProof({ proof: receipt, leaf: leafHash(bytes), origin, publicKey });
  if (!proved.ok) return proved;
  if (proved.value.index !== index) return refused(checkFailed("the receipt is of another entry"));
  step(draft, "receipt", "The receipt proves the same by itself.");
  return accepted(undefined);
}

async function checkRemembered(
  draft: Draft,
  head: Head,
  remembered: Remembered | undefined,
): Promise<Check> {
  if (remembered === undefined) return ended(draft);
  const { size, root } = head.checkpoint;
  const { size: oldSize } = remembered;
  const oldRoot = fromHex(remembered.root);
  if (oldRoot === undefined || oldSize > size) {
    return failed(
      draft,
      "continuity",
      checkFailed(`the log is shorter than the ${oldSize} entries seen before`),
    );
  }
  const reader = await readTiles(head, tilesForConsistency({ oldSize, size }));
  if (!reader.ok) return failed(draft, "continuity", reader.refusal);
  const proof = reader.value.consistency({ oldSize, size });
  if (!verifyConsistency({ oldSize, size, oldRoot, root, proof })) {
    return failed(
      draft,
      "continuity",
      checkFailed(`the ${oldSize} entries seen before are not the beginning of it`),
    );
  }
  step(draft, "continuity", `It continues the ${oldSize} entries that this device saw before.`);
  return ended(draft);
}

function step(draft: Draft, name: StepName, words: string): void {
  draft.steps.push({ name, ok: true, words });
}

function failed(draft: Draft, name: StepName, refusal: Refusal): Check {
  draft.steps.push({ name, ok: false, words: `${refusal.title}: ${refusal.detail}` });
  return ended(draft);
}

function ended(draft: Draft): Check {
  return { ok: draft.steps.every(({ ok }) => ok), ...draft };
}
