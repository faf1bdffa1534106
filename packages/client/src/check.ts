/**
 * Checking the books without believing the host. From the group's id alone: entry 0 hashes to that id
 * and names the log's key; that key signed the checkpoint; the entry's author signed its bytes; and the
 * entry lies in the tree whose root the checkpoint states. All of it is computed in this program; the
 * host only hands over bytes. The first step that fails ends the check.
 */

import { accepted, fromHex, refused, toHex } from "@plenty/kernel";
import type { CommonsId, Hash, Refusal, Result } from "@plenty/kernel";
import {
  createHashReader,
  decodeEntry,
  didToKey,
  leafHash,
  openCheckpoint,
  parseCheckpoint,
  parseJws,
  splitNote,
  tilePath,
  tilesForConsistency,
  tilesForInclusion,
  verifyConsistency,
  verifyInclusion,
  verifyProof,
} from "@plenty/log";
import type { Checkpoint, HashReader, ParsedJws, Tile } from "@plenty/log";
import { verifyAsync } from "@plenty/log/ed25519";
import type { GroupClient } from "./client.ts";
import { checkFailed, isRecord } from "./refusals.ts";

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

/** An entry by its index, or by its act's id. */
export type Asked = { readonly index: number } | { readonly act: Hash };

/** Checks one entry. */
export async function checkEntry(options: EntryToCheck & Asked): Promise<Check> {
  const draft: Draft = { steps: [] };
  const head = await checkHead(draft, options);
  if (!head.ok) return failed(draft, "checkpoint", head.refusal);
  const found = await find(head.value, options);
  if (!found.ok) return failed(draft, "receipt", found.refusal);
  const leaf = await checkForm(draft, head.value, found.value.index);
  if (!leaf.ok) return failed(draft, "entry", leaf.refusal);
  if (!(await isSigned(leaf.value)))
    return failed(draft, "author", checkFailed("no such signature by the author's key"));
  step(draft, "author", "The author's key signed exactly these bytes.");
  const placed = await checkPlace(draft, head.value, leaf.value);
  if (!placed.ok) return failed(draft, "place", placed.refusal);
  const { receipt } = found.value;
  if (receipt !== undefined) {
    const kept = await checkReceipt(head.value, { ...leaf.value, receipt });
    if (!kept.ok) return failed(draft, "receipt", kept.refusal);
    step(draft, "receipt", "The receipt proves the same by itself.");
  }
  return checkRemembered(draft, head.value, options.remembered);
}

/** Checks that the present checkpoint continues one that this device remembers. */
export async function checkContinuity(
  options: EntryToCheck & { readonly remembered: Remembered },
): Promise<Check> {
  const draft: Draft = { steps: [] };
  const head = await checkHead(draft, options);
  if (!head.ok) return failed(draft, "checkpoint", head.refusal);
  return checkRemembered(draft, head.value, options.remembered);
}

interface Draft {
  readonly steps: CheckStep[];
  checkpoint?: Remembered;
  index?: number;
  entry?: ParsedJws;
}

interface Head {
  readonly group: GroupClient;
  readonly checkpoint: Checkpoint;
  readonly origin: string;
  readonly publicKey: Uint8Array;
}

/** Entry 0 and the checkpoint: who keeps this log, and what they have signed. */
async function checkHead(draft: Draft, options: EntryToCheck): Promise<Result<Head, Refusal>> {
  const { group, logKey } = options;
  const note = await group.checkpoint();
  if (!note.ok) return note;
  const claimed = sizeClaimed(note.value);
  if (claimed < 1) return refused(checkFailed("the checkpoint tells no size"));
  const first = await group.entry({ index: 0, size: claimed });
  if (!first.ok) return first;
  const log = logNamedBy(first.value, group.commons);
  if (!log.ok) return log;
  if (logKey !== undefined && logKey !== log.value.did) {
    return refused(checkFailed(`this device remembers another log key, ${logKey}`));
  }
  if (!(await isSigned({ parsed: log.value.parsed }))) {
    return refused(checkFailed("the founding is not signed by its founder"));
  }
  step(draft, "beginning", "The first entry is the founding that this group is named after.");
  const origin = `${group.commons}/0`;
  const opened = await openCheckpoint(note.value, { origin, publicKey: log.value.publicKey });
  if (!opened.ok) return opened;
  const { size, root } = opened.value;
  step(draft, "checkpoint", `The key that the founding names has signed a log of ${size} entries.`);
  draft.checkpoint = { size, root: toHex(root) };
  return accepted({ group, checkpoint: opened.value, origin, publicKey: log.value.publicKey });
}

/** Size that a checkpoint states, before its signature is checked; 0 if it states none. */
function sizeClaimed(note: string): number {
  const split = splitNote(note);
  return split.ok ? (parseCheckpoint(split.value.text)?.size ?? 0) : 0;
}

interface NamedLog {
  readonly did: string;
  readonly publicKey: Uint8Array;
  readonly parsed: ParsedJws;
}

function logNamedBy(bytes: Uint8Array, commons: CommonsId): Result<NamedLog, Refusal> {
  const entry = decodeEntry(bytes);
  if (!entry.ok) return entry;
  const parsed = parseJws(entry.value.jws);
  if (!parsed.ok) return parsed;
  if (parsed.value.id !== commons || parsed.value.typ !== "act") {
    return refused(checkFailed("entry 0 is not the founding of this group"));
  }
  const { body } = parsed.value.payload;
  const did = isRecord(body) && typeof body["log"] === "string" ? body["log"] : "";
  const publicKey = didToKey(did);
  return publicKey === undefined
    ? refused(checkFailed("the founding names no log key"))
    : accepted({ did, publicKey, parsed: parsed.value });
}

interface Leaf {
  readonly index: number;
  readonly bytes: Uint8Array;
  readonly parsed: ParsedJws;
}

interface Found {
  readonly index: number;
  /** tlog-proof text that the host gives as receipt, where an act was asked for. */
  readonly receipt?: string;
}

async function find(head: Head, asked: Asked): Promise<Result<Found, Refusal>> {
  if ("index" in asked) return accepted({ index: asked.index });
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

function belongs(parsed: ParsedJws, { group, publicKey }: Head): boolean {
  const founding = parsed.id === group.commons;
  const named = parsed.payload.commons === group.commons;
  const byLog = toHex(parsed.key) === toHex(publicKey);
  return parsed.typ === "tick" ? named && byLog : named || founding;
}

function isSigned({ parsed }: { readonly parsed: ParsedJws }): Promise<boolean> {
  const { key, signingInput: message, signature } = parsed;
  return verifyAsync({ key, message, signature });
}

async function checkPlace(
  draft: Draft,
  head: Head,
  leaf: Leaf,
): Promise<Result<undefined, Refusal>> {
  const { size, root } = head.checkpoint;
  const { index } = leaf;
  const reader = await readerOf(head, tilesForInclusion({ index, size }));
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
  head: Head,
  leaf: Leaf & { receipt: string },
): Promise<Result<undefined, Refusal>> {
  const { origin, publicKey } = head;
  const proved = await verifyProof({
    proof: leaf.receipt,
    leaf: leafHash(leaf.bytes),
    origin,
    publicKey,
  });
  if (!proved.ok) return proved;
  return proved.value.index === leaf.index
    ? accepted(undefined)
    : refused(checkFailed("the receipt is of another entry"));
}

async function checkRemembered(
  draft: Draft,
  head: Head,
  remembered: Remembered | undefined,
): Promise<Check> {
  if (remembered === undefined) return passed(draft);
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
  const reader = await readerOf(head, tilesForConsistency({ oldSize, size }));
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
  return passed(draft);
}

/** Fetches tiles and gives them to the log's reader, which asks for them one after the other. */
async function readerOf(head: Head, tiles: readonly Tile[]): Promise<Result<HashReader, Refusal>> {
  const bytes = new Map<string, Uint8Array>();
  for (const tile of tiles) {
    const path = tilePath(tile);
    const fetched = await head.group.tile(path);
    if (!fetched.ok) return fetched;
    if (fetched.value.length !== 32 * tile.width)
      return refused(checkFailed(`${path} has another length`));
    bytes.set(path, fetched.value);
  }
  return accepted(
    createHashReader(head.checkpoint.size, (tile) => bytes.get(tilePath(tile)) ?? new Uint8Array()),
  );
}

function step(draft: Draft, name: StepName, words: string): void {
  draft.steps.push({ name, ok: true, words });
}

function failed(draft: Draft, name: StepName, refusal: Refusal): Check {
  draft.steps.push({ name, ok: false, words: `${refusal.title}: ${refusal.detail}` });
  return { ok: false, ...draft };
}

function passed(draft: Draft): Check {
  return { ok: true, ...draft };
}
