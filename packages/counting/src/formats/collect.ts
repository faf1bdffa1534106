/**
 * Collects ballots as a reader meets them. Alike ballots become one with a count, so that a long file of a
 * small election stays small in memory; ids are kept where the file has them. Orders of single candidates,
 * which most ballots are, go to a flat table; ballots with ties or skipped ranks to a map.
 */

import type { Index, Rank, RankedBallot } from "../core/profile.ts";
import { CODE_LIMIT, createOrderTable } from "./order-table.ts";

export interface RankedCollector {
  add(ranks: readonly Rank[], count: number, id?: string): void;
  /**
   * The same, quickly, for a ballot of single candidates, which most are: the first `length` places of `order`,
   * each of them below the number of candidates.
   */
  addOrder(order: Int32Array, length: number, count: number): void;
  /** The distinct ballots in order of first appearance; ends the collection. */
  ballots(): readonly RankedBallot[];
}

interface Entry {
  readonly ranks: readonly Rank[];
  /** How many orders were known when it was first met. */
  readonly after: number;
  count: number;
  readonly ids: string[];
}

export function createCollector(): RankedCollector {
  const orders = createOrderTable();
  let scratch = new Int32Array(64);
  const idsOfOrders = new Map<number, string[]>();
  const others = new Map<string, Entry>();

  function addOther(ranks: readonly Rank[], count: number, id?: string): void {
    const key = JSON.stringify(ranks);
    const known = others.get(key);
    const entry = known ?? { ranks: [...ranks], after: orders.size(), count: 0, ids: [] };
    if (known === undefined) others.set(key, entry);
    entry.count += count;
    if (id !== undefined) entry.ids.push(id);
  }

  return {
    add(ranks, count, id) {
      if (!isOrder(ranks)) {
        addOther(ranks, count, id);
        return;
      }
      if (ranks.length > scratch.length) scratch = new Int32Array(ranks.length);
      scratch.set(ranks);
      const number = orders.add(scratch, ranks.length, count);
      if (id === undefined) return;
      const ids = idsOfOrders.get(number);
      if (ids === undefined) idsOfOrders.set(number, [id]);
      else ids.push(id);
    },
    addOrder(order, length, count) {
      let largest = 0;
      for (let at = 0; at < length; at += 1) largest = Math.max(largest, order[at] ?? 0);
      if (largest < CODE_LIMIT) orders.add(order, length, count);
      else addOther(Array.from(order.subarray(0, length)), count);
    },
    ballots() {
      const list: RankedBallot[] = [];
      const left = [...others.values()].toReversed();
      const tellOthers = (number: number): void => {
        for (let entry = left.at(-1); entry !== undefined; entry = left.at(-1)) {
          if (entry.after > number) return;
          list.push(ballotOf(entry.ranks, entry.count, entry.ids));
          left.pop();
        }
      };
      orders.drain((order, count, number) => {
        tellOthers(number);
        list.push(ballotOf(order, count, idsOfOrders.get(number)));
      });
      tellOthers(Infinity);
      return list;
    },
  };
}

/** Ids are told only if every ballot has one. */
function ballotOf(
  ranks: readonly Rank[],
  count: number,
  ids: readonly string[] | undefined,
): RankedBallot {
  return ids !== undefined && ids.length === count ? { ranks, count, ids } : { ranks, count };
}

function isOrder(ranks: readonly Rank[]): ranks is readonly Index[] {
  if (ranks.length >= CODE_LIMIT) return false;
  for (const rank of ranks) if (typeof rank !== "number" || rank >= CODE_LIMIT) return false;
  return true;
}
