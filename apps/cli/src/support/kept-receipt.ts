/**
 * Checking a kept receipt against the group's present log. The receipt proves by itself that its entry
 * stood in the log that the host signed then; that the log of now has the same entry in the same place,
 * and begins with all that was signed then, is what shows that nothing was taken back.
 */

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { accepted, isHash, toHex } from "@plenty/kernel";
import type { CommonsId, Refusal, Result } from "@plenty/kernel";
import { checkEntry, isRecord } from "@plenty/client";
import type { CheckStep, GroupClient, Remembered } from "@plenty/client";
import {
  decodeEntry,
  didToKey,
  leafHash,
  originOf,
  parseCheckpoint,
  parseJws,
  parseProof,
  splitNote,
  verifyProof,
} from "@plenty/log";
import type { Checkpoint, Proof } from "@plenty/log";
import { cannotRead, fail, failWith } from "./command.ts";
import type { Done, Failure } from "./command.ts";
import { cannotReadFile } from "./faults.ts";

/** Checks the receipt in a file. */
export async function checkKeptReceipt(
  group: GroupClient,
  file: string,
): Promise<Result<Done, Failure>> {
  const read = await readProof(file);
  if (!read.ok) return read;
  const { text, proof } = read.value;
  const stated = checkpointOf(proof);
  if (stated === undefined) return cannotRead(`${file} holds no checkpoint`);
  if (!isOf(group.commons, stated)) return ofAnother(file, stated);
  const remembered = { size: stated.size, root: toHex(stated.root) };
  const { index } = proof;
  const check = await checkEntry({ group, index, remembered });
  const now = check.checkpoint;
  const own = check.ok && now !== undefined ? await checkProof(group, { text, index, now }) : [];
  const named = check.ok && own.every(({ ok }) => ok) ? nameOf(file, check.entry?.id) : [];
  const steps = [...check.steps, ...own, ...named];
  const ok = steps.every((step) => step.ok);
  const lines = steps.map((step) => `  ${step.ok ? "✓" : "✗"} ${step.words}`);
  const last = ok
    ? "The receipt holds."
    : "The receipt does not hold: keep it and tell the others.";
  const act = check.entry?.id;
  return accepted({
    ok,
    json: { commons: group.commons, index, act, steps },
    lines: [...lines, last],
  });
}

interface ReadProof {
  readonly text: string;
  readonly proof: Proof;
}

async function readProof(file: string): Promise<Result<ReadProof, Failure>> {
  try {
    const text = await readFile(file, "utf8");
    const proof = parseProof(text);
    return proof.ok ? accepted({ text, proof: proof.value }) : failWith(proof.refusal);
  } catch (fault) {
    return cannotReadFile(fault, file);
  }
}

/** What the receipt's checkpoint states; its signature is checked with the receipt. */
function checkpointOf({ checkpoint }: Proof): Checkpoint | undefined {
  const note = splitNote(checkpoint);
  return note.ok ? parseCheckpoint(note.value.text) : undefined;
}

function isOf(commons: CommonsId, { origin }: Checkpoint): boolean {
  return origin === originOf(commons);
}

/** Of another group's receipt nothing is wrong: it only says nothing of this one. */
function ofAnother(file: string, { origin }: Checkpoint): Result<never, Failure> {
  return fail({
    code: "ReceiptOfAnother",
    title: "This receipt is of another group",
    detail: `${file} is of ${origin}.`,
    next: "Name its group: --group, with the address or folder that has this number.",
    exit: 2,
  });
}

interface Claim {
  readonly text: string;
  readonly index: number;
  /** The log of now, of which the entry is read. */
  readonly now: Remembered;
}

async function checkProof(group: GroupClient, claim: Claim): Promise<readonly CheckStep[]> {
  const proved = await prove(group, claim);
  if (!proved.ok) return [{ name: "receipt", ok: false, words: wordsOf(proved.refusal) }];
  const words = "The receipt proves by itself that this entry was signed for then.";
  return [{ name: "receipt", ok: true, words }];
}

async function prove(
  group: GroupClient,
  { text, index, now: { size } }: Claim,
): Promise<Result<unknown, Refusal>> {
  const founding = await group.entry({ index: 0, size });
  if (!founding.ok) return founding;
  const entry = await group.entry({ index, size });
  if (!entry.ok) return entry;
  const publicKey = logKeyOf(founding.value) ?? new Uint8Array(32);
  const leaf = leafHash(entry.value);
  return verifyProof({ proof: text, leaf, origin: originOf(group.commons), publicKey });
}

/** The key of the log; that this is the founding that the group is named after was checked before. */
function logKeyOf(entry: Uint8Array): Uint8Array | undefined {
  const decoded = decodeEntry(entry);
  const parsed = decoded.ok ? parseJws(decoded.value.jws) : undefined;
  if (parsed?.ok !== true || parsed.value.typ !== "act") return undefined;
  const { body } = parsed.value.payload;
  const log = isRecord(body) ? body["log"] : undefined;
  return typeof log === "string" ? didToKey(log) : undefined;
}

/** A receipt is kept under the id of its act. */
function nameOf(file: string, act: string | undefined): readonly CheckStep[] {
  const name = basename(file, ".tlog-proof");
  if (!isHash(name) || name === act) return [];
  return [
    { name: "entry", ok: false, words: "The entry is not the act that the file is named after." },
  ];
}

function wordsOf({ title, detail }: Refusal): string {
  return `${title}: ${detail}`;
}
