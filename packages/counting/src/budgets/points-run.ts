/**
 * One run of the Method of Equal Shares with points as utilities: a supporter of a project pays its rate times
 * the points given to it, or all that is left; the project with the lowest rate is bought. What a group has left is
 * the share less (rate × points) of its purchases, rates being bigints over one common denominator.
 *
 * Beside it stands a double, off by less than `slack`: it brackets rates, and a bracket counts only if what
 * supporters would pay at its ends surely is too little and enough. Rates whose brackets overlap, and the rate
 * of each purchase, are worked out in bigints, and checked against every supporter.
 */

import { gcd } from "../core/fraction.ts";
import type { BudgetProfile, Index } from "../core/profile.ts";
import type { Price, Run, Share } from "./runs.ts";
import { toDouble } from "./purse.ts";
import type { Shop } from "./shop.ts";

const UNIT = 2 ** -53;
/** Half the width of a bracket, as a part of the rate. */
const WIDTH = 1e-9;

export interface Wallets {
  readonly shop: Shop;
  /** Points of each supporter of a project, beside `shop.supporters`. */
  readonly points: readonly Float64Array[];
  readonly factor: bigint;
  readonly share: bigint;
  readonly left: Float64Array;
  /** 1 where nothing is left. */
  readonly dry: Uint8Array;
  /** Purchases that each group paid in full, with its points. */
  readonly paid: readonly (readonly [purchase: number, points: number])[][];
  readonly rates: bigint[];
  denominator: bigint;
  slack: number;
}

/** The rate n / (denominator · d): so much is paid per point. */
export interface Rate {
  readonly n: bigint;
  readonly d: bigint;
}

export interface PointsSale {
  readonly shop: Shop;
  readonly points: readonly Float64Array[];
  readonly pick: (tied: readonly Index[]) => Index;
}

/** The points that the supporters of each project give it. */
export function pointsOf({ ballots }: BudgetProfile, shop: Shop): readonly Float64Array[] {
  const given = shop.wants.map(() => new Map<Index, number>());
  ballots.forEach(({ votes }, at) => {
    const group = given[shop.groupOf[at] ?? 0];
    for (const [project, points] of votes) group?.set(project, points);
  });
  return shop.supporters.map((groups, project) =>
    Float64Array.from(groups, (group) => given[group]?.get(project) ?? 0),
  );
}

/** Buys until nothing can be bought; `tell` is called before each purchase. */
export function runPoints(
  { shop, points, pick }: PointsSale,
  { share, factor }: Share,
  tell?: (wallets: Wallets, index: Index, rate: Rate) => void,
): Run {
  const wallets = openWallets({ shop, points, share, factor });
  const least = new Float64Array(shop.costs.length);
  let open = shop.costs.map((_, index) => index);
  const funded: Index[] = [];
  const prices: Price[] = [];
  let cost = 0n;
  for (;;) {
    const { best, gone } = lowestRate(wallets, open, least);
    if (best.length === 0) return { share, factor, funded, cost, prices };
    const [only = 0] = best;
    const next = best.length === 1 ? only : pick(best);
    const rate = exactRate(wallets, next) ?? { n: 0n, d: 1n };
    tell?.(wallets, next, rate);
    charge(wallets, next, rate);
    prices.push(priceAfter(wallets));
    open = open.filter((index) => index !== next && !gone.has(index));
    funded.push(next);
    cost += shop.costs[next] ?? 0n;
  }
}

/** The price of the last purchase, per point. */
export function priceAfter({ rates, denominator }: Wallets): Price {
  const n = rates.at(-1) ?? 0n;
  return { n, d: denominator, worth: 1n, about: toDouble(n, denominator) };
}

/** Everybody has `share`; costs are counted `factor` times. */
export function openWallets(input: Pick<Wallets, "shop" | "points" | "share" | "factor">): Wallets {
  const { shop, share } = input;
  const about = Number(share);
  const size = shop.people.length;
  return {
    ...input,
    left: new Float64Array(size).fill(about),
    dry: new Uint8Array(size).fill(share > 0n ? 0 : 1),
    paid: Array.from({ length: size }, () => []),
    rates: [],
    denominator: 1n,
    slack: 2 * UNIT * about,
  };
}

/** What a group has left, over the denominator. */
export function leftOf({ dry, share, denominator, paid, rates }: Wallets, group: number): bigint {
  if (dry[group] === 1) return 0n;
  let left = share * denominator;
  for (const [purchase, points] of paid[group] ?? [])
    left -= (rates[purchase] ?? 0n) * BigInt(points);
  return left;
}

/** Those with the lowest rate, and those that can no longer be paid for. Rates only rise: `least` is kept. */
function lowestRate(
  wallets: Wallets,
  open: readonly Index[],
  least: Float64Array,
): { readonly best: readonly Index[]; readonly gone: ReadonlySet<Index> } {
  const gone = new Set<Index>();
  let bound = Infinity;
  const close: Index[] = [];
  for (const project of open.toSorted((a, b) => (least[a] ?? 0) - (least[b] ?? 0))) {
    if ((least[project] ?? 0) > bound) break;
    const about = bracketOf(wallets, project);
    if (about === undefined) {
      gone.add(project);
      continue;
    }
    least[project] = about.low;
    bound = Math.min(bound, about.high);
    close.push(project);
  }
  const among = close.filter((project) => (least[project] ?? 0) <= bound);
  if (among.length < 2) return { best: among, gone };
  let lowest: Rate | undefined;
  let best: Index[] = [];
  for (const project of among) {
    const rate = exactRate(wallets, project);
    if (rate === undefined) continue;
    const order = lowest === undefined ? -1n : rate.n * lowest.d - lowest.n * rate.d;
    if (order < 0n) [lowest, best] = [rate, [project]];
    else if (order === 0n) best.push(project);
  }
  return { best, gone };
}

/** Bounds of the rate; undefined if the supporters cannot pay for it together. */
export function bracketOf(
  wallets: Wallets,
  project: Index,
): { readonly low: number; readonly high: number } | undefined {
  const { cost, doubt } = sizeOf(wallets, project);
  if (paidAt(wallets, project, Infinity) < cost - doubt) return undefined;
  const rate = roughRate(wallets, project);
  if (rate !== undefined) {
    const [low, high] = [rate * (1 - WIDTH), rate * (1 + WIDTH)];
    if (
      paidAt(wallets, project, low) < cost - doubt &&
      paidAt(wallets, project, high) > cost + doubt
    )
      return { low, high };
  }
  const exact = exactRate(wallets, project);
  if (exact === undefined) return undefined;
  const value = toDouble(exact.n, wallets.denominator * exact.d);
  return { low: value * (1 - WIDTH), high: value * (1 + WIDTH) };
}

function sizeOf({ shop, factor, share, slack }: Wallets, project: Index) {
  const cost = Number((shop.costs[project] ?? 0n) * factor);
  const people = shop.votes[project] ?? 0;
  const terms = (shop.supporters[project]?.length ?? 0) + 4;
  return { cost, doubt: people * slack + 8 * UNIT * terms * (cost + people * Number(share)) };
}

/** What supporters pay together at a rate. */
function paidAt({ shop, points, left, dry }: Wallets, project: Index, rate: number): number {
  const groups = shop.supporters[project] ?? new Int32Array();
  const given = points[project] ?? new Float64Array();
  let sum = 0;
  for (let at = 0; at < groups.length; at += 1) {
    const group = groups[at] ?? 0;
    if (dry[group] === 0)
      sum += (shop.people[group] ?? 0) * Math.min(left[group] ?? 0, rate * (given[at] ?? 0));
  }
  return sum;
}

/** The rate in doubles; undefined if the money does not suffice by them. */
function roughRate(
  { shop, points, left, dry, factor }: Wallets,
  project: Index,
): number | undefined {
  const groups = shop.supporters[project] ?? new Int32Array();
  const given = points[project] ?? new Float64Array();
  let rate = 0;
  for (;;) {
    let need = Number((shop.costs[project] ?? 0n) * factor);
    let rich = 0;
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at] ?? 0;
      if (dry[group] === 1) continue;
      const people = shop.people[group] ?? 0;
      if ((left[group] ?? 0) < rate * (given[at] ?? 0)) need -= people * (left[group] ?? 0);
      else rich += people * (given[at] ?? 0);
    }
    if (rich === 0) return undefined;
    const next = need / rich;
    if (!(next > rate * (1 + 4 * UNIT))) return Math.max(next, rate);
    rate = next;
  }
}

/** The rate in bigints; undefined if the supporters cannot pay for the project together. */
export function exactRate(wallets: Wallets, project: Index): Rate | undefined {
  const about = roughRate(wallets, project);
  const quick = about === undefined ? undefined : solve(wallets, project, about);
  return quick ?? solve(wallets, project, undefined);
}

interface Payer {
  readonly group: number;
  readonly people: bigint;
  readonly points: bigint;
}

/**
 * The rate at which supporters pay exactly the cost. With `about`, whoever is clearly poor or rich there is taken
 * as such, and the answer is given only if it bears that out; without, everybody is looked at in bigints.
 */
function solve(wallets: Wallets, project: Index, about: number | undefined): Rate | undefined {
  const { shop, points, left, dry, denominator, factor } = wallets;
  const margin = (about ?? 0) * 4 * WIDTH;
  const unsure: Payer[] = [];
  const poor: Payer[] = [];
  let sure = 0;
  (shop.supporters[project] ?? new Int32Array()).forEach((group, at) => {
    if (dry[group] === 1) return;
    const given = points[project]?.[at] ?? 0;
    const people = shop.people[group] ?? 0;
    const gap = (left[group] ?? 0) - (about ?? 0) * given;
    const doubt = margin * given + 4 * wallets.slack;
    const payer = { group, people: BigInt(people), points: BigInt(given) };
    if (about === undefined || Math.abs(gap) <= doubt) unsure.push(payer);
    else if (gap < 0) poor.push(payer);
    else sure += people * given;
  });
  let rich = BigInt(sure);
  let need = (shop.costs[project] ?? 0n) * factor * denominator - moneyOf(wallets, poor);
  for (const { people, points: given } of unsure) rich += people * given;
  const rows = unsure.map((payer) => ({ ...payer, money: leftOf(wallets, payer.group) }));
  rows.sort((a, b) => sign(a.money * b.points - b.money * a.points));
  for (const { money, people, points: given } of rows) {
    if (money * rich > need * given) break;
    need -= money * people;
    rich -= people * given;
    if (need <= 0n && rich === 0n) return need === 0n ? lastRate(rows) : undefined;
  }
  if (rich <= 0n || need <= 0n) return undefined;
  const rate = { n: need, d: rich };
  if (about === undefined) return rate;
  const value = toDouble(rate.n, denominator * rate.d);
  return Math.abs(value - about) <= about * 2 * WIDTH ? rate : undefined;
}

/** All pay all that they have: the rate at which the last of them does. */
function lastRate(rows: readonly (Payer & { readonly money: bigint })[]): Rate | undefined {
  const last = rows.at(-1);
  return last === undefined ? undefined : { n: last.money, d: last.points };
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/** What some groups have together: their purchases are added up before they meet bigints. */
function moneyOf({ share, denominator, paid, rates }: Wallets, groups: readonly Payer[]): bigint {
  const times = new Float64Array(rates.length);
  let people = 0n;
  for (const { group, people: count } of groups) {
    people += count;
    for (const [purchase, points] of paid[group] ?? [])
      times[purchase] = (times[purchase] ?? 0) + Number(count) * points;
  }
  let money = people * share * denominator;
  times.forEach((count, purchase) => {
    if (count !== 0) money -= BigInt(count) * (rates[purchase] ?? 0n);
  });
  return money;
}

/** Supporters pay the rate for each point, or all that they have. */
export function charge(wallets: Wallets, project: Index, rate: Rate): void {
  const { shop, points, left, dry, paid, rates } = wallets;
  const divisor = gcd(rate.n, rate.d);
  const widen = rate.d / divisor;
  rates.forEach((each, at) => (rates[at] = each * widen));
  wallets.denominator *= widen;
  const exact = rate.n / divisor;
  const about = toDouble(exact, wallets.denominator);
  const purchase = rates.push(exact) - 1;
  (shop.supporters[project] ?? new Int32Array()).forEach((group, at) => {
    if (dry[group] === 1) return;
    const given = points[project]?.[at] ?? 0;
    const rest = (left[group] ?? 0) - about * given;
    const doubt = 4 * wallets.slack + 32 * UNIT * about * given;
    const rich = rest > doubt || (rest >= -doubt && leftOf(wallets, group) > exact * BigInt(given));
    left[group] = rich ? Math.max(rest, 0) : 0;
    if (rich) paid[group]?.push([purchase, given]);
    else dry[group] = 1;
  });
  wallets.slack += 16 * UNIT * Number(wallets.share);
}
