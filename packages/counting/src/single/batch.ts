/**
 * Batch elimination: the largest group of last candidates who together have fewer votes than the next one:
 * whatever their ballots say next, none of them can pass that candidate.
 */

import type { Index } from "../core/profile.ts";
import type { State } from "../stv/state.ts";

/** The group, lowest first; at least `leave` candidates are left standing. */
export function batchOf(state: State, standing: readonly Index[], leave: number): readonly Index[] {
  const votes = (index: Index): bigint => state.tally[index] ?? 0n;
  const sorted = standing.toSorted((a, b) => Number(votes(a) - votes(b)) || a - b);
  let sum = 0n;
  let size = 0;
  sorted.forEach((index, place) => {
    const before = sorted[place - 1];
    const begins = before === undefined || votes(before) < votes(index);
    if (begins && sum < votes(index) && sorted.length - place >= leave) size = place;
    sum += votes(index);
  });
  return sorted.slice(0, size);
}
