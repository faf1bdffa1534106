/** Splitting an amount exactly: the parts add up to the whole, whatever the shares. */

import { assert } from "./assert.ts";

export interface Share {
  /** Unlike that of any other share: who comes first where nothing else says so. */
  readonly id: string;
  /** A whole number above zero, in ratio to those of the others. */
  readonly weight: number;
}

/**
 * The parts of an amount in steps, in the order of the shares, by largest remainder (Hamilton's method): each has its exact
 * part rounded down, and what is left goes step by step to those of whom most was cut off; ties by id.
 */
export function splitAmount(total: number, shares: readonly Share[]): readonly number[] {
  const all = shares.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  assert(all > 0n, "an amount is split among shares that weigh something");
  const exact = shares.map(({ id, weight }, place) => {
    const product = BigInt(total) * BigInt(weight);
    return { id, place, part: product / all, cut: product % all };
  });
  const given = exact.reduce((sum, { part }) => sum + part, 0n);
  const mostCut = exact.toSorted((a, b) => compare(b.cut, a.cut) || (a.id < b.id ? -1 : 1));
  const more = new Set(mostCut.slice(0, Number(BigInt(total) - given)).map(({ place }) => place));
  return exact.map(({ part, place }) => Number(part) + (more.has(place) ? 1 : 0));
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
