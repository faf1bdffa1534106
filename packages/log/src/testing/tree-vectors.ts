/** Vectors of trees and tiles: sizes around powers of two and of 256. */

import { toHex } from "@plenty/kernel";
import { tilePath, tilesOf } from "../tiles.ts";
import { consistencyProof, inclusionProof, readerOfLeaves, rootFrom } from "../tree.ts";
import { leavesOf } from "./leaves.ts";

const sizes = [0, 1, 2, 3, 4, 5, 7, 8, 9, 255, 256, 257, 700] as const;
const inclusions = [
  [0, 1],
  [0, 2],
  [2, 3],
  [4, 5],
  [3, 7],
  [6, 7],
  [8, 9],
  [0, 257],
  [256, 257],
  [511, 700],
  [512, 700],
  [699, 700],
] as const;
const consistencies = [
  [0, 5],
  [1, 2],
  [2, 3],
  [3, 7],
  [4, 7],
  [6, 7],
  [7, 7],
  [255, 257],
  [256, 257],
  [256, 700],
  [257, 700],
  [699, 700],
] as const;

/** Roots and proofs. */
export function treeVectors(): object[] {
  const hashes = leavesOf(700);
  return [
    ...sizes.map((size) => ({
      of: "root",
      size,
      root: toHex(rootFrom(size, readerOfLeaves(hashes))),
    })),
    ...inclusions.map(([index, size]) => ({
      of: "inclusion",
      index,
      size,
      proof: inclusionProof({ index, size, hashes }).map(toHex),
    })),
    ...consistencies.map(([oldSize, size]) => ({
      of: "consistency",
      oldSize,
      size,
      proof: consistencyProof({ oldSize, size, hashes }).map(toHex),
    })),
  ];
}

const indices = [0, 1, 999, 1_000, 1_234_067, 999_999_999] as const;

/** Paths and coverings. The last is the specification's own example. */
export function tileVectors(): object[] {
  return [
    ...indices.flatMap((index) =>
      [256, 5].map((width) => ({
        of: "path",
        level: 0,
        index,
        width,
        path: tilePath({ level: 0, index, width }),
      })),
    ),
    {
      of: "path",
      level: "entries",
      index: 1_234_067,
      width: 256,
      path: tilePath({ level: "entries", index: 1_234_067, width: 256 }),
    },
    ...[1, 255, 256, 257, 700].map((size) => ({
      of: "tiles",
      size,
      tiles: tilesOf(size).map(({ level, index, width }) => `${level}/${index}/${width}`),
    })),
    {
      of: "counts",
      size: 70_000,
      full: [273, 1],
      partial: [112, 17, 1],
    },
  ];
}
