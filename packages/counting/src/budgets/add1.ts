/**
 * Equal Shares at one share, and the Add1 completion: the share is rounded down to whole units of the
 * currency, then raised by one unit as long as the result costs no more than the budget (so Pabulib's checker,
 * and the cities that use it). An exhaustive run ends already when nothing more that anybody wants would fit
 * into what is left (equalshares.net, completion by increasing the budget): raising on could exchange projects.
 */

import type { Index } from "../core/profile.ts";
import { cheapest, openMarket, sell } from "./equal-shares-run.ts";
import type { Utility } from "./equal-shares-run.ts";
import { steadyFor } from "./next-share.ts";
import { openPurse } from "./purse.ts";
import type { Purse } from "./purse.ts";
import type { Shop } from "./shop.ts";

export interface Sale {
  readonly shop: Shop;
  readonly utility: Utility;
  /** Which of several equally cheap projects is bought. */
  readonly pick: (tied: readonly Index[]) => Index;
}

export interface Run {
  /** Everybody's share is share / factor, in steps. */
  readonly share: bigint;
  readonly factor: bigint;
  readonly funded: readonly Index[];
  readonly cost: bigint;
}

/** Buys until nothing can be bought; `tell` is called before each purchase. */
export function runShares(
  { shop, utility, pick }: Sale,
  { share, factor }: { readonly share: bigint; readonly factor: bigint },
  tell?: (purse: Purse, index: Index) => void,
): Run {
  const market = openMarket(openPurse(shop, share, factor), utility);
  const funded: Index[] = [];
  let cost = 0n;
  for (let best = cheapest(market); best.length > 0; best = cheapest(market)) {
    const [only = 0] = best;
    const next = best.length === 1 ? only : pick(best);
    tell?.(market.purse, next);
    sell(market, next);
    funded.push(next);
    cost += shop.costs[next] ?? 0n;
  }
  return { share, factor, funded, cost };
}

/**
 * The last run that fits. After `leapFrom` runs it also asks how many raises change nothing, and leaps over
 * them; where that hardly helps, it asks again only after a while.
 */
export function raiseShares(input: {
  readonly market: Sale;
  readonly first: Run;
  readonly budget: bigint;
  /** One unit of the currency, in steps. */
  readonly unit: bigint;
  /** Whether to end where nothing more fits. */
  readonly exhaustive?: boolean;
  /** Runs other than `runShares`; nothing is leapt over then. */
  readonly runAt?: (at: { readonly share: bigint; readonly factor: bigint }) => Run;
  readonly leapFrom?: number;
}): Run {
  const { market, first, budget, unit, exhaustive = false } = input;
  const runAt = input.runAt ?? ((at) => runShares(market, at));
  const people = BigInt(Math.max(market.shop.total, 1));
  let run = first;
  let share = (budget / people / unit) * unit;
  let leapAt = input.runAt === undefined ? (input.leapFrom ?? 64) : Infinity;
  let wait = 0;
  const room = (): bigint | undefined => (exhaustive ? budget - run.cost : undefined);
  for (let runs = 1; run.cost <= budget && canGrow(market.shop, run, room()); runs += 1) {
    if (runs > leapAt && run.share === share) {
      const idle = steadyFor(market, run) / unit;
      share += idle * unit;
      run = { share, factor: 1n, funded: run.funded, cost: run.cost };
      wait = idle < LEAP_WORTH ? Math.min(2 * wait + 1, WAIT_MOST) : 0;
      leapAt = runs + wait;
    }
    share += unit;
    const next = runAt({ share, factor: 1n });
    if (next.cost > budget) break;
    run = next;
  }
  return run;
}

/** Raises that a leap must save, or it is not asked for again for a while, each time longer: asking costs some runs. */
const LEAP_WORTH = 8n;
const WAIT_MOST = 127;

/** Whether some project that anybody wants is open (and fits): then a larger share buys one sooner or later. */
function canGrow({ costs, votes }: Shop, { funded }: Run, room: bigint | undefined): boolean {
  const bought = new Set(funded);
  return costs.some(
    (each, index) =>
      !bought.has(index) && (votes[index] ?? 0) > 0 && (room === undefined || each <= room),
  );
}
