/**
 * The Merkle tree of RFC 6962 §2.1: hashes, proofs, and their checks (as in RFC 9162 §2.1.3.2 and
 * §2.1.4.2). Sizes and indices are integers up to 2^53, so halves are taken by division, not by bits.
 * A proof is a list of ranges of leaves whose hashes it needs; where those come from (all leaves, a
 * batch, stored tiles) is left to a function, so that there is one construction of proofs.
 */

import { assert, present } from "@plenty/kernel";
import { sha256 } from "#platform";

export const HASH_BYTES = 32;

/** Leaves from `start` up to, without, `end`; one that a proof names is never empty. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Hash of the perfect subtree at `level` (0: leaves) over leaves index·2^level and following. */
export type NodeReader = (node: { readonly level: number; readonly index: number }) => Uint8Array;

/** Root of the tree without leaves: SHA-256 of nothing. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array(0));

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  scratch.set(left, 1);
  scratch.set(right, 1 + HASH_BYTES);
  return sha256(scratch);
}

const scratch = new Uint8Array(1 + 2 * HASH_BYTES);
scratch[0] = 1;

/** Hash of a range that begins at a multiple of the largest power of two in its length. */
export function rangeHash(range: Range, read: NodeReader): Uint8Array {
  const { start, end } = range;
  const width = splitPoint(end - start);
  if (width === end - start) return read({ level: Math.log2(width), index: start / width });
  const left = read({ level: Math.log2(width), index: start / width });
  return nodeHash(left, rangeHash({ start: start + width, end }, read));
}

/** Root of the first `size` leaves. */
export function rootFrom(size: number, read: NodeReader): Uint8Array {
  return size === 0 ? emptyRoot : rangeHash({ start: 0, end: size }, read);
}

/** Ranges of an inclusion proof (RFC 6962 §2.1.1), from the leaf's sibling up. */
export function inclusionRanges(leaf: { readonly index: number; readonly size: number }): Range[] {
  const { index, size } = leaf;
  assert(isSize(size) && isSize(index) && index < size, "the leaf lies in the tree");
  const ranges: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitBelow(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.toReversed();
}

/** Ranges of a consistency proof (RFC 6962 §2.1.2) from `oldSize` to `size`; none if they are equal or the old tree is empty. */
export function consistencyRanges(sizes: {
  readonly oldSize: number;
  readonly size: number;
}): Range[] {
  const { oldSize, size } = sizes;
  assert(isSize(size) && isSize(oldSize) && oldSize <= size, "the old tree is no larger");
  if (oldSize === 0 || oldSize === size) return [];
  const ranges: Range[] = [];
  let [start, end] = [0, size];
  while (end !== oldSize) {
    const middle = start + splitBelow(end - start);
    if (oldSize <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  if (start > 0) ranges.push({ start, end });
  return ranges.toReversed();
}

/** Reader of perfect subtrees over all leaf hashes of a tree; it hashes each subtree once. */
export function readerOfLeaves(leaves: readonly Uint8Array[]): NodeReader {
  const rows: Uint8Array[][] = [];
  return function read({ level, index }): Uint8Array {
    if (level === 0) return present(leaves[index], "the leaf is among those given");
    const row = (rows[level] ??= []);
    const below = level - 1;
    return (row[index] ??= nodeHash(
      read({ level: below, index: 2 * index }),
      read({ level: below, index: 2 * index + 1 }),
    ));
  };
}

/** Inclusion proof of a leaf in the tree of all `hashes`, or of the first `size` of them. */
export function inclusionProof(of: {
  readonly index: number;
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}): Uint8Array[] {
  const read = readerOfLeaves(of.hashes);
  return inclusionRanges(of).map((range) => rangeHash(range, read));
}

/** Proof that the tree of the first `size` hashes continues that of the first `oldSize`. */
export function consistencyProof(of: {
  readonly oldSize: number;
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}): Uint8Array[] {
  const read = readerOfLeaves(of.hashes);
  return consistencyRanges(of).map((range) => rangeHash(range, read));
}

/** True if the proof leads from the leaf hash at `index` to the root of a tree of `size`. */
export function verifyInclusion(claim: {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}): boolean {
  const { index, size, leaf, root, proof } = claim;
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes(leaf, root, ...proof))
    return false;
  const ranges = inclusionRanges({ index, size });
  if (ranges.length !== proof.length) return false;
  let hash = leaf;
  for (const [i, range] of ranges.entries()) {
    const sibling = present(proof[i], "as many hashes as ranges");
    hash = range.start > index ? nodeHash(hash, sibling) : nodeHash(sibling, hash);
  }
  return equalBytes(hash, root);
}

/** True if the proof shows that the tree of `size` and `root` begins with that of `oldSize` and `oldRoot`. */
export function verifyConsistency(claim: {
  readonly oldSize: number;
  readonly size: number;
  readonly oldRoot: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}): boolean {
  const { oldSize, size, oldRoot, root, proof } = claim;
  if (!isSize(oldSize) || !isSize(size) || oldSize > size || !areHashes(oldRoot, root, ...proof))
    return false;
  const ranges = consistencyRanges({ oldSize, size });
  if (ranges.length !== proof.length) return false;
  if (oldSize === 0)
    return equalBytes(oldRoot, emptyRoot) && (size > 0 || equalBytes(root, emptyRoot));
  const covered = ranges.map((range, i) => ({
    range,
    hash: present(proof[i], "as many hashes as ranges"),
  }));
  return (
    equalBytes(foldOld(covered, oldSize, oldRoot), oldRoot) &&
    equalBytes(foldNew(covered, oldSize, oldRoot), root)
  );
}

interface Covered {
  readonly range: Range;
  readonly hash: Uint8Array;
}

/** The old root from the parts of the proof that lie in the old tree. */
function foldOld(covered: readonly Covered[], oldSize: number, oldRoot: Uint8Array): Uint8Array {
  const inside = covered.filter(({ range }) => range.end <= oldSize);
  // A whole old tree as one subtree is not repeated in the proof: its root is the one claimed.
  if (inside.length === 0) return oldRoot;
  return inside.map(({ hash }) => hash).reduce((right, left) => nodeHash(left, right));
}

/** The new root: the last old subtree, met by the others from right or left on the way up. */
function foldNew(covered: readonly Covered[], oldSize: number, oldRoot: Uint8Array): Uint8Array {
  const [first, ...rest] = covered;
  if (first === undefined) return oldRoot;
  const begins = first.range.end === oldSize;
  const start = begins ? first.hash : oldRoot;
  return (begins ? rest : covered).reduce(
    (hash, part) =>
      part.range.start >= oldSize ? nodeHash(hash, part.hash) : nodeHash(part.hash, hash),
    start,
  );
}

/** Largest power of two that is not larger than a positive integer. */
export function splitPoint(count: number): number {
  let power = 2 ** Math.floor(Math.log2(count)); // may be off by one step near 2^53
  if (power > count) power /= 2;
  return power * 2 <= count ? power * 2 : power;
}

/** Largest power of two smaller than an integer above 1: where RFC 6962 splits. */
function splitBelow(count: number): number {
  const power = splitPoint(count);
  return power === count ? power / 2 : power;
}

/** True for what may be a size or an index. */
export function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** True if both have the same bytes. Hashes are public: no need of constant time. */
function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
}

function areHashes(...hashes: readonly Uint8Array[]): boolean {
  return hashes.every((hash) => hash.length === HASH_BYTES);
}
