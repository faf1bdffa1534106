/** Tiles: paths in one spelling, bundles that come back, and proofs from tiles alone. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leavesOf } from "./testing/leaves.ts";
import { readVectors } from "./testing/read-vectors.ts";
import { tileSource } from "./testing/tile-source.ts";
import {
  createHashReader,
  decodeEntryBundle,
  encodeEntryBundle,
  parseTilePath,
  tilePath,
  tilesForConsistency,
  tilesForInclusion,
  tilesForRoot,
  tilesOf,
  tileWidth,
} from "./tiles.ts";
import type { Tile } from "./tiles.ts";
import { consistencyRanges, inclusionRanges, rangeHash, readerOfLeaves, rootFrom } from "./tree.ts";
import type { Range } from "./tree.ts";

const SIZE = 66_000;
const levels = fc.oneof(fc.nat(63), fc.constant("entries" as const));
const tiles = fc.record({
  level: levels,
  index: fc.nat(Number.MAX_SAFE_INTEGER),
  width: fc.integer({ min: 1, max: 256 }),
});

describe("a path", () => {
  test("is read as what was written", () => {
    fc.assert(
      fc.property(tiles, (tile) => {
        expect(parseTilePath(tilePath(tile))).toEqual(tile);
      }),
    );
  });

  test("is read in one spelling only", () => {
    const text = fc.oneof(
      fc.stringMatching(/^tile\/(\d{1,3}|entries)\/(x\d{3}\/){0,3}x?\d{3}(\.p\/\d{1,3})?$/),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (path) => {
        const tile = parseTilePath(path);
        if (tile !== undefined) expect(tilePath(tile)).toBe(path);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    "/tile/0/000",
    "tile/0/0",
    "tile/0/1000",
    "tile/00/000",
    "tile/64/000",
    "tile/0/x000/001",
    "tile/0/001.p/0",
    "tile/0/001.p/256",
    "tile/0/001.p/05",
    "tile/0/../001",
    "tile/0/001.p/5/",
    "tile/8/0/000",
    `tile/0/${"x999/".repeat(6)}999`,
  ])("%s is refused", (path) => {
    expect(parseTilePath(path)).toBeUndefined();
  });

  test("is the one of the vectors", () => {
    type Case = Tile & { readonly of: string; readonly path: string };
    for (const { of, path, level, index, width } of readVectors<Case>("tiles.json")) {
      if (of === "path") expect(tilePath({ level, index, width })).toBe(path);
    }
  });
});

describe("the tiles of a tree", () => {
  test("are as many and as wide as the specification's example says", () => {
    const all = tilesOf(70_000);
    const full = all.filter(({ width }) => width === 256);
    const count = (level: number): number => full.filter((tile) => tile.level === level).length;
    expect([count(0), count(1), count(2)]).toEqual([273, 1, 0]);
    expect(all.filter(({ width }) => width < 256).map(({ width }) => width)).toEqual([112, 17, 1]);
    expect(tilesOf(256).map(({ width }) => width)).toEqual([256, 1]);
    expect(tilesOf(0)).toEqual([]);
  });

  test("are those that have a width", () => {
    fc.assert(
      fc.property(fc.nat(200_000), (size) => {
        for (const tile of tilesOf(size)) expect(tileWidth(tile, size)).toBe(tile.width);
        expect(tileWidth({ level: 0, index: Math.ceil(size / 256) }, size)).toBe(0);
      }),
    );
  });
});

describe("from tiles alone", () => {
  const sizes = fc.oneof(
    fc.integer({ min: 1, max: 1_000 }),
    fc.constantFrom(255, 256, 257, 511, 512, 65_535, 65_536, 65_537, SIZE),
  );
  const leaf = readerOfLeaves(leavesOf(SIZE));
  const hashOf = (range: Range): Uint8Array => rangeHash(range, leaf);

  test("come root and proofs, and no tile is asked for that was not named before", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, at) => {
        const place = { index: at % size, size };
        const growth = { oldSize: at % (size + 1), size };
        const source = tileSource(leaf);
        const reader = createHashReader(size, source.read);
        expect(reader.root(size)).toEqual(rootFrom(size, leaf));
        expect(source.asked()).toEqual(namesOf(tilesForRoot(size)));
        expect(reader.inclusion(place)).toEqual(inclusionRanges(place).map(hashOf));
        expect(namesOf(tilesForInclusion(place))).toEqual(expect.arrayContaining(source.asked()));
        expect(reader.consistency(growth)).toEqual(consistencyRanges(growth).map(hashOf));
        expect(source.asked()).toEqual(namesOf(tilesForConsistency(growth)));
      }),
      { numRuns: 40 },
    );
  });

  test("come proofs of an older size, out of the tiles of today", () => {
    const source = tileSource(leaf);
    const reader = createHashReader(700, source.read);
    const old = { index: 255, size: 300 };
    expect(reader.inclusion(old)).toEqual(inclusionRanges(old).map(hashOf));
    expect(reader.root(513)).toEqual(rootFrom(513, leaf));
  });

  function namesOf(list: readonly Tile[]): string[] {
    return list.map(tilePath).toSorted();
  }
});

describe("a bundle", () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 256 });

  test("comes back", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const read = decodeEntryBundle(encodeEntryBundle(list));
        expect(read.ok && read.value).toEqual(list);
      }),
    );
  });

  test("holds entries of no byte and of 65,535", () => {
    const list = [new Uint8Array(0), new Uint8Array(65_535).fill(7)];
    const read = decodeEntryBundle(encodeEntryBundle(list));
    expect(read.ok && read.value).toEqual(list);
  });

  test("of any bytes is read as what makes the same bytes, or refused", () => {
    const zeros = fc.nat(1_200).map((length) => new Uint8Array(length));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), zeros), (bytes) => {
        const read = decodeEntryBundle(bytes);
        if (read.ok) expect(encodeEntryBundle(read.value)).toEqual(bytes);
      }),
    );
    expect(decodeEntryBundle(new Uint8Array(2 * 257)).ok).toBe(false);
    expect(decodeEntryBundle(Uint8Array.of(0)).ok).toBe(false);
    expect(decodeEntryBundle(Uint8Array.of(0, 2, 1)).ok).toBe(false);
  });
});
