/**
 * Collects ballots as a reader meets them. Alike ballots become one with a count, so that a long file of a
 * small election stays small in memory; ids are kept where the file has them.
 */

import type { Rank, RankedBallot } from "../core/profile.ts";

export interface RankedCollector {
  add(ranks: readonly Rank[], count: number, id?: string): void;
  /** The distinct ballots in order of first appearance. */
  ballots(): readonly RankedBallot[];
}

interface Entry {
  readonly ranks: readonly Rank[];
  count: number;
  readonly ids: string[];
}

export function createCollector(): RankedCollector {
  const entries = new Map<string, Entry>();
  return {
    add(ranks, count, id) {
      const key = keyOf(ranks);
      let entry = entries.get(key);
      if (entry === undefined) {
        entry = { ranks: [...ranks], count: 0, ids: [] };
        entries.set(key, entry);
      }
      entry.count += count;
      if (id !== undefined) entry.ids.push(id);
    },
    ballots() {
      return [...entries.values()].map(({ ranks, count, ids }) =>
        ids.length === count ? { ranks, count, ids } : { ranks, count },
      );
    },
  };
}

/** A short text per ballot: one UTF-16 unit per rank where it can be. */
function keyOf(ranks: readonly Rank[]): string {
  let key = "";
  for (const rank of ranks) {
    key +=
      typeof rank === "number" ? String.fromCharCode(rank + 3) : `\u0001${rank.join(",")}\u0002`;
  }
  return key;
}
