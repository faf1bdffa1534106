/** The tree against RFC 6962 read word for word, and proofs against everything that is not the truth. */

import { toHex } from "@plenty/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leavesOf } from "./testing/leaves.ts";
import { referenceConsistency, referencePath, referenceRoot } from "./testing/reference-tree.ts";
import {
  consistencyProof,
  consistencyRanges,
  emptyRoot,
  inclusionProof,
  inclusionRanges,
  nodeHash,
  readerOfLeaves,
  rootFrom,
  splitPoint,
  verifyConsistency,
  verifyInclusion,
} from "./tree.ts";

const SIZES = 40;
const hashes = leavesOf(300);
const roots = Array.from({ length: 301 }, (_, size) => rootFrom(size, readerOfLeaves(hashes)));
const sized = fc.integer({ min: 1, max: 300 });

test("the root of no leaves is SHA-256 of nothing", () => {
  expect(toHex(emptyRoot)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(roots[0]).toEqual(emptyRoot);
});

test("roots and proofs are those of RFC 6962 for every size up to 40", () => {
  for (let size = 0; size <= SIZES; size++) {
    const leaves = hashes.slice(0, size);
    expect(roots[size]).toEqual(referenceRoot(leaves));
    for (let index = 0; index < size; index++) {
      expect(inclusionProof({ index, size, hashes })).toEqual(referencePath(index, leaves));
    }
    for (let oldSize = 0; oldSize <= size; oldSize++) {
      expect(consistencyProof({ oldSize, size, hashes })).toEqual(
        referenceConsistency(oldSize, leaves),
      );
    }
  }
});

describe("an inclusion proof", () => {
  const claims = sized.chain((size) => fc.nat(size - 1).map((index) => claimOf(index, size)));

  test("verifies", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        expect(verifyInclusion(claim)).toBe(true);
      }),
    );
  });

  test("verifies for no other index, size, leaf or root", () => {
    fc.assert(
      fc.property(claims, fc.nat(310), fc.nat(310), (claim, index, size) => {
        const [leaf = emptyRoot, root = emptyRoot] = [hashes[index % 300], roots[size % 301]];
        expect(verifyInclusion({ ...claim, index })).toBe(index === claim.index);
        // A size is bound by the checkpoint's signature, not by the proof: other sizes may give the same path.
        expect(verifyInclusion({ ...claim, leaf })).toBe(toHex(leaf) === toHex(claim.leaf));
        expect(verifyInclusion({ ...claim, root })).toBe(toHex(root) === toHex(claim.root));
      }),
    );
  });

  test("verifies with no hash changed, added, left out or swapped", () => {
    fc.assert(
      fc.property(claims, fc.nat(), fc.integer({ min: 1, max: 255 }), (claim, place, change) => {
        const { proof } = claim;
        if (proof.length === 0) return;
        const at = place % proof.length;
        const hash = proof[at] ?? emptyRoot;
        const spoiled = proof.with(at, hash.with(place % 32, (hash[place % 32] ?? 0) ^ change));
        expect(verifyInclusion({ ...claim, proof: spoiled })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: proof.toSpliced(at, 1) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: proof.toSpliced(at, 0, hash) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: proof.with(at, hash.slice(1)) })).toBe(false);
      }),
    );
  });

  test("refuses what is no index and no size", () => {
    const claim = claimOf(3, 7);
    for (const index of [-1, 0.5, Number.NaN, Infinity, 7, 2 ** 53]) {
      expect(verifyInclusion({ ...claim, index })).toBe(false);
    }
    for (const size of [-1, 0, 3, 6.5, Number.NaN, Infinity, 2 ** 53]) {
      expect(verifyInclusion({ ...claim, size })).toBe(false);
    }
  });

  function claimOf(index: number, size: number) {
    const [leaf = emptyRoot, root = emptyRoot] = [hashes[index], roots[size]];
    return { index, size, leaf, root, proof: inclusionProof({ index, size, hashes }) };
  }
});

describe("a consistency proof", () => {
  const claims = sized.chain((size) => fc.nat(size).map((oldSize) => claimOf(oldSize, size)));

  test("verifies", () => {
    fc.assert(
      fc.property(claims, (claim) => {
        expect(verifyConsistency(claim)).toBe(true);
      }),
    );
  });

  test("verifies for no other root", () => {
    fc.assert(
      fc.property(claims, fc.nat(300), (claim, other) => {
        const root = roots[other] ?? emptyRoot;
        const mayDiffer = claim.oldSize === 0 && claim.size > 0; // nothing continues nothing
        expect(verifyConsistency({ ...claim, oldRoot: root })).toBe(other === claim.oldSize);
        expect(verifyConsistency({ ...claim, root })).toBe(other === claim.size || mayDiffer);
      }),
    );
  });

  test("verifies with no hash changed, added or left out", () => {
    fc.assert(
      fc.property(claims, fc.nat(), (claim, place) => {
        const { proof } = claim;
        expect(verifyConsistency({ ...claim, proof: [...proof, emptyRoot] })).toBe(false);
        if (proof.length === 0) return;
        const at = place % proof.length;
        const hash = proof[at] ?? emptyRoot;
        const spoiled = proof.with(at, hash.with(place % 32, (hash[place % 32] ?? 0) ^ 1));
        expect(verifyConsistency({ ...claim, proof: spoiled })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: proof.toSpliced(at, 1) })).toBe(false);
      }),
    );
  });

  test("shows that a rewritten leaf is no continuation", () => {
    const rewritten = hashes.with(2, hashes[3] ?? emptyRoot);
    const read = readerOfLeaves(rewritten);
    const proof = consistencyRanges({ oldSize: 5, size: 9 });
    const claim = { oldSize: 5, size: 9, oldRoot: roots[5] ?? emptyRoot, root: rootFrom(9, read) };
    expect(proof.length).toBeGreaterThan(0);
    expect(
      verifyConsistency({
        ...claim,
        proof: consistencyProof({ oldSize: 5, size: 9, hashes: rewritten }),
      }),
    ).toBe(false);
    expect(
      verifyConsistency({ ...claim, proof: consistencyProof({ oldSize: 5, size: 9, hashes }) }),
    ).toBe(false);
  });

  function claimOf(oldSize: number, size: number) {
    const [oldRoot = emptyRoot, root = emptyRoot] = [roots[oldSize], roots[size]];
    return { oldSize, size, oldRoot, root, proof: consistencyProof({ oldSize, size, hashes }) };
  }
});

test("sizes up to 2^53 are split rightly", () => {
  const sizes = fc.oneof(
    fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    fc
      .integer({ min: 1, max: 53 })
      .chain((bits) => fc.constantFrom(2 ** bits - 1, 2 ** (bits - 1))),
  );
  fc.assert(
    fc.property(sizes, fc.nat(), (size, at) => {
      const power = splitPoint(size);
      expect(power <= size && power * 2 > size && Number.isInteger(Math.log2(power))).toBe(true);
      const ranges = inclusionRanges({ index: at % size, size });
      const covered = ranges.reduce((sum, { start, end }) => sum + BigInt(end - start), 1n);
      expect(covered).toBe(BigInt(size));
    }),
  );
});

test("a leaf cannot pass for an inner node", () => {
  const [left = emptyRoot, right = emptyRoot] = hashes;
  expect(nodeHash(left, right)).not.toEqual(leavesOf(1)[0]);
  expect(
    verifyInclusion({
      index: 0,
      size: 1,
      leaf: nodeHash(left, right),
      root: roots[2] ?? emptyRoot,
      proof: [],
    }),
  ).toBe(true);
  expect(
    verifyInclusion({
      index: 0,
      size: 2,
      leaf: nodeHash(left, right),
      root: roots[2] ?? emptyRoot,
      proof: [],
    }),
  ).toBe(false);
});
