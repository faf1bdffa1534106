/**
 * Growing the hash tree leaf by leaf, as tiles: the rightmost tile of each level is kept in memory, and
 * given away when it is full. About one hash per leaf. The root follows from the tiles that are not full.
 */

import { appendBatch, emptyFrontier, rootOf, TILE_WIDTH } from "@plenty/log";

export interface BuiltTile {
  readonly level: number;
  readonly index: number;
  /** 1 to 256 hashes, one after the other. */
  readonly bytes: Uint8Array;
}

export interface TreeBuilder {
  add(leaf: Uint8Array): void;
  root(): Uint8Array;
  /** The tiles that are not full, lowest level first. */
  partial(): readonly BuiltTile[];
}

/** Hashes of the rightmost tile of each level, lowest first, and how many full tiles stand before it. */
export type Edge = { readonly full: number; readonly hashes: readonly Uint8Array[] }[];

/** A builder that goes on from an edge. */
export function createTreeBuilder(edge: Edge, onFull: (tile: BuiltTile) => void): TreeBuilder {
  const levels = edge.map(({ full, hashes }) => ({ full, hashes: [...hashes] }));
  let size = edge.reduceRight(
    (sum, { full, hashes }, level) => (level > 0 ? sum : full * TILE_WIDTH + hashes.length),
    0,
  );

  function add(hash: Uint8Array, level: number): void {
    const tile = (levels[level] ??= { full: 0, hashes: [] });
    tile.hashes.push(hash);
    if (tile.hashes.length < TILE_WIDTH) return;
    const { hashes, full } = tile;
    onFull({ level, index: full, bytes: Buffer.concat(hashes) });
    levels[level] = { full: full + 1, hashes: [] };
    add(appendBatch(emptyFrontier, hashes).root, level + 1);
  }

  return {
    add(leaf) {
      add(leaf, 0);
      size++;
    },
    root() {
      const nodes = levels
        .toReversed()
        .flatMap(({ hashes }) => appendBatch(emptyFrontier, hashes).frontier.nodes);
      return rootOf({ size, nodes });
    },
    partial: () =>
      levels.flatMap(({ full, hashes }, level) =>
        hashes.length === 0 ? [] : [{ level, index: full, bytes: Buffer.concat(hashes) }],
      ),
  };
}
