/**
 * A log as static files (C2SP tlog-tiles): tiles of up to 256 hashes, eight levels of the tree high, and
 * bundles of the entries themselves. Paths, bundles, and a reader that makes any proof from stored tiles.
 */

import { accepted, assert, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { entryMalformed } from "./refusals.ts";
import {
  consistencyRanges,
  HASH_BYTES,
  inclusionRanges,
  isSize,
  nodeHash,
  rangeHash,
  rootFrom,
  splitPoint,
} from "./tree.ts";
import type { NodeReader, Range } from "./tree.ts";

const TILE_HEIGHT = 8;
export const TILE_WIDTH = 2 ** TILE_HEIGHT;
/** Bytes of an entry, at most: its length is written in 16 bits. */
const ENTRY_MAX = 65_535;

/** A tile of hashes, or at level "entries" a bundle; `width` hashes or entries are in it. */
export interface Tile {
  readonly level: number | "entries";
  readonly index: number;
  /** 1 to 256; below 256 the tile is partial. */
  readonly width: number;
}

/** Path of a tile, without a leading slash: "tile/0/x001/x234/067.p/5". */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
  const parts = padded.match(/\d{3}/g) ?? [];
  const path = parts.map((part, i) => (i === parts.length - 1 ? part : `x${part}`)).join("/");
  return `tile/${level}/${path}${width === TILE_WIDTH ? "" : `.p/${width}`}`;
}

/** Reads a path in the one spelling that `tilePath` writes; undefined for any other. */
export function parseTilePath(path: string): Tile | undefined {
  const match = pathForm.exec(path);
  if (match === null) return undefined;
  const [, level = "", index = "", width] = match;
  const tile: Tile = {
    level: level === "entries" ? level : Number(level),
    index: Number(index.replaceAll(/[x/]/g, "")),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const fits =
    isSize(tile.index) && (tile.level === "entries" || tile.level < 64) && tile.width <= TILE_WIDTH;
  return fits && tilePath(tile) === path ? tile : undefined;
}

const pathForm = /^tile\/(\d{1,2}|entries)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Width of a tile in a tree of `size` entries; 0 if it is not in it. */
export function tileWidth(tile: Omit<Tile, "width">, size: number): number {
  const level = tile.level === "entries" ? 0 : tile.level;
  const hashes = Math.floor(size / TILE_WIDTH ** level);
  return Math.max(0, Math.min(TILE_WIDTH, hashes - tile.index * TILE_WIDTH));
}

/** Every tile of hashes of a tree, full and partial, level by level. */
export function tilesOf(size: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / TILE_WIDTH)) {
    for (let index = 0; index * TILE_WIDTH < count; index++) {
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) });
    }
  }
  return tiles;
}

/** Bytes of a bundle of entries. */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  assert(entries.length <= TILE_WIDTH, "a bundle holds at most 256 entries");
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const entry of entries) {
    assert(entry.length <= ENTRY_MAX, "an entry's length fits 16 bits");
    view.setUint16(at, entry.length);
    bytes.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bytes;
}

/** Entries of a bundle, as views of it. */
export function decodeEntryBundle(bytes: Uint8Array): Result<Uint8Array[], Refusal> {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    if (entries.length === TILE_WIDTH)
      return refused(entryMalformed("more than 256 entries in a bundle"));
    const start = at + 2;
    at = start + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (start > bytes.length || at > bytes.length)
      return refused(entryMalformed("the bundle ends within an entry"));
    entries.push(bytes.subarray(start, at));
  }
  return accepted(entries);
}

/** Bytes of a tile: its hashes, asked for by one function, one after the other. */
export type TileReader = (tile: Tile & { readonly level: number }) => Uint8Array;

/** Makes roots and proofs from tiles. */
export interface HashReader {
  readonly node: NodeReader;
  root(size: number): Uint8Array;
  inclusion(leaf: { readonly index: number; readonly size: number }): Uint8Array[];
  consistency(sizes: { readonly oldSize: number; readonly size: number }): Uint8Array[];
}

/**
 * A reader over the tiles of a log that has `stored` entries: `read` is asked for tiles as wide as that
 * size makes them. It trusts its tiles: a proof from false tiles does not verify.
 */
export function createHashReader(stored: number, read: TileReader): HashReader {
  function node(at: { readonly level: number; readonly index: number }): Uint8Array {
    const place = placeOf(at);
    const width = tileWidth(place, stored);
    assert(width >= place.offset + place.count, "the subtree is complete in the stored tiles");
    const tile = read({ level: place.level, index: place.index, width });
    assert(tile.length >= width * HASH_BYTES, "a tile holds as many hashes as its width says");
    return subtreeHash(tile, place.offset, place.count);
  }
  const hash = (range: Range): Uint8Array => rangeHash(range, node);
  return {
    node,
    root: (size) => rootFrom(size, node),
    inclusion: (leaf) => inclusionRanges(leaf).map(hash),
    consistency: (sizes) => consistencyRanges(sizes).map(hash),
  };
}

/** Tiles that an inclusion proof needs, each once: what a client fetches before it asks the reader. */
export function tilesForInclusion(leaf: { readonly index: number; readonly size: number }): Tile[] {
  return tilesForRanges(
    [...inclusionRanges(leaf), { start: leaf.index, end: leaf.index + 1 }],
    leaf.size,
  );
}

/** Tiles that a consistency proof needs, each once. */
export function tilesForConsistency(sizes: {
  readonly oldSize: number;
  readonly size: number;
}): Tile[] {
  return tilesForRanges(consistencyRanges(sizes), sizes.size);
}

/** Tiles that the root needs, each once. */
export function tilesForRoot(size: number): Tile[] {
  return size === 0 ? [] : tilesForRanges([{ start: 0, end: size }], size);
}

function tilesForRanges(ranges: readonly Range[], size: number): Tile[] {
  const tiles = new Map<string, Tile>();
  for (const { start, end } of ranges) {
    for (let at = start; at < end;) {
      const width = splitPoint(end - at);
      const { level, index } = placeOf({ level: Math.log2(width), index: at / width });
      const tile = { level, index, width: tileWidth({ level, index }, size) };
      tiles.set(tilePath(tile), tile);
      at += width;
    }
  }
  return [...tiles.values()];
}

/** Where the hashes stand that make up a node: the tile below or at its level. */
function placeOf(node: { readonly level: number; readonly index: number }) {
  const level = Math.floor(node.level / TILE_HEIGHT);
  const count = 2 ** (node.level % TILE_HEIGHT);
  const first = node.index * count;
  return { level, index: Math.floor(first / TILE_WIDTH), offset: first % TILE_WIDTH, count };
}

/** Root of `count` (a power of two) hashes of a tile. */
function subtreeHash(tile: Uint8Array, offset: number, count: number): Uint8Array {
  if (count === 1) return tile.slice(offset * HASH_BYTES, (offset + 1) * HASH_BYTES);
  const half = count / 2;
  return nodeHash(subtreeHash(tile, offset, half), subtreeHash(tile, offset + half, half));
}
