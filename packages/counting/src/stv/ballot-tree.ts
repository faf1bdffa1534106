/**
 * Ballots as a tree of their orders: what goes on from one candidate to the next is the same for all ballots
 * that name the same candidates before, so that it is reckoned once for all of them.
 */

import type { Index } from "../core/profile.ts";

export interface BallotTree {
  /** Ballots that end here. */
  ended: number;
  /** By candidate: who comes next on some ballot. */
  readonly next: (Branch | undefined)[];
}

export interface Branch extends BallotTree {
  readonly who: Index;
  /** Ballots that come this far. */
  count: number;
}

/** How an order is read: past the eliminated, through the elected, up to the first who keeps whatever comes. */
export type Reach = readonly ("hopeful" | "elected" | "eliminated")[];

/** The tree of some orders, each as often as `counts` says. */
export function treeOf(
  orders: readonly (readonly Index[])[],
  counts: readonly number[],
  reach: Reach,
): BallotTree {
  const root: BallotTree = { ended: 0, next: [] };
  for (const [ballot, order] of orders.entries()) add(root, order, counts[ballot] ?? 0, reach);
  return root;
}

function add(root: BallotTree, order: readonly Index[], count: number, reach: Reach): void {
  let at = root;
  for (const who of order) {
    const status = reach[who];
    if (status === "eliminated") continue;
    const branch = (at.next[who] ??= { who, count: 0, ended: 0, next: [] });
    branch.count += count;
    if (status === "hopeful") return;
    at = branch;
  }
  at.ended += count;
}
