/**
 * The frontier (compact range) of a tree: the roots of its perfect subtrees from left to right, one per
 * bit of its size. It is all that appending needs, and all that a sequencer keeps between batches.
 * `appendBatch` appends many leaves at once and proves each, sharing the hashes between proofs.
 */

import { assert, present } from "@plenty/kernel";
import { emptyRoot, HASH_BYTES, inclusionRanges, isSize, nodeHash, rangeHash } from "./tree.ts";

/** An immutable value. */
export interface Frontier {
  readonly size: number;
  /** Largest subtree first; as many as `size` has bits. */
  readonly nodes: readonly Uint8Array[];
}

export const emptyFrontier: Frontier = { size: 0, nodes: [] };

/** The frontier with one more leaf hash. */
export function appendLeaf(frontier: Frontier, leaf: Uint8Array): Frontier {
  assert(leaf.length === HASH_BYTES, "a leaf hash has 32 bytes");
  const nodes = [...frontier.nodes];
  let node = leaf;
  for (let rest = frontier.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    node = nodeHash(present(nodes.pop(), "a subtree per bit of the size"), node);
  }
  nodes.push(node);
  return { size: frontier.size + 1, nodes };
}

/** Root of the tree (RFC 6962 §2.1). */
export function rootOf(frontier: Frontier): Uint8Array {
  if (frontier.nodes.length === 0) return emptyRoot;
  return frontier.nodes.reduceRight((right, left) => nodeHash(left, right));
}

/** Bytes of a frontier: its size as unsigned 64 bits, big-endian, then its hashes. */
export function encodeFrontier({ size, nodes }: Frontier): Uint8Array {
  const bytes = new Uint8Array(8 + nodes.length * HASH_BYTES);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(size));
  for (const [i, node] of nodes.entries()) bytes.set(node, 8 + i * HASH_BYTES);
  return bytes;
}

/** Reads what `encodeFrontier` wrote; undefined for anything else. */
export function decodeFrontier(bytes: Uint8Array): Frontier | undefined {
  if (bytes.length < 8) return undefined;
  const size = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0));
  if (!isSize(size) || bytes.length !== 8 + countBits(size) * HASH_BYTES) return undefined;
  const nodes = Array.from({ length: countBits(size) }, (_, i) =>
    bytes.slice(8 + i * HASH_BYTES, 8 + (i + 1) * HASH_BYTES),
  );
  return { size, nodes };
}

/** What a batch of leaves made of a tree. */
export interface Batch {
  readonly frontier: Frontier;
  readonly root: Uint8Array;
  /** Inclusion proof of the leaf at `index` of the whole tree, for the leaves of this batch. */
  readonly prove: (index: number) => Uint8Array[];
  /** Perfect subtrees of `level` that this batch completed: for stored tiles, levels 0, 8, 16, …. */
  readonly completed: (level: number) => Row;
}

/** Appends leaf hashes to a tree of which only the frontier is known. About two hashes per leaf in all. */
export function appendBatch(before: Frontier, leaves: readonly Uint8Array[]): Batch {
  const rows = growRows(before, leaves);
  const size = before.size + leaves.length;
  const known = new Map<number, Uint8Array>();

  function read(node: { readonly level: number; readonly index: number }): Uint8Array {
    const row = present(rows[node.level], "the level is within the tree");
    return present(row.hashes[node.index - row.first], "the node is new or on the old frontier");
  }
  /** Ranges that end at the tree's edge are no single nodes; there is one per level. */
  function hashOf(range: { readonly start: number; readonly end: number }): Uint8Array {
    if (range.end !== size) return rangeHash(range, read);
    const hash = known.get(range.start) ?? rangeHash(range, read);
    known.set(range.start, hash);
    return hash;
  }
  function prove(index: number): Uint8Array[] {
    assert(index >= before.size && index < size, "the leaf is one of this batch");
    return inclusionRanges({ index, size }).map(hashOf);
  }
  function completed(level: number): Row {
    const first = Math.floor(before.size / 2 ** level);
    const row = rows[level];
    return { first, hashes: row === undefined ? [] : row.hashes.slice(first - row.first) };
  }
  const frontier = { size, nodes: frontierRanges(size).map((range) => rangeHash(range, read)) };
  return { frontier, root: rootOf(frontier), prove, completed };
}

/** Inclusion proofs of all leaves of one batch in the tree that it makes, in order. */
export function batchProofs(batch: {
  readonly before: Frontier;
  readonly leaves: readonly Uint8Array[];
}): Uint8Array[][] {
  const { prove } = appendBatch(batch.before, batch.leaves);
  return batch.leaves.map((_, i) => prove(batch.before.size + i));
}

/** Perfect subtrees of one level, from index `first` on without a gap. */
export interface Row {
  readonly first: number;
  readonly hashes: readonly Uint8Array[];
}

/** Level by level: what the batch completed, and before it the old frontier's node where there is one. */
function growRows(before: Frontier, leaves: readonly Uint8Array[]): Row[] {
  const rows: Row[] = [];
  const old = [...before.nodes];
  let fresh = leaves;
  for (let rest = before.size; rest > 0 || fresh.length > 0; rest = Math.floor(rest / 2)) {
    const kept = rest % 2 === 1 ? [present(old.pop(), "a subtree per bit of the size")] : [];
    const row = { first: rest - kept.length, hashes: [...kept, ...fresh] };
    rows.push(row);
    fresh = pairs(row.hashes);
  }
  return rows;
}

function pairs(hashes: readonly Uint8Array[]): Uint8Array[] {
  const parents: Uint8Array[] = [];
  for (let i = 1; i < hashes.length; i += 2) {
    const left = present(hashes[i - 1], "within the row");
    parents.push(nodeHash(left, present(hashes[i], "within the row")));
  }
  return parents;
}

/** The perfect subtrees of a tree of `size`, from left to right. */
function frontierRanges(size: number): { readonly start: number; readonly end: number }[] {
  const ranges = [];
  for (let start = 0, width = 2 ** 52; width >= 1; width /= 2) {
    if (Math.floor(size / width) % 2 === 0) continue;
    ranges.push({ start, end: start + width });
    start += width;
  }
  return ranges;
}

function countBits(size: number): number {
  return frontierRanges(size).length;
}
