/**
 * Proofs of an entry that can be kept and checked off line (C2SP tlog-proof v1): index, inclusion proof
 * and signed checkpoint in one text. A member's receipt is one.
 */

import { accepted, assert, limits, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import { openCheckpoint } from "./checkpoint.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { proofInvalid, proofMalformed } from "./refusals.ts";
import { HASH_BYTES, isSize, verifyInclusion } from "./tree.ts";

export interface Proof {
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The signed note, verbatim. */
  readonly checkpoint: string;
  /** Not authenticated by anything. */
  readonly extra?: Uint8Array;
}

const FIRST_LINE = "c2sp.org/tlog-proof@v1";
/** Hashes of an inclusion proof in a tree of at most 2^53 leaves. */
const HASHES_MAX = 53;
const PROOF_CHARS = 2 * limits.jwsBytes;

/** Text of a proof. */
export function formatProof({ index, hashes, checkpoint, extra }: Proof): string {
  assert(isSize(index) && hashes.length <= HASHES_MAX, "a proof is of a leaf of a tree");
  const lines = [
    FIRST_LINE,
    ...(extra === undefined ? [] : [`extra ${encodeBase64(extra)}`]),
    `index ${index}`,
    ...hashes.map(encodeBase64),
  ];
  return `${lines.join("\n")}\n\n${checkpoint}`;
}

/** Reads a proof's text; nothing in it is verified yet. */
export function parseProof(text: string): Result<Proof, Refusal> {
  if (text.length > PROOF_CHARS) return malformed(`longer than ${PROOF_CHARS} characters`);
  const end = text.indexOf("\n\n");
  if (end < 0) return malformed("no blank line before the checkpoint");
  const lines = text.slice(0, end).split("\n");
  if (lines.shift() !== FIRST_LINE) return malformed(`the first line is not ${FIRST_LINE}`);
  const extra = lines[0]?.startsWith("extra ") === true ? readExtra(lines.shift()) : undefined;
  if (extra === null) return malformed("extra is not base64");
  const index = readIndex(lines.shift());
  if (index === undefined) return malformed("no index");
  const hashes = readHashes(lines);
  if (hashes === undefined) return malformed("a hash of another form");
  const checkpoint = text.slice(end + 2);
  return accepted(
    extra === undefined ? { index, hashes, checkpoint } : { index, hashes, checkpoint, extra },
  );
}

/** Checks that a log has an entry: its signature, then the way from the leaf hash to the root. */
export async function verifyProof(claim: {
  readonly proof: Proof | string;
  readonly leaf: Uint8Array;
  readonly origin: string;
  readonly publicKey: Uint8Array;
}): Promise<Result<{ readonly index: number; readonly checkpoint: Checkpoint }, Refusal>> {
  const read = typeof claim.proof === "string" ? parseProof(claim.proof) : accepted(claim.proof);
  if (!read.ok) return read;
  const { index, hashes, checkpoint: note } = read.value;
  const opened = await openCheckpoint(note, claim);
  if (!opened.ok) return opened;
  const { size, root } = opened.value;
  if (!verifyInclusion({ index, size, leaf: claim.leaf, root, proof: hashes })) {
    return refused(proofInvalid(`entry ${index} in a log of ${size}`));
  }
  return accepted({ index, checkpoint: opened.value });
}

/** Bytes of the extra line; null if it is not of its form. */
function readExtra(line: string | undefined): Uint8Array | null {
  return decodeBase64(line?.slice("extra ".length) ?? "") ?? null;
}

function readIndex(line: string | undefined): number | undefined {
  const digits = /^index (0|[1-9]\d{0,15})$/.exec(line ?? "")?.[1];
  const index = Number(digits);
  return digits !== undefined && isSize(index) ? index : undefined;
}

function readHashes(lines: readonly string[]): Uint8Array[] | undefined {
  if (lines.length > HASHES_MAX) return undefined;
  const hashes: Uint8Array[] = [];
  for (const line of lines) {
    const hash = decodeBase64(line);
    if (hash?.length !== HASH_BYTES) return undefined;
    hashes.push(hash);
  }
  return hashes;
}

function malformed(detail: string): Result<never, Refusal> {
  return refused(proofMalformed(detail));
}
