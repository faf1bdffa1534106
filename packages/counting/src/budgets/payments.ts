/**
 * Who pays what at one purchase, and what everybody has at the end: read from the money of Equal Shares
 * (`Purse`) and from Phragmén's loads alike. Amounts are exact fractions, `unit` steps being 1. Doubles only sort
 * people into tenths; whatever is near a bound is settled by the bigints.
 */

import { fraction, multiply } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import { classesOf } from "./loads.ts";
import type { Loads, Moment } from "./loads.ts";
import { leftOf } from "./points-run.ts";
import type { Rate, Wallets } from "./points-run.ts";
import { crowdOf, exactLeft, toDouble } from "./purse.ts";
import type { Purse } from "./purse.ts";

export interface Purchase {
  readonly project: Index;
  readonly cost: Fraction;
  /** The largest payment. */
  readonly most: Fraction;
  /** People who pay, by tenths of `most`; the eleventh pay all of it. */
  readonly tenths: readonly number[];
  /** What each person of a group of supporters pays. */
  paidBy(group: number): Fraction;
}

export interface Ending {
  /** What everybody had in all. */
  readonly each: Fraction;
  /** People by what they have left: nothing, ten parts, all. */
  readonly left: { nothing: number; readonly tenths: number[]; all: number };
  leftOf(group: number): Fraction;
}

/** The purchase of a project at its exact price; to be asked before it is made. */
export function sharesPurchase(
  purse: Purse,
  { project, price, unit }: { project: Index; price: { n: bigint; d: bigint }; unit: bigint },
): Purchase {
  const scale = purse.factor * purse.denominator * price.d * unit;
  const about = toDouble(price.n, price.d * purse.denominator);
  const tenths = parts(11);
  for (const { of, people } of crowdOf(purse, project)) {
    const exact = (): Ratio => ({ n: exactLeft(purse, of) * price.d, d: price.n });
    const at = tenthOf((purse.left[of] ?? 0) / about, exact);
    tenths[Math.min(at, 10)] = (tenths[Math.min(at, 10)] ?? 0) + people;
  }
  return {
    project,
    cost: fraction(purse.shop.costs[project] ?? 0n, unit),
    most: fraction(price.n, scale),
    tenths,
    paidBy: byClass(purse.classOf, (of) => {
      const left = exactLeft(purse, of) * price.d;
      return fraction(left < price.n ? left : price.n, scale);
    }),
  };
}

/** What everybody has left once nothing more is bought. */
export function sharesEnding(purse: Purse, unit: bigint): Ending {
  const scale = purse.factor * purse.denominator * unit;
  const all = purse.share * purse.denominator;
  return {
    each: fraction(purse.share, purse.factor * unit),
    left: leftBy(peopleBy(purse), (of) => ({
      about: (purse.left[of] ?? 0) / Number(purse.share),
      exact: () => ({ n: exactLeft(purse, of), d: all }),
    })),
    leftOf: byClass(purse.classOf, (of) => fraction(exactLeft(purse, of), scale)),
  };
}

/** The purchase of a project at its rate per point; to be asked before it is made. */
export function pointsPurchase(
  wallets: Wallets,
  { project, rate, unit }: { project: Index; rate: Rate; unit: bigint },
): Purchase {
  const { shop, factor, denominator } = wallets;
  const scale = factor * denominator * rate.d * unit;
  const pays = new Map<number, bigint>();
  (shop.supporters[project] ?? new Int32Array()).forEach((group, at) => {
    const left = leftOf(wallets, group) * rate.d;
    const asked = rate.n * BigInt(wallets.points[project]?.[at] ?? 0);
    if (left > 0n) pays.set(group, left < asked ? left : asked);
  });
  const most = [...pays.values()].reduce((a, b) => (b > a ? b : a), 0n);
  const tenths = parts(11);
  for (const [group, paid] of pays) {
    const at = Number((paid * 10n) / most);
    tenths[at] = (tenths[at] ?? 0) + (shop.people[group] ?? 0);
  }
  return {
    project,
    cost: fraction(shop.costs[project] ?? 0n, unit),
    most: fraction(most, scale),
    tenths,
    paidBy: (group) => fraction(pays.get(group) ?? 0n, scale),
  };
}

export function pointsEnding(wallets: Wallets, unit: bigint): Ending {
  const { shop, share, factor, denominator } = wallets;
  const left = { nothing: 0, tenths: parts(10), all: 0 };
  shop.people.forEach((people, group) => {
    const has = leftOf(wallets, group);
    const at = Number((has * 10n) / (share === 0n ? 1n : share * denominator));
    if (has === 0n) left.nothing += people;
    else if (at >= 10) left.all += people;
    else left.tenths[at] = (left.tenths[at] ?? 0) + people;
  });
  return {
    each: fraction(share, factor * unit),
    left,
    leftOf: (group) => fraction(leftOf(wallets, group), factor * denominator * unit),
  };
}

/** The purchase of a project at its moment; to be asked before it is made. */
export function loadsPurchase(
  loads: Loads,
  { project, moment, unit }: { project: Index; moment: Moment; unit: bigint },
): Purchase {
  const pays = (of: number): bigint => moment.n - (loads.moments[of] ?? 0n) * moment.d;
  const scale = loads.factor * loads.denominator * moment.d * unit;
  const payers = [...classesOf(loads, project).entries()].filter(
    ([of, people]) => people > 0 && pays(of) > 0n,
  );
  const most = payers.map(([of]) => pays(of)).reduce((a, b) => (b > a ? b : a), 0n);
  const tenths = parts(11);
  for (const [of, people] of payers) {
    const at = Number((pays(of) * 10n) / most);
    tenths[at] = (tenths[at] ?? 0) + people;
  }
  return {
    project,
    cost: fraction(loads.shop.costs[project] ?? 0n, unit),
    most: fraction(most, scale),
    tenths,
    paidBy: byClass(loads.classOf, (of) => fraction(pays(of), scale)),
  };
}

/** What everybody has left at a moment; `share` is what each had before anything was earned, in steps. */
export function loadsEnding(
  loads: Loads,
  { moment, unit, share = 0n }: { moment: Moment; unit: bigint; share?: bigint },
): Ending {
  const scale = loads.factor * loads.denominator * moment.d * unit;
  const has = (of: number): bigint => moment.n - (loads.moments[of] ?? 0n) * moment.d;
  const all = moment.n + share * loads.denominator * moment.d;
  return {
    each: fraction(all, scale),
    left: leftBy(peopleBy(loads), (of) => ({
      about: 0,
      exact: () => ({ n: has(of), d: all }),
    })),
    leftOf: byClass(loads.classOf, (of) => fraction(has(of), scale)),
  };
}

/** The same in another unit of money. */
export function purchaseTimes(purchase: Purchase, times: Fraction): Purchase {
  return {
    ...purchase,
    cost: multiply(purchase.cost, times),
    most: multiply(purchase.most, times),
    paidBy: (group) => multiply(purchase.paidBy(group), times),
  };
}

export function endingTimes(ending: Ending, times: Fraction): Ending {
  return {
    ...ending,
    each: multiply(ending.each, times),
    leftOf: (group) => multiply(ending.leftOf(group), times),
  };
}

interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

function parts(size: number): number[] {
  return Array.from({ length: size }, () => 0);
}

/** The tenth in which a ratio lies: by its double, unless that is near a bound. */
function tenthOf(about: number, exact: () => Ratio): number {
  const tenth = about * 10;
  if (Math.abs(tenth - Math.round(tenth)) > 1e-6) return Math.floor(tenth);
  const { n, d } = exact();
  return d === 0n ? 0 : Number((n * 10n) / d);
}

function peopleBy({
  classOf,
  shop,
}: {
  readonly classOf: Int32Array;
  readonly shop: { readonly people: Float64Array };
}): ReadonlyMap<number, number> {
  const people = new Map<number, number>();
  for (let group = 0; group < classOf.length; group += 1) {
    const of = classOf[group] ?? 0;
    people.set(of, (people.get(of) ?? 0) + (shop.people[group] ?? 0));
  }
  return people;
}

function leftBy(
  people: ReadonlyMap<number, number>,
  ratioOf: (of: number) => { readonly about: number; readonly exact: () => Ratio },
): Ending["left"] {
  const left = { nothing: 0, tenths: parts(10), all: 0 };
  for (const [of, count] of people) {
    const { about, exact } = ratioOf(of);
    const at = tenthOf(about, exact);
    if (at === 0 && exact().n === 0n) left.nothing += count;
    else if (at >= 10) left.all += count;
    else left.tenths[at] = (left.tenths[at] ?? 0) + count;
  }
  return left;
}

/** A function of a group's class, worked out once for each class. */
function byClass(
  classOf: Int32Array,
  amountOf: (of: number) => Fraction,
): (group: number) => Fraction {
  const known = new Map<number, Fraction>();
  const then = classOf.slice();
  return (group) => {
    const of = then[group] ?? 0;
    const amount = known.get(of) ?? amountOf(of);
    known.set(of, amount);
    return amount;
  };
}
