/**
 * Whether Equal Shares buys the same in the same order at every share between two: what Add1 leaps over.
 *
 * As long as the order is the same, a larger share leaves everybody at least as much after each purchase, and no
 * price is higher: with more in their purses, more supporters pay in full, so that the price falls; whoever
 * paid in full has more left, whoever could not had nothing left. So of all shares between, prices of what
 * is bought are highest at the smaller end, and prices of everything else lowest at the larger end. If there
 * they are still above, and nothing more can be paid for at the end, nothing changes anywhere between. This
 * holds for each utility. One run at the larger end tells, with exact comparisons.
 */

import type { Index } from "../core/profile.ts";
import type { Price, Run, Sale, Share } from "./runs.ts";
import { exactPrice, openPurse, priceOf, buy } from "./purse.ts";
import { bracketOf, charge, exactRate, openWallets, priceAfter } from "./points-run.ts";
import type { PointsSale } from "./points-run.ts";

/** What is for sale at a share, as the leap asks about it. */
interface Stall {
  /** No more than the price per unit of utility; undefined if supporters cannot pay. */
  readonly lowest: (project: Index) => number | undefined;
  /** Its exact price, as n / d. */
  readonly exact: (project: Index) => Fractional | undefined;
  readonly sell: (project: Index) => Price;
}

interface Fractional {
  readonly n: bigint;
  readonly d: bigint;
}

const UP = 1 + 2 ** -45;
const DOWN = 1 - 2 ** -50;

/** The run at a larger share, if what is bought, and in which order, is as in `lead` and everywhere between. */
export function followShares(sale: Sale, at: Share, lead: Run): Run | undefined {
  const { shop, utility } = sale;
  const purse = openPurse(shop, at.share, at.factor);
  const payment = new Float64Array(shop.costs.length);
  const worth = (project: Index): bigint =>
    utility === "cost" ? (shop.costs[project] ?? 1n) * at.factor : 1n;
  const stall: Stall = {
    lowest(project) {
      const price = priceOf(purse, project, payment[project] ?? 0);
      if (price === undefined) return undefined;
      payment[project] = price.about - price.off;
      return ((price.about - price.off) / Number(worth(project))) * DOWN;
    },
    exact(project) {
      const price = exactPrice(purse, project);
      return price && { n: price.n, d: price.d * purse.denominator * worth(project) };
    },
    sell(project) {
      buy(purse, project);
      return {
        n: purse.payments.at(-1) ?? 0n,
        d: purse.denominator,
        worth: worth(project),
        about: (purse.abouts.at(-1) ?? 0) / Number(worth(project)),
      };
    },
  };
  return follow(stall, sale, at, lead);
}

/** The same with points as utility. */
export function followPoints(sale: PointsSale, at: Share, lead: Run): Run | undefined {
  const { shop, points } = sale;
  const wallets = openWallets({ shop, points, ...at });
  const stall: Stall = {
    lowest: (project) => bracketOf(wallets, project)?.low,
    exact(project) {
      const rate = exactRate(wallets, project);
      return rate && { n: rate.n, d: rate.d * wallets.denominator };
    },
    sell(project) {
      charge(wallets, project, exactRate(wallets, project) ?? { n: 0n, d: 1n });
      return priceAfter(wallets);
    },
  };
  return follow(stall, sale, at, lead);
}

function follow(
  stall: Stall,
  { shop, pick }: Pick<Sale, "shop" | "pick">,
  { share, factor }: Share,
  lead: Run,
): Run | undefined {
  const least = new Float64Array(shop.costs.length);
  let open: readonly Index[] = shop.costs.map((_, index) => index);
  const prices: Price[] = [];
  for (const [at, next] of lead.funded.entries()) {
    const limit = lead.prices[at];
    open = open.filter((index) => index !== next);
    if (limit === undefined || undercut({ stall, open, least, next, limit, pick }))
      return undefined;
    prices.push(stall.sell(next));
  }
  const none = open.every(
    (project) => least[project] === Infinity || stall.lowest(project) === undefined,
  );
  return none ? { share, factor, funded: lead.funded, cost: lead.cost, prices } : undefined;
}

/** Whether another project could be bought instead. Prices only rise: the least known of each is kept. */
function undercut(input: {
  readonly stall: Stall;
  readonly open: readonly Index[];
  readonly least: Float64Array;
  readonly next: Index;
  readonly limit: Price;
  readonly pick: (tied: readonly Index[]) => Index;
}): boolean {
  const { stall, open, least, next, limit, pick } = input;
  const most = limit.about * UP;
  return open.some((project) => {
    if ((least[project] ?? 0) > most) return false;
    least[project] = stall.lowest(project) ?? Infinity;
    if ((least[project] ?? 0) > most) return false;
    const price = stall.exact(project);
    if (price === undefined) return false;
    const over = price.n * limit.d * limit.worth - limit.n * price.d;
    return over < 0n || (over === 0n && pick([next, project]) !== next);
  });
}
