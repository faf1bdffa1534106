/**
 * Who paid for which seat, for receipts and charts of Equal Shares and Phragmén's rule: told so that a seat costs
 * voters / seats, and everybody's equal share of all seats is 1.
 */

import type { Named } from "../budgets/book.ts";
import type { Market } from "../budgets/equal-shares-run.ts";
import { momentOf } from "../budgets/loads.ts";
import type { Loads } from "../budgets/loads.ts";
import {
  endingTimes,
  loadsEnding,
  loadsPurchase,
  purchaseTimes,
  sharesEnding,
  sharesPurchase,
} from "../budgets/payments.ts";
import type { Ending, Purchase } from "../budgets/payments.ts";
import { exactPrice } from "../budgets/purse.ts";
import type { Purse } from "../budgets/purse.ts";
import type { Shop } from "../budgets/shop.ts";
import { fraction, multiply } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { ApprovalProfile, Index } from "../core/profile.ts";

/** What a seat costs: people are counted `scale` times each. */
export function seatPrice({ total, scale }: Shop, seats: number): Fraction {
  return fraction(BigInt(total), BigInt(seats) * scale);
}

export function marketPurchase(
  { purse }: Market,
  { index, times }: { readonly index: Index; readonly times: Fraction },
): Purchase {
  const price = exactPrice(purse, index) ?? { n: 0n, d: 1n };
  return purchaseTimes(sharesPurchase(purse, { project: index, price, unit: 1n }), times);
}

/** Undefined where nobody supports the candidate. */
export function phragmenPurchase(
  loads: Loads,
  { index, times }: { readonly index: Index; readonly times: Fraction },
): Purchase | undefined {
  if ((loads.shop.votes[index] ?? 0) === 0) return undefined;
  const moment = momentOf(loads, index);
  return purchaseTimes(loadsPurchase(loads, { project: index, moment, unit: 1n }), times);
}

export function purseEnding(purse: Purse, times: Fraction): Ending {
  return endingTimes(sharesEnding(purse, 1n), times);
}

/** At the last payment; `share` is what each had before anything was earned. */
export function phragmenEnding(
  loads: Loads,
  { share, times }: { readonly share: bigint; readonly times: Fraction },
): Ending {
  const last = loads.moments.at(-1) ?? 0n;
  const moment = { n: last > 0n ? last : 0n, d: 1n };
  return endingTimes(loadsEnding(loads, { moment, unit: 1n, share }), times);
}

/** The ballots as receipts name them. */
export function namedApprovals(
  { candidates, ballots }: ApprovalProfile,
  { scale }: Shop,
): readonly Named[] {
  return ballots.map(({ count, ids, approved, weight = ONE }) => {
    const times = multiply(weight, fraction(scale));
    return {
      count,
      ...(ids === undefined ? {} : { ids }),
      ballot: approved.map((index) => candidates[index]?.id ?? "").join(", "),
      ...(times.n === times.d ? {} : { times }),
    };
  });
}

const ONE = fraction(1n);
