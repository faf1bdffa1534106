/**
 * What is checked before a commons appends again: that the log
 * still holds the head that was last signed, and that its newest entries are what their hashes say. A
 * commons that fails is still read; it appends nothing and says why.
 */

import { accepted, refused, toHex, type Refusal, type Result } from "@plenty/kernel";
import { decodeEntry, HASH_BYTES, leafHash, parseJws, rootOf, type Frontier } from "@plenty/log";
import { runningDigest } from "@plenty/rules";
import { headMismatch, logDamaged } from "../refusals.ts";
import type { Head } from "./head.ts";
import type { LogReader, StoredEntry } from "./log-reader.ts";
import { frontierAt } from "./log-store.ts";

/** Entries that are looked at before the first append: the last that a crash could have touched. */
const NEWEST = 256;

export interface StartState {
  readonly size: number;
  readonly frontier: Frontier;
}

/** Checks a log at its start; the frontier is that of all entries. */
export function checkStart(
  log: LogReader,
  head: Head | "damaged" | undefined,
): Result<StartState, Refusal> {
  const size = log.size();
  const frontier = frontierOf(log, { size, stored: size });
  if (frontier === undefined) return refused(logDamaged("Tiles of the hash tree are missing."));
  return refuseResult(wrongHead(log, { size, head }) ?? damagedEntry(log, size), {
    size,
    frontier,
  });
}

function refuseResult(
  refusal: Refusal | undefined,
  state: StartState,
): Result<StartState, Refusal> {
  return refusal === undefined ? accepted(state) : refused(refusal);
}

function frontierOf(log: LogReader, sizes: { size: number; stored: number }): Frontier | undefined {
  try {
    return frontierAt(log.tiles, sizes);
  } catch {
    return undefined; // a tile is missing or cannot be read: the caller says so
  }
}

function wrongHead(
  log: LogReader,
  { size, head }: { size: number; head: Head | "damaged" | undefined },
): Refusal | undefined {
  if (head === "damaged") return headMismatch("The file `head` cannot be read.");
  if (head === undefined) return size > 1 ? headMismatch("The file `head` is missing.") : undefined;
  if (size < head.size) {
    return headMismatch(`${head.size} entries were signed, ${size} are here.`);
  }
  const frontier = frontierOf(log, { size: head.size, stored: size });
  if (frontier !== undefined && toHex(rootOf(frontier)) === head.root) return undefined;
  return headMismatch(`The first ${head.size} entries have another root than was signed.`);
}

function damagedEntry(log: LogReader, size: number): Refusal | undefined {
  const first = Math.max(0, size - NEWEST);
  let digest = first === 0 ? new Uint8Array(HASH_BYTES) : log.byIndex(first - 1)?.digest;
  const entries = log.range(first, size);
  if (entries.length !== size - first) return logDamaged("Entries are missing.");
  for (const entry of entries) {
    const next = digest === undefined ? undefined : runningDigest(digest, entry.leaf, entry.facts);
    const fault = faultOf(entry, next);
    if (fault !== undefined) return logDamaged(`Entry ${entry.index}: ${fault}.`);
    digest = entry.digest;
  }
  return undefined;
}

/** What is wrong with a row by itself; undefined if nothing is. */
export function faultOf(stored: StoredEntry, digest: Uint8Array | undefined): string | undefined {
  const decoded = decodeEntry(stored.entry);
  if (!decoded.ok) return "its bytes are no entry";
  if (decoded.value.at !== stored.at) return "its time is not that of its bytes";
  if (!same(leafHash(stored.entry), stored.leaf)) return "its leaf hash is not that of its bytes";
  const jws = parseJws(decoded.value.jws);
  if (!jws.ok || jws.value.id !== stored.act) return "its id is not that of its bytes";
  if (digest === undefined || !same(digest, stored.digest))
    return "its facts or its running digest were changed";
  return undefined;
}

/** True if two byte strings are the same. */
export function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
