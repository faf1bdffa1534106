/**
 * The money of Equal Shares, exact and quick. Everybody starts with the same share, and whoever has paid for
 * the same projects has the same left: such people are one class, and class 0 has nothing left. What each
 * supporter pays for a project (all the same, or all that is left) is kept as a bigint over one common
 * denominator; what a class has left is the share less those payments.
 *
 * Beside it stands a double for each class, off by less than `slack`: it only filters. Whatever it leaves
 * open (which of two prices is lower, who can pay in full, whether the money suffices) is settled by the
 * bigints: no rounding decides anything.
 */

import { gcd } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import type { Shop } from "./shop.ts";

export interface Purse {
  readonly shop: Shop;
  /** Costs in the steps of the share (costs times `factor`). */
  readonly factor: bigint;
  readonly share: bigint;
  readonly classOf: Int32Array;
  /** What each class has left, as a double. */
  readonly left: number[];
  /** The class before its last payment, and which payment that was. */
  readonly before: number[];
  readonly paid: number[];
  /** Payment of each purchase, over `denominator`. */
  readonly payments: bigint[];
  /** The same as doubles. */
  readonly abouts: number[];
  denominator: bigint;
  /** More than any `left` is off by. */
  slack: number;
  /** Groups that still have something, per project; made shorter as they run out. */
  readonly lists: (Int32Array | undefined)[];
}

/** The payment that a project asks of each supporter who can pay it. */
export interface Price {
  /** As a double, off by less than `off`. */
  readonly about: number;
  readonly off: number;
}

/** Classes met by the last pricing, with people: kept between calls, so that nothing is made anew. */
interface Scratch {
  people: Float64Array;
  readonly met: number[];
}

const UNIT = 2 ** -53;
const WIDE = 2n ** 900n;
const scratch: Scratch = { people: new Float64Array(64), met: [] };

/** Everybody has `share`; costs are counted `factor` times. */
export function openPurse(shop: Shop, share: bigint, factor: bigint): Purse {
  const about = Number(share);
  return {
    shop,
    factor,
    share,
    classOf: new Int32Array(shop.people.length).fill(share > 0n ? 1 : 0),
    left: [0, about],
    before: [0, 0],
    paid: [-1, -1],
    payments: [],
    abouts: [],
    denominator: 1n,
    slack: 2 * UNIT * about,
    lists: shop.supporters.map(() => undefined),
  };
}

/** A second purse that goes its own way from here. */
export function copyPurse(purse: Purse): Purse {
  return {
    ...purse,
    classOf: purse.classOf.slice(),
    left: [...purse.left],
    before: [...purse.before],
    paid: [...purse.paid],
    payments: [...purse.payments],
    abouts: [...purse.abouts],
    lists: [...purse.lists],
  };
}

/** What the project asks of each supporter; undefined if they cannot pay for it together. */
export function priceOf(purse: Purse, project: Index, atLeast: number): Price | undefined {
  const cost = Number((purse.shop.costs[project] ?? 0n) * purse.factor);
  const { people, met } = gather(purse, project);
  let rich = 0;
  let money = 0;
  for (const each of met) {
    rich += people[each] ?? 0;
    money += (people[each] ?? 0) * (purse.left[each] ?? 0);
  }
  const doubt = rich * purse.slack + 4 * UNIT * (met.length + 2) * (money + cost);
  if (money < cost - doubt) return undefined;
  const exact = (): Price | undefined => told(exactPrice(purse, project), purse.denominator);
  if (money <= cost + doubt) return exact();
  let need = cost;
  let poor = 0;
  let price = Math.max(need / rich, atLeast);
  let from = 0;
  for (;;) {
    const start = from;
    for (let at = start; at < met.length; at += 1) {
      const each = met[at] ?? 0;
      if ((purse.left[each] ?? 0) >= price) continue;
      need -= (people[each] ?? 0) * (purse.left[each] ?? 0);
      rich -= people[each] ?? 0;
      poor += people[each] ?? 0;
      met[at] = met[from] ?? 0;
      met[from] = each;
      from += 1;
    }
    if (rich < 1) return exact();
    if (from === start) break;
    price = need / rich;
  }
  price = need / rich;
  const off = (poor * purse.slack + 4 * UNIT * (met.length + 2) * cost) / rich + 4 * UNIT * price;
  const margin = 2 * (off + purse.slack);
  for (let at = 0; at < met.length; at += 1)
    if (Math.abs((purse.left[met[at] ?? 0] ?? 0) - price) <= margin) return exact();
  return { about: price, off };
}

/** The exact payment as n / (denominator of the purse · d); undefined if the money does not suffice. */
export function exactPrice(
  purse: Purse,
  project: Index,
): { readonly n: bigint; readonly d: bigint } | undefined {
  const { people, met } = gather(purse, project);
  const rows = met
    .map((each) => ({ left: exactLeft(purse, each), people: BigInt(people[each] ?? 0) }))
    .toSorted((a, b) => (a.left < b.left ? -1 : a.left > b.left ? 1 : 0));
  let need = (purse.shop.costs[project] ?? 0n) * purse.factor * purse.denominator;
  let rich = rows.reduce((sum, row) => sum + row.people, 0n);
  for (const row of rows) {
    if (row.left * rich >= need) return { n: need, d: rich };
    need -= row.left * row.people;
    rich -= row.people;
  }
  return undefined;
}

/** What a class has left, over the denominator of the purse. */
export function exactLeft(purse: Purse, of: number): bigint {
  if (of === 0) return 0n;
  let left = purse.share * purse.denominator;
  for (let each = of; each > 1; each = purse.before[each] ?? 0)
    left -= purse.payments[purse.paid[each] ?? 0] ?? 0n;
  return left;
}

/** The classes of the supporters who have anything left, with how many people are in each. */
export function crowdOf(
  purse: Purse,
  project: Index,
): readonly { readonly of: number; readonly people: number }[] {
  const { people, met } = gather(purse, project);
  return met.map((of) => ({ of, people: people[of] ?? 0 }));
}

/** How many supporters have anything left. */
export function payersOf(purse: Purse, project: Index): number {
  const { people, met } = gather(purse, project);
  return met.reduce((sum, each) => sum + (people[each] ?? 0), 0);
}

/** Buys: supporters pay the price, or all that they have. Gives how many people pay anything. */
export function buy(purse: Purse, project: Index): number {
  const price = exactPrice(purse, project);
  if (price === undefined) return 0;
  const divisor = gcd(price.n, price.d);
  const factor = price.d / divisor;
  if (factor !== 1n) {
    purse.payments.forEach((payment, at) => (purse.payments[at] = payment * factor));
    purse.denominator *= factor;
  }
  purse.payments.push(price.n / divisor);
  const payment = purse.payments.at(-1) ?? 0n;
  return charge(purse, project, payment);
}

function charge(purse: Purse, project: Index, payment: bigint): number {
  const { people, met } = gather(purse, project);
  const number = purse.payments.length - 1;
  const double = toDouble(payment, purse.denominator);
  purse.abouts.push(double);
  const off = 8 * UNIT * double;
  const next = new Map<number, number>();
  let payers = 0;
  for (const each of met) {
    payers += people[each] ?? 0;
    const left = (purse.left[each] ?? 0) - double;
    const doubt = 2 * (purse.slack + off);
    const rich = left > doubt || (left > -doubt && exactLeft(purse, each) > payment);
    next.set(each, rich ? purse.left.length : 0);
    if (!rich) continue;
    purse.left.push(Math.max(left, 0));
    purse.before.push(each);
    purse.paid.push(number);
  }
  for (const group of purse.lists[project] ?? purse.shop.supporters[project] ?? []) {
    const each = purse.classOf[group] ?? 0;
    if (each !== 0) purse.classOf[group] = next.get(each) ?? 0;
  }
  purse.slack += off + 2 * UNIT * Number(purse.share);
  return payers;
}

/** People with money left among the supporters, by class; the next call overwrites it. */
function gather(purse: Purse, project: Index): Scratch {
  const { met } = scratch;
  for (const each of met) scratch.people[each] = 0;
  met.length = 0;
  if (scratch.people.length < purse.left.length)
    scratch.people = new Float64Array(2 * purse.left.length);
  const { people } = scratch;
  const list = purse.lists[project] ?? purse.shop.supporters[project] ?? new Int32Array();
  const { classOf } = purse;
  const crowd = purse.shop.people;
  let broke = 0;
  for (let at = 0; at < list.length; at += 1) {
    const group = list[at] ?? 0;
    const each = classOf[group] ?? 0;
    if (each === 0) broke += 1;
    else {
      const before = people[each] ?? 0;
      if (before === 0) met.push(each);
      people[each] = before + (crowd[group] ?? 0);
    }
  }
  if (broke * 4 > list.length) purse.lists[project] = list.filter((group) => classOf[group] !== 0);
  return scratch;
}

/** n / (denominator · d) as a double. */
function told(
  price: { readonly n: bigint; readonly d: bigint } | undefined,
  denominator: bigint,
): Price | undefined {
  if (price === undefined) return undefined;
  const value = toDouble(price.n, denominator * price.d);
  return { about: value, off: 8 * UNIT * value };
}

/** A quotient of positive bigints as a double, off by less than 8 units in its last place. */
export function toDouble(n: bigint, d: bigint): number {
  if (d < WIDE && n < WIDE) return Number(n) / Number(d);
  const shift = BigInt(Math.max(0, d.toString(16).length * 4 - 800));
  return Number(n >> shift) / Number(d >> shift);
}
