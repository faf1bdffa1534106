/** Appending by the frontier alone: same roots and proofs as with all leaves at hand. */

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  appendBatch,
  appendLeaf,
  batchProofs,
  decodeFrontier,
  emptyFrontier,
  encodeFrontier,
  rootOf,
} from "./frontier.ts";
import type { Frontier } from "./frontier.ts";
import { leavesOf } from "./testing/leaves.ts";
import { inclusionProof, readerOfLeaves, rootFrom } from "./tree.ts";

const hashes = leavesOf(700);
const frontiers = grow();
const batches = fc.tuple(fc.nat(400), fc.nat(299));

function grow(): readonly Frontier[] {
  const all = [emptyFrontier];
  for (const leaf of hashes) all.push(appendLeaf(all.at(-1) ?? emptyFrontier, leaf));
  return all;
}

function frontierOf(size: number): Frontier {
  return frontiers[size] ?? emptyFrontier;
}

test("leaf by leaf, the root is that of all leaves", () => {
  for (const [size, frontier] of frontiers.entries()) {
    if (size > 70 && size % 13 > 0) continue;
    expect(frontier.size).toBe(size);
    expect(rootOf(frontier)).toEqual(rootFrom(size, readerOfLeaves(hashes)));
  }
});

test("a batch makes the frontier and root that its leaves make one by one", () => {
  fc.assert(
    fc.property(batches, ([size, count]) => {
      const batch = appendBatch(frontierOf(size), hashes.slice(size, size + count));
      expect(batch.frontier).toEqual(frontierOf(size + count));
      expect(batch.root).toEqual(rootOf(batch.frontier));
    }),
  );
});

test("every leaf of a batch is proved as with all leaves at hand, for every small tree", () => {
  for (let before = 0; before <= 20; before++) {
    for (let size = before; size <= 45; size++) {
      const proofs = batchProofs({
        before: frontierOf(before),
        leaves: hashes.slice(before, size),
      });
      const expected = proofs.map((_, i) => inclusionProof({ index: before + i, size, hashes }));
      expect(proofs).toEqual(expected);
    }
  }
});

test("every leaf of a large batch is proved", () => {
  fc.assert(
    fc.property(batches, fc.nat(), ([size, more], at) => {
      const count = more + 1;
      const batch = appendBatch(frontierOf(size), hashes.slice(size, size + count));
      const index = size + (at % count);
      expect(batch.prove(index)).toEqual(inclusionProof({ index, size: size + count, hashes }));
    }),
    { numRuns: 50 },
  );
});

test("a batch names the subtrees that it completed, and no other", () => {
  const read = readerOfLeaves(hashes);
  fc.assert(
    fc.property(batches, fc.nat(9), ([size, count], level) => {
      const { first, hashes: made } = appendBatch(
        frontierOf(size),
        hashes.slice(size, size + count),
      ).completed(level);
      const width = 2 ** level;
      expect(first).toBe(Math.floor(size / width));
      expect(made).toHaveLength(Math.floor((size + count) / width) - first);
      for (const [i, hash] of made.entries())
        expect(hash).toEqual(read({ level, index: first + i }));
    }),
  );
});

test("a frontier comes back from its bytes, and other bytes are refused", () => {
  for (const frontier of frontiers)
    expect(decodeFrontier(encodeFrontier(frontier))).toEqual(frontier);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
      const frontier = decodeFrontier(bytes);
      if (frontier !== undefined) expect(encodeFrontier(frontier)).toEqual(bytes);
    }),
  );
  expect(decodeFrontier(encodeFrontier(frontierOf(7)).subarray(1))).toBeUndefined();
});

test("a frontier is a value: appending leaves it as it was", () => {
  const before = frontierOf(7);
  const copy = structuredClone(before);
  appendLeaf(before, hashes[7] ?? before.nodes[0] ?? new Uint8Array(32));
  appendBatch(before, hashes.slice(7, 20));
  expect(before).toEqual(copy);
});
