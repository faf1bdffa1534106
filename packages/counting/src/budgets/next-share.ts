/**
 * How far everybody's share can be raised before Equal Shares could buy anything else, or in another order:
 * what Add1 may leap over. As long as the same are rich and the same are poor at each purchase, every
 * payment and everything left is linear in the share; so each of these conditions bounds the raise. What the
 * supporters of another project would pay at the price of the one bought is concave in it: its tangent
 * bounds it from above. Doubles with a running bound of their error make each bound only smaller: a leap
 * may be too short, never too long.
 */

import type { Index } from "../core/profile.ts";
import type { Run, Sale } from "./add1.ts";
import { buy, crowdOf, openPurse, priceOf } from "./purse.ts";
import type { Purse } from "./purse.ts";

const UNIT = 2 ** -53;
/** Far more than any budget, and exact as a double. */
const FAR = 2 ** 50;

/** What each class gains for each step of the share, and how far that may be off. */
interface Slopes {
  readonly gain: number[];
  readonly off: number[];
}

/** A payment, with what it gains for each step of the share; at the end nobody need pay anything less. */
interface Level {
  readonly pay: number;
  readonly payOff: number;
  readonly gain: number;
  readonly gainOff: number;
  /** Exact, where all who pay are rich: then the share says nothing about it. */
  readonly flat?: { readonly n: bigint; readonly d: bigint };
}

/** Steps by which the share can surely be raised with the same purchases in the same order. */
export function steadyFor({ shop, utility }: Sale, run: Run): bigint {
  const purse = openPurse(shop, run.share, run.factor);
  const slopes: Slopes = { gain: [0, 1], off: [0, 0] };
  const worth = (index: Index): bigint => (utility === "cost" ? (shop.costs[index] ?? 1n) : 1n);
  let open = shop.costs.map((_, index) => index);
  let most = FAR;
  for (const next of run.funded) {
    open = open.filter((index) => index !== next);
    const price = priceOf(purse, next, 0);
    if (price === undefined) return 0n;
    const level = levelOf({ purse, slopes, next, pay: price.about, payOff: price.off });
    most = Math.min(most, level.most);
    for (const other of open) {
      const there = scaled(level, { n: worth(other), d: worth(next) });
      most = Math.min(most, roomOf({ purse, slopes, other, level: there }));
    }
    if (most < 1) return 0n;
    const known = purse.left.length;
    buy(purse, next);
    for (let each = known; each < purse.left.length; each += 1) {
      const before = purse.before[each] ?? 0;
      slopes.gain[each] = (slopes.gain[before] ?? 0) - level.gain;
      slopes.off[each] =
        (slopes.off[before] ?? 0) + level.gainOff + 2 * UNIT * Math.abs(slopes.gain[each] ?? 0);
    }
  }
  const end: Level = { pay: Infinity, payOff: 0, gain: 0, gainOff: 0 };
  for (const other of open) most = Math.min(most, roomOf({ purse, slopes, other, level: end }));
  return BigInt(Math.floor(Math.max(0, most * (1 - 2 ** -30))));
}

/** The payment of a purchase as a line in the share, and how far the same stay rich and poor. */
function levelOf(input: {
  readonly purse: Purse;
  readonly slopes: Slopes;
  readonly next: Index;
  readonly pay: number;
  readonly payOff: number;
}): Level & { readonly most: number } {
  const { purse, slopes, next, pay, payOff } = input;
  const crowd = crowdOf(purse, next);
  let [rich, poor, sum, size, off] = [0, 0, 0, 0, 0];
  for (const { of, people } of crowd) {
    if ((purse.left[of] ?? 0) > pay) rich += people;
    else {
      const gain = slopes.gain[of] ?? 0;
      poor += people;
      sum += people * gain;
      size += people * Math.abs(gain);
      off += people * (slopes.off[of] ?? 0);
    }
  }
  if (rich === 0) return { pay, payOff, gain: 0, gainOff: 0, most: 0 };
  const gain = -sum / rich;
  const gainOff = (off + 4 * UNIT * (crowd.length + 2) * size) / rich + 2 * UNIT * Math.abs(gain);
  let most = FAR;
  for (const { of } of crowd) {
    const difference = (purse.left[of] ?? 0) - pay;
    const drift = gain - (slopes.gain[of] ?? 0);
    const rate = (difference > 0 ? drift : -drift) + gainOff + (slopes.off[of] ?? 0);
    const gap = Math.abs(difference) - 2 * (purse.slack + payOff);
    most = Math.min(most, limit(gap, rate + 4 * UNIT * Math.abs(rate)));
  }
  if (poor > 0) return { pay, payOff, gain, gainOff, most };
  const n = (purse.shop.costs[next] ?? 0n) * purse.factor;
  return { pay, payOff, gain, gainOff, most, flat: { n, d: BigInt(rich) } };
}

/** How far the share can be raised until the supporters of another project could pay for it at that level. */
function roomOf(input: {
  readonly purse: Purse;
  readonly slopes: Slopes;
  readonly other: Index;
  readonly level: Level;
}): number {
  const { purse, slopes, other, level } = input;
  const cost = Number((purse.shop.costs[other] ?? 0n) * purse.factor);
  const crowd = crowdOf(purse, other);
  if (neverFirst({ purse, other, level }, crowd)) return FAR;
  let [paid, rate, off] = [0, 0, 0];
  for (const { of, people } of crowd) {
    const left = purse.left[of] ?? 0;
    const doubt = 2 * (purse.slack + level.payOff);
    const own = (slopes.gain[of] ?? 0) + (slopes.off[of] ?? 0);
    const levels = level.gain + level.gainOff;
    paid += people * Math.min(left, level.pay);
    off += people * doubt;
    const gain =
      Math.abs(left - level.pay) <= doubt ? Math.max(own, levels) : left < level.pay ? own : levels;
    rate += people * gain + 8 * UNIT * crowd.length * people * Math.abs(gain);
  }
  const gap = cost - paid - off - 8 * UNIT * (crowd.length + 2) * (paid + cost);
  return limit(gap, rate);
}

/**
 * Whether the other project can never come before the one bought, however the share is raised: at a price
 * that stays as it is, even if all its supporters pay in full they pay too little; or they pay just enough
 * now, and so it was in the tie that was broken against it.
 */
function neverFirst(
  { purse, other, level }: { readonly purse: Purse; readonly other: Index; readonly level: Level },
  crowd: ReturnType<typeof crowdOf>,
): boolean {
  if (level.flat === undefined) return false;
  const people = crowd.reduce((sum, each) => sum + each.people, 0);
  const cost = (purse.shop.costs[other] ?? 0n) * purse.factor;
  const lacking = cost * level.flat.d - BigInt(people) * level.flat.n;
  const sure = level.pay + 2 * (purse.slack + level.payOff);
  return lacking > 0n || (lacking === 0n && crowd.every(({ of }) => (purse.left[of] ?? 0) > sure));
}

/** The level at which another project is worth as much for its price. */
function scaled(level: Level, by: { readonly n: bigint; readonly d: bigint }): Level {
  const { pay, payOff, gain, gainOff, flat } = level;
  const ratio = Number(by.n) / Number(by.d);
  const there = {
    pay: pay * ratio,
    payOff: payOff * ratio + 4 * UNIT * pay * ratio,
    gain: gain * ratio,
    gainOff: gainOff * ratio + 4 * UNIT * Math.abs(gain) * ratio,
  };
  return flat === undefined ? there : { ...there, flat: { n: flat.n * by.n, d: flat.d * by.d } };
}

/** How long a gap lasts that shrinks at a rate. */
function limit(gap: number, rate: number): number {
  if (gap <= 0) return 0;
  return rate > 0 ? gap / rate : FAR;
}
