/**
 * Collects ballots as a reader meets them. Alike ballots become one with a count, so that a long file of a
 * small election stays small in memory; ids are kept where the file has them.
 */

import type { Index, Rank, RankedBallot } from "../core/profile.ts";

export interface RankedCollector {
  add(ranks: readonly Rank[], count: number, id?: string): void;
  /** The same for a ballot of single candidates, which is most of them: made to be quick. */
  addOrder(order: readonly Index[], count: number): void;
  /** The distinct ballots in order of first appearance. */
  ballots(): readonly RankedBallot[];
}

interface Entry {
  readonly ranks: readonly Rank[];
  count: number;
  ids: string[] | undefined;
}

export function createCollector(): RankedCollector {
  const entries = new Map<string, Entry>();
  function put(key: string, ranks: readonly Rank[], count: number): Entry {
    const known = entries.get(key);
    if (known !== undefined) {
      known.count += count;
      return known;
    }
    const entry: Entry = { ranks: [...ranks], count, ids: undefined };
    entries.set(key, entry);
    return entry;
  }
  return {
    add(ranks, count, id) {
      const entry = put(keyOf(ranks), ranks, count);
      if (id === undefined) return;
      if (entry.ids === undefined) entry.ids = [id];
      else entry.ids.push(id);
    },
    addOrder(order, count) {
      put(keyOfOrder(order), order, count);
    },
    ballots() {
      return [...entries.values()].map(({ ranks, count, ids }) =>
        ids?.length === count ? { ranks, count, ids } : { ranks, count },
      );
    },
  };
}

/** A short text per ballot: one UTF-16 unit per single candidate; ties between units 1 and 2. */
function keyOf(ranks: readonly Rank[]): string {
  let key = "";
  for (const rank of ranks) {
    key +=
      typeof rank === "number" ? String.fromCharCode(rank + 3) : `\u0001${rank.join(",")}\u0002`;
  }
  return key;
}

const codes: number[] = [];

/** The same text as `keyOf` gives, made at once. */
function keyOfOrder(order: readonly Index[]): string {
  codes.length = order.length;
  for (let at = 0; at < order.length; at += 1) codes[at] = (order[at] ?? 0) + 3;
  return String.fromCharCode.apply(undefined, codes);
}
