/** Tiles and bundles as they are served: only what the signed log holds, in the widths it can have. */

import { encodeEntryBundle, TILE_WIDTH, tileWidth, type Tile } from "@plenty/log";
import type { LogReader } from "./log-reader.ts";

/**
 * Bytes of a tile of a log of `size` signed entries. A partial tile is served at any width that an older
 * checkpoint can have had; undefined if the tile is wider than the signed log.
 */
export function readTile(log: LogReader, tile: Tile, size: number): Uint8Array | undefined {
  const { level, index, width } = tile;
  if (width > tileWidth(tile, size)) return undefined;
  if (level !== "entries") return log.tiles({ level, index, width });
  const from = index * TILE_WIDTH;
  return encodeEntryBundle(log.range(from, from + width).map(({ entry }) => entry));
}
