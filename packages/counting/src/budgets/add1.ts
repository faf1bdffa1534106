/**
 * Equal Shares at one share, and the Add1 completion: the share is rounded down to whole units of the
 * currency, then raised by one unit as long as the result costs no more than the budget (so Pabulib's checker,
 * and the cities that use it). An exhaustive run ends already when nothing more that anybody wants would fit
 * into what is left (equalshares.net, completion by increasing the budget): raising on could exchange projects.
 */

import type { Index } from "../core/profile.ts";
import { cheapest, openMarket, sell } from "./equal-shares-run.ts";
import { followShares } from "./next-share.ts";
import { openPurse } from "./purse.ts";
import type { Purse } from "./purse.ts";
import type { Price, Run, Runs, Sale, Share } from "./runs.ts";
import type { Shop } from "./shop.ts";

/** Buys until nothing can be bought; `tell` is called before each purchase. */
export function runShares(
  { shop, utility, pick }: Sale,
  { share, factor }: Share,
  tell?: (purse: Purse, index: Index) => void,
): Run {
  const market = openMarket(openPurse(shop, share, factor), utility);
  const { purse } = market;
  const funded: Index[] = [];
  const prices: Price[] = [];
  let cost = 0n;
  for (let best = cheapest(market); best.length > 0; best = cheapest(market)) {
    const [only = 0] = best;
    const next = best.length === 1 ? only : pick(best);
    tell?.(purse, next);
    sell(market, next);
    funded.push(next);
    cost += shop.costs[next] ?? 0n;
    const worth = utility === "cost" ? (shop.costs[next] ?? 1n) * factor : 1n;
    const about = (purse.abouts.at(-1) ?? 0) / Number(worth);
    prices.push({ n: purse.payments.at(-1) ?? 0n, d: purse.denominator, worth, about });
  }
  return { share, factor, funded, cost, prices };
}

/** How Equal Shares runs where the price is the same for all supporters. */
export function runsOf(sale: Sale): Runs {
  return {
    run: (at) => runShares(sale, at),
    follow: (at, lead) => followShares(sale, at, lead),
  };
}

/**
 * The last run that fits. Where raises change nothing, they are leapt over, twice as far each time; where a
 * leap fails, half as far; where none succeeds, shares are raised by one for a while, each time longer.
 */
export function raiseShares(input: {
  readonly shop: Shop;
  readonly runs: Runs;
  readonly first: Run;
  readonly budget: bigint;
  /** One unit of the currency, in steps. */
  readonly unit: bigint;
  /** Whether to end where nothing more fits. */
  readonly exhaustive?: boolean;
  /** False to raise by one always. */
  readonly leaping?: boolean;
}): Run {
  const { shop, runs, first, budget, unit, exhaustive = false, leaping = true } = input;
  const people = BigInt(Math.max(shop.total, 1));
  let run = first;
  let share = (budget / people / unit) * unit;
  const leaps = openLeaps();
  const room = (): bigint | undefined => (exhaustive ? budget - run.cost : undefined);
  while (run.cost <= budget && canGrow(shop, run, room())) {
    const far = leaping && run !== first ? leaps.next() : 0n;
    if (far > 0n) {
      const at = { share: share + far * unit, factor: 1n };
      const there = runs.follow(at, run);
      leaps.told(there !== undefined);
      if (there === undefined) continue;
      share = at.share;
      run = there;
      continue;
    }
    share += unit;
    const next = runs.run({ share, factor: 1n });
    if (next.cost > budget) break;
    run = next;
  }
  return run;
}

/** How far to try to leap next; 0 to raise by one. */
function openLeaps(): { readonly next: () => bigint; readonly told: (reached: boolean) => void } {
  let [far, wait, left, reached] = [1n, 0, 0, false];
  return {
    next() {
      if (left === 0) return far;
      left -= 1;
      return 0n;
    },
    told(success) {
      if (success) {
        if (reached) far *= 2n;
        if (far >= LEAP_WORTH) wait = 0;
      } else if (far > 1n) far /= 2n;
      else {
        wait = Math.min(2 * wait + 1, WAIT_MOST);
        left = wait;
      }
      reached = success;
    },
  };
}

/** A leap so far shows that leaping helps; a failed one costs a run. */
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
