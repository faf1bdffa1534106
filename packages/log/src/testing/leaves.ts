/** Leaf hashes for tests and vectors: the n-th entry is the one byte n mod 256. */

import { leafHash } from "../entry.ts";

/** Leaf hashes of entries `from` up to, without, `to`. */
export function leavesOf(to: number, from = 0): Uint8Array[] {
  return Array.from({ length: to - from }, (_, i) => leafHash(Uint8Array.of((from + i) % 256)));
}
