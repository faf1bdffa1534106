/** Tiles of a tree of leaf hashes, made on demand, with a note of what was asked for since the last look. */

import { TILE_WIDTH, tilePath } from "../tiles.ts";
import type { Tile, TileReader } from "../tiles.ts";
import type { NodeReader } from "../tree.ts";

export interface TileSource {
  readonly read: TileReader;
  /** Paths asked for since the last call, each once, in order of text. */
  readonly asked: () => string[];
}

/** Tiles over the nodes of a tree. */
export function tileSource(node: NodeReader): TileSource {
  let paths = new Set<string>();
  return {
    read(tile) {
      paths.add(tilePath(tile));
      return tileBytes(tile, node);
    },
    asked() {
      const list = [...paths].toSorted();
      paths = new Set();
      return list;
    },
  };
}

/** Bytes of a tile, from a reader of nodes. */
export function tileBytes(
  { level, index, width }: Tile & { readonly level: number },
  node: NodeReader,
): Uint8Array {
  const hashes = Array.from({ length: width }, (_, i) =>
    node({ level: level * 8, index: index * TILE_WIDTH + i }),
  );
  return new Uint8Array(Buffer.concat(hashes));
}
