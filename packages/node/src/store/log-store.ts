/**
 * The log as rows of commons.db: entries with what they gave, and the full tiles of the hash tree.
 * This is the writing side, used by the rules thread alone, inside its transaction.
 *
 * `size` is the size of the checkpoint that first covered the entry: with it the same receipt can be
 * made again, byte for byte. Tiles are as in C2SP tlog-tiles: 256 hashes, stored once they are full;
 * partial ones are made from the rows and tiles below when they are asked for.
 */

import type { DatabaseSync } from "node:sqlite";
import { present, type Millis } from "@plenty/kernel";
import {
  appendBatch,
  createHashReader,
  emptyFrontier,
  HASH_BYTES,
  splitPoint,
  TILE_WIDTH,
  tilePath,
  type Frontier,
  type HashReader,
  type Tile,
} from "@plenty/log";
import { createTreeBuilder, type Edge, type TreeBuilder } from "./tree-builder.ts";

/** Tables of the log; `log_tree` holds the full tiles only. */
export const logTables: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS log_entries (
    n INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    act BLOB NOT NULL UNIQUE,
    entry BLOB NOT NULL,
    leaf BLOB NOT NULL,
    facts TEXT NOT NULL,
    digest BLOB NOT NULL,
    size INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE IF NOT EXISTS log_tiles (
    level INTEGER NOT NULL,
    n INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (level, n)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS log_schema (
    n INTEGER PRIMARY KEY CHECK (n = 1),
    digest TEXT NOT NULL
  ) STRICT`,
];

export interface LogRow {
  readonly index: number;
  readonly at: Millis;
  readonly act: Uint8Array;
  readonly entry: Uint8Array;
  readonly leaf: Uint8Array;
  readonly facts: string;
  readonly digest: Uint8Array;
}

/** Where the log stands: all that the next append relies on. */
export interface Position {
  readonly size: number;
  readonly at: Millis;
  readonly digest: Uint8Array;
}

export interface LogWriter {
  position(): Position;
  /** Index and acknowledged size of an act already in the log. */
  find(
    act: Uint8Array,
  ): { readonly index: number; readonly size: number; readonly at: Millis } | undefined;
  /** Writes rows that follow the last one, and the tiles they fill; `size` is that after the last row. */
  append(rows: readonly LogRow[], size: number): void;
  /** Forgets what it holds in memory and reads it again: after a rollback. */
  reload(): void;
}

/** The writing side of the log over an open transaction's connection. */
export function createLogWriter(db: DatabaseSync): LogWriter {
  const insert = db.prepare(
    "INSERT INTO log_entries (n, at, act, entry, leaf, facts, digest, size) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const select = db.prepare("SELECT n, size, at FROM log_entries WHERE act = ?");
  const last = db.prepare("SELECT n, at, digest FROM log_entries ORDER BY n DESC LIMIT 1");
  const insertTile = db.prepare("INSERT INTO log_tiles (level, n, hashes) VALUES (?, ?, ?)");
  let tree = growFrom(position().size);

  function position(): Position {
    const row = last.get();
    if (row === undefined) return { size: 0, at: 0, digest: new Uint8Array(HASH_BYTES) };
    return { size: Number(row.n) + 1, at: Number(row.at), digest: asBytes(row.digest) };
  }

  function growFrom(size: number): TreeBuilder {
    return createTreeBuilder(edgeOf(db, size), ({ level, index, bytes }) =>
      insertTile.run(level, index, bytes),
    );
  }

  return {
    position,
    find(act) {
      const row = select.get(act);
      if (row === undefined) return undefined;
      return { index: Number(row.n), size: Number(row.size), at: Number(row.at) };
    },
    append(rows, size) {
      for (const { index, at, act, entry, leaf, facts, digest } of rows) {
        insert.run(index, at, act, entry, leaf, facts, digest, size);
        tree.add(leaf);
      }
    },
    reload() {
      tree = growFrom(position().size);
    },
  };
}

/** The rightmost tiles of a log of `size` entries, from which its tree goes on. */
function edgeOf(db: DatabaseSync, size: number): Edge {
  const source = createTileSource(db);
  const edge: Edge = [];
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / TILE_WIDTH)) {
    const full = Math.floor(count / TILE_WIDTH);
    const bytes = source({ level, index: full, width: count % TILE_WIDTH });
    edge.push({ full, hashes: splitHashes(bytes ?? new Uint8Array()) });
  }
  return edge;
}

/** Reads a tile's bytes; undefined if the log does not have it. */
export type TileSource = (tile: Tile & { readonly level: number }) => Uint8Array | undefined;

/** Roots of full tiles that are kept at a time: those of 16 million entries. */
const ROOTS_KEPT = 65_536;

/**
 * Tiles of the log in `db`, full or partial. A partial one is made of rows, or of the roots of the full tiles
 * below, which never change and are kept: a receipt must not cost more the longer the log is.
 */
export function createTileSource(db: DatabaseSync): TileSource {
  const full = db.prepare("SELECT hashes FROM log_tiles WHERE level = ? AND n = ?");
  const leaves = db.prepare("SELECT leaf FROM log_entries WHERE n >= ? AND n < ? ORDER BY n");
  const roots = new Map<string, Uint8Array>();

  function rootOf(level: number, n: number): Uint8Array | undefined {
    const key = `${level}/${n}`;
    const known = roots.get(key);
    if (known !== undefined) return known;
    const stored = full.get(level, n);
    if (stored === undefined) return undefined;
    const root = rootOfTile(asBytes(stored.hashes));
    if (roots.size >= ROOTS_KEPT) roots.clear();
    roots.set(key, root);
    return root;
  }

  function partial(level: number, from: number, width: number): Uint8Array[] {
    if (level === 0) return leaves.all(from, from + width).map((row) => asBytes(row.leaf));
    return Array.from({ length: width }, (_, i) => rootOf(level - 1, from + i) ?? []).flat();
  }

  return ({ level, index, width }) => {
    const stored = full.get(level, index);
    if (stored !== undefined) return asBytes(stored.hashes).subarray(0, width * HASH_BYTES);
    const hashes = partial(level, index * TILE_WIDTH, width);
    return hashes.length === width && width > 0 ? Buffer.concat(hashes) : undefined;
  };
}

/** Roots and proofs from the tiles of a log that holds `stored` entries. Throws if a tile is missing. */
export function readTree(source: TileSource, stored: number): HashReader {
  const read = new Map<string, Uint8Array>();
  return createHashReader(stored, (tile) => {
    const path = tilePath(tile);
    const bytes = read.get(path) ?? present(source(tile), `tile ${path} is stored`);
    read.set(path, bytes);
    return bytes;
  });
}

/** The frontier of the first `size` entries, from the tiles. Throws if one is missing. */
export function frontierAt(
  source: TileSource,
  { size, stored }: { size: number; stored: number },
): Frontier {
  const { node } = readTree(source, stored);
  const nodes: Uint8Array[] = [];
  for (let start = 0; start < size;) {
    const width = splitPoint(size - start);
    nodes.push(node({ level: Math.log2(width), index: start / width }));
    start += width;
  }
  return { size, nodes };
}

/** Root over a full tile. */
function rootOfTile(bytes: Uint8Array): Uint8Array {
  return appendBatch(emptyFrontier, splitHashes(bytes)).root;
}

/** Cuts concatenated hashes apart. */
export function splitHashes(bytes: Uint8Array): Uint8Array[] {
  const hashes: Uint8Array[] = [];
  for (let i = 0; i < bytes.length; i += HASH_BYTES) hashes.push(bytes.subarray(i, i + HASH_BYTES));
  return hashes;
}

/** A blob column; rows of node:sqlite are untyped. */
export function asBytes(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error("invariant broken: the column is a blob");
}
