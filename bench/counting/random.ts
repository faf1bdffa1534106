/** Generators for measurements: mulberry32 (Tommy Ettinger), so that anyone can make the same elections. */

import { createHash } from "node:crypto";

/** Numbers in [0, 1) from a 32-bit seed. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Puts a list in random order, in place (Fisher and Yates). */
export function shuffle(list: number[], random: () => number): number[] {
  for (let size = list.length; size > 1; size -= 1) {
    const other = Math.floor(random() * size);
    const last = list[size - 1] ?? 0;
    list[size - 1] = list[other] ?? 0;
    list[other] = last;
  }
  return list;
}

/** SHA-256 of rows, each written as its JSON and a line feed: what a generator made. */
export function digestOf(rows: Iterable<unknown>): string {
  const hash = createHash("sha256");
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest("hex");
}
