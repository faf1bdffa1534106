/**
 * Keeps what a count with money bought: receipts for each ballot, if asked for, and the short account of all of
 * it that charts are made of. Amounts in receipts are exact, those of the account are cut off after six decimals.
 */

import {
  formatDecimal,
  formatFraction,
  fraction,
  multiply,
  subtract,
  ZERO,
} from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import type {
  BallotFate,
  BallotPart,
  MoneyFlow,
  MoneyGroup,
  MoneyPurchase,
} from "../core/result.ts";
import type { Ending, Purchase } from "./payments.ts";
import type { Shop } from "./shop.ts";

/** Most common ballots that the account tells one by one. */
const GROUPS_TOLD = 12;
const PLACES = 6;

export interface Book {
  buy(purchase: Purchase): void;
  /** Bought with nobody's share: from what was left over. */
  addRest(project: Index, cost: Fraction): void;
  /** The account; undefined where ballots have weights: it counts people. */
  flow(ending: Ending): MoneyFlow | undefined;
  fates(ballots: readonly Named[], ending: Ending): readonly BallotFate[];
}

/** A ballot as receipts tell it. */
export interface Named {
  readonly count: number;
  readonly ids?: readonly string[];
  readonly ballot: string;
  /** What each of them weighs in people, if not 1. */
  readonly times?: Fraction;
}

interface Part {
  readonly to: string;
  readonly paid: Fraction;
}

interface Account {
  readonly shop: Shop;
  readonly idOf: (index: Index) => string;
  readonly purchases: MoneyPurchase[];
  readonly costs: Fraction[];
  readonly groups: readonly {
    readonly group: number;
    readonly paid: MoneyGroup["paid"][number][];
  }[];
  /** What all others paid together. */
  readonly others: { readonly what: string; readonly amount: Fraction }[];
}

export function openBook(input: {
  readonly shop: Shop;
  readonly idOf: (index: Index) => string;
  readonly receipts: boolean;
}): Book {
  const { shop, idOf } = input;
  const parts: Part[][] | undefined = input.receipts ? shop.wants.map(() => []) : undefined;
  const groups = commonest(shop).map((group) => ({ group, paid: [] }));
  const account: Account = { shop, idOf, purchases: [], costs: [], groups, others: [] };
  return {
    buy(purchase) {
      enter(account, purchase);
      if (parts !== undefined) writeParts({ shop, idOf, parts }, purchase);
    },
    addRest(project, cost) {
      const told = formatDecimal(cost, PLACES);
      const nobody = { payers: 0, most: "0", full: 0, less: [] };
      account.purchases.push({ what: idOf(project), cost: told, ...nobody });
    },
    flow: (ending) => (shop.scale === 1n ? flowOf(account, ending) : undefined),
    fates: (ballots, ending) => fatesOf({ shop, parts: parts ?? [] }, ballots, ending),
  };
}

function fatesOf(
  { shop, parts }: { readonly shop: Shop; readonly parts: readonly (readonly Part[])[] },
  ballots: readonly Named[],
  ending: Ending,
): readonly BallotFate[] {
  const words = memo(formatFraction);
  return ballots.map(({ times, ...ballot }, at) => {
    const group = shop.groupOf[at] ?? 0;
    const tell = (amount: Fraction): string =>
      times === undefined ? words(amount) : formatFraction(multiply(amount, times));
    const paid = (parts[group] ?? []).map((part) => ({
      to: part.to,
      amount: tell(part.paid),
      fate: "paid",
    }));
    const left = tell(ending.leftOf(group));
    const rest: readonly BallotPart[] = left === "0" ? [] : [{ amount: left, fate: "unspent" }];
    return { ...ballot, parts: [...paid, ...rest] };
  });
}

function writeParts(
  to: {
    readonly shop: Shop;
    readonly idOf: (index: Index) => string;
    readonly parts: readonly Part[][];
  },
  purchase: Purchase,
): void {
  const { project } = purchase;
  const what = to.idOf(project);
  for (const group of to.shop.supporters[project] ?? []) {
    const paid = purchase.paidBy(group);
    if (paid.n > 0n) to.parts[group]?.push({ to: what, paid });
  }
}

/** The groups of most people; of equal ones the first. */
function commonest({ people, wants }: Shop): readonly number[] {
  return wants
    .map((_, group) => group)
    .filter((group) => (wants[group] ?? []).length > 0)
    .toSorted((a, b) => (people[b] ?? 0) - (people[a] ?? 0) || a - b)
    .slice(0, GROUPS_TOLD);
}

function enter(account: Account, purchase: Purchase): void {
  const { project, cost, most, tenths } = purchase;
  const { shop, idOf, purchases, groups, others, costs } = account;
  const what = idOf(project);
  costs.push(cost);
  purchases.push({
    what,
    cost: formatDecimal(cost, PLACES),
    payers: tenths.reduce((sum, people) => sum + people, 0),
    most: formatDecimal(most, PLACES),
    full: tenths[10] ?? 0,
    less: tenths.slice(0, 10),
  });
  let rest = cost;
  for (const { group, paid } of groups) {
    const each = shop.wants[group]?.includes(project) === true ? purchase.paidBy(group) : ZERO;
    if (each.n === 0n) continue;
    paid.push({ what, amount: formatDecimal(each, PLACES) });
    rest = subtract(rest, multiply(each, fraction(shop.people[group] ?? 0)));
  }
  others.push({ what, amount: rest });
}

function flowOf(account: Account, ending: Ending): MoneyFlow {
  const { shop, idOf, purchases, costs, groups, others } = account;
  const told = (amount: Fraction): string => formatDecimal(amount, PLACES);
  const people = (group: number): number => shop.people[group] ?? 0;
  const common: readonly MoneyGroup[] = groups.map(({ group, paid }) => ({
    wants: (shop.wants[group] ?? []).map(idOf),
    voters: people(group),
    paid,
    left: told(ending.leftOf(group)),
  }));
  const voters = shop.total - groups.reduce((sum, { group }) => sum + people(group), 0);
  const average = others.map(({ what, amount }) => ({
    what,
    amount: fraction(amount.n, amount.d * BigInt(Math.max(voters, 1))),
  }));
  const left = average.reduce((sum, { amount }) => subtract(sum, amount), ending.each);
  const rest = average
    .filter(({ amount }) => amount.n > 0n)
    .map(({ what, amount }) => ({ what, amount: told(amount) }));
  return {
    voters: shop.total,
    each: told(ending.each),
    purchases,
    unspent: told(costs.reduce(subtract, multiply(ending.each, fraction(shop.total)))),
    left: ending.left,
    groups: voters === 0 ? common : [...common, { voters, paid: rest, left: told(left) }],
  };
}

/** Remembers by identity: the same amount is told thousands of times. */
function memo(tell: (amount: Fraction) => string): (amount: Fraction) => string {
  const known = new Map<Fraction, string>();
  return (amount) => {
    const words = known.get(amount) ?? tell(amount);
    known.set(amount, words);
    return words;
  };
}
