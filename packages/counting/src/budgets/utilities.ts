/**
 * Equal Shares by each kind of utility, as one thing to `mes`: a run at a share, and the same run told. Cost and
 * cardinality ask the same payment of all supporters of a project (`purse.ts`); points ask it per point.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { fraction } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { BudgetProfile, Index } from "../core/profile.ts";
import { weightsNotCounted } from "../core/refusals.ts";
import { runShares, runsOf } from "./add1.ts";
import type { Runs, Share } from "./runs.ts";
import { shopOf } from "./budget.ts";
import type { Utility } from "./equal-shares-run.ts";
import { followPoints } from "./next-share.ts";
import { pointsEnding, pointsPurchase, sharesEnding, sharesPurchase } from "./payments.ts";
import type { Ending, Purchase } from "./payments.ts";
import { openWallets, pointsOf, runPoints } from "./points-run.ts";
import { exactPrice, openPurse } from "./purse.ts";
import type { Shop } from "./shop.ts";

type Pick = (tied: readonly Index[]) => Index;
/** Told before each purchase, with the price per unit of utility. */
type Tell = (purchase: Purchase, price: Fraction) => void;

export interface Method {
  readonly shop: Shop;
  readonly runs: (pick: Pick) => Runs;
  tell(at: Share, pick: Pick, tell: Tell): Ending;
}

/** The method; refused if points and people together pass 2^53. */
export function methodOf(
  profile: BudgetProfile,
  utility: Utility | "points",
): Result<Method, Refusal> {
  const opened = shopOf(profile, utility === "points");
  if (!opened.ok) return opened;
  const unit = 10n ** BigInt(profile.decimals);
  if (utility !== "points") return accepted(byPrice(opened.value, utility, unit));
  const points = pointsOf(profile, opened.value);
  const all = profile.ballots.reduce(
    (sum, { count, votes }) =>
      sum + votes.reduce((own, [, given]) => own + count * Math.abs(given), 0),
    0,
  );
  if (all > Number.MAX_SAFE_INTEGER) return refused(weightsNotCounted("more points than 2^53"));
  return accepted(byPoints(opened.value, points, unit));
}

function byPrice(shop: Shop, utility: Utility, unit: bigint): Method {
  return {
    shop,
    runs: (pick) => runsOf({ shop, utility, pick }),
    tell({ share, factor }, pick, tell) {
      let last = openPurse(shop, share, factor);
      runShares({ shop, utility, pick }, { share, factor }, (purse, project) => {
        const price = exactPrice(purse, project) ?? { n: 0n, d: 1n };
        const worth = utility === "cost" ? (shop.costs[project] ?? 1n) : unit;
        last = purse;
        tell(
          sharesPurchase(purse, { project, price, unit }),
          fraction(price.n, price.d * factor * purse.denominator * worth),
        );
      });
      return sharesEnding(last, unit);
    },
  };
}

function byPoints(shop: Shop, points: readonly Float64Array[], unit: bigint): Method {
  return {
    shop,
    runs(pick) {
      const sale = { shop, points, pick };
      return {
        run: (at) => runPoints(sale, at),
        follow: (at, lead) => followPoints(sale, at, lead),
      };
    },
    tell({ share, factor }, pick, tell) {
      let last = openWallets({ shop, points, share, factor });
      runPoints({ shop, points, pick }, { share, factor }, (wallets, project, rate) => {
        last = wallets;
        tell(
          pointsPurchase(wallets, { project, rate, unit }),
          fraction(rate.n, rate.d * factor * wallets.denominator * unit),
        );
      });
      return pointsEnding(last, unit);
    },
  };
}
