/**
 * One run of the Method of Equal Shares: of all that their supporters can pay for, buy what costs them least
 * per unit of utility; then again, until nothing can be paid for. Prices only rise as money runs out, so a
 * project is priced anew only if its last price could still be the lowest.
 */

import type { Index } from "../core/profile.ts";
import { buy, exactPrice, priceOf } from "./purse.ts";
import type { Purse } from "./purse.ts";

/** What a funded project is worth to each supporter: its cost, or 1. */
export type Utility = "cost" | "cardinality";

/** What is still for sale, with the last price known of each. */
export interface Market {
  readonly purse: Purse;
  readonly utility: Utility;
  /** Still for sale, by last known price per utility. */
  open: Index[];
  /** No price per utility, or payment, is below these. */
  readonly rate: Float64Array;
  readonly payment: Float64Array;
}

export function openMarket(purse: Purse, utility: Utility): Market {
  const size = purse.shop.costs.length;
  return {
    purse,
    utility,
    open: Array.from({ length: size }, (_, project) => project),
    rate: new Float64Array(size),
    payment: new Float64Array(size),
  };
}

/** The projects with the lowest price per utility: one, several if they tie exactly, none if nobody can pay. */
export function cheapest(market: Market): readonly Index[] {
  const { purse, rate, payment } = market;
  let least = Infinity;
  const close: Index[] = [];
  market.open.sort((a, b) => (rate[a] ?? 0) - (rate[b] ?? 0));
  let sold = 0;
  for (let at = 0; at < market.open.length; at += 1) {
    const project = market.open[at] ?? 0;
    if ((rate[project] ?? 0) > least) break;
    const price = priceOf(purse, project, payment[project] ?? 0);
    if (price === undefined) {
      market.open[at] = -1;
      sold += 1;
      continue;
    }
    const worth = market.utility === "cost" ? costOf(purse, project) : 1;
    payment[project] = price.about - price.off;
    rate[project] = ((price.about - price.off) / worth) * DOWN;
    least = Math.min(least, ((price.about + price.off) / worth) * UP);
    close.push(project);
  }
  if (sold > 0) market.open = market.open.filter((project) => project >= 0);
  const contenders = close.filter((project) => (rate[project] ?? 0) <= least);
  return contenders.length < 2 ? contenders : lowest(market, contenders);
}

/** Takes a project off the market against payment; gives how many pay. */
export function sell(market: Market, project: Index): number {
  market.open = market.open.filter((other) => other !== project);
  return buy(market.purse, project);
}

const DOWN = 1 - 2 ** -50;
const UP = 1 + 2 ** -50;

/** Those with exactly the lowest price per utility. */
function lowest({ purse, utility }: Market, among: readonly Index[]): readonly Index[] {
  let best: { readonly n: bigint; readonly d: bigint } | undefined;
  let tied: Index[] = [];
  for (const project of among) {
    const price = exactPrice(purse, project);
    if (price === undefined) continue;
    const worth = utility === "cost" ? (purse.shop.costs[project] ?? 1n) : 1n;
    const here = { n: price.n, d: price.d * worth };
    const order = best === undefined ? -1n : here.n * best.d - best.n * here.d;
    if (order < 0n) [best, tied] = [here, [project]];
    else if (order === 0n) tied.push(project);
  }
  return tied;
}

function costOf(purse: Purse, project: Index): number {
  return Number((purse.shop.costs[project] ?? 0n) * purse.factor);
}
