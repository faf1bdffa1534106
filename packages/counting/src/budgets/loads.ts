/**
 * Phragmén's loads, exact: everybody earns one step of money in one step of time, and a project is bought
 * as soon as its supporters have its cost; then they have nothing. All who were last paid out at one moment
 * are one class, so that the time of a project is (its cost + Σ people · moment) / people, a bigint over one
 * common denominator. Doubles filter: times that are closer than they can tell are compared as bigints.
 */

import { gcd } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import { toDouble } from "./purse.ts";
import type { Shop } from "./shop.ts";

export interface Loads {
  readonly shop: Shop;
  /** Costs count `factor` times. */
  readonly factor: bigint;
  /** When each group was last paid out: index into `moments`. */
  readonly classOf: Int32Array;
  /** Over `denominator`; may be negative at the beginning (money that was left). */
  readonly moments: bigint[];
  readonly about: number[];
  denominator: bigint;
}

/** The moment of a purchase, as n / (denominator · d). */
export interface Moment {
  readonly n: bigint;
  readonly d: bigint;
}

const UNIT = 2 ** -53;

/** Nobody has anything at moment 0. */
export function openLoads(shop: Shop, factor: bigint): Loads {
  return {
    shop,
    factor,
    classOf: new Int32Array(shop.people.length),
    moments: [0n],
    about: [0],
    denominator: 1n,
  };
}

export function copyLoads(loads: Loads): Loads {
  const { classOf, moments, about } = loads;
  return { ...loads, classOf: classOf.slice(), moments: [...moments], about: [...about] };
}

/** Those of `among` whose supporters have the cost first; all of them, with no moment, if nobody supports any. */
export function earliest(
  loads: Loads,
  among: readonly Index[],
): { readonly best: readonly Index[]; readonly moment: Moment | undefined } {
  let least = Infinity;
  const wanted = among.filter((project) => (loads.shop.votes[project] ?? 0) > 0);
  if (wanted.length === 0) return { best: among, moment: undefined };
  const rows = wanted.map((project) => {
    const row = roughly(loads, project);
    least = Math.min(least, row.time + row.off);
    return { project, low: row.time - row.off };
  });
  let moment: Moment | undefined;
  let best: Index[] = [];
  for (const { project, low } of rows) {
    if (low > least) continue;
    const here = momentOf(loads, project);
    const order = moment === undefined ? -1n : here.n * moment.d - moment.n * here.d;
    if (order < 0n) [moment, best] = [here, [project]];
    else if (order === 0n) best.push(project);
  }
  return { best, moment };
}

/** The exact moment at which the supporters have the cost; they must be at least one. */
export function momentOf(loads: Loads, project: Index): Moment {
  const cost = (loads.shop.costs[project] ?? 0n) * loads.factor;
  let n = cost * loads.denominator;
  classesOf(loads, project).forEach((people, each) => {
    if (people !== 0) n += BigInt(people) * (loads.moments[each] ?? 0n);
  });
  return { n, d: BigInt(loads.shop.votes[project] ?? 1) };
}

/** Buys at that moment: all supporters begin anew there. */
export function payOut(loads: Loads, project: Index, moment: Moment | undefined): void {
  if (moment === undefined) return;
  const divisor = gcd(moment.n < 0n ? -moment.n : moment.n, moment.d);
  const factor = moment.d / divisor;
  if (factor !== 1n) {
    loads.moments.forEach((each, at) => (loads.moments[at] = each * factor));
    loads.denominator *= factor;
  }
  const number = loads.moments.push(moment.n / divisor) - 1;
  loads.about.push(signed(moment.n / divisor, loads.denominator));
  for (const group of loads.shop.supporters[project] ?? []) loads.classOf[group] = number;
}

/** The supporters' people by class. */
export function classesOf({ shop, classOf, moments }: Loads, project: Index): Float64Array {
  const people = new Float64Array(moments.length);
  for (const group of shop.supporters[project] ?? []) {
    const each = classOf[group] ?? 0;
    people[each] = (people[each] ?? 0) + (shop.people[group] ?? 0);
  }
  return people;
}

function roughly(loads: Loads, project: Index): { readonly time: number; readonly off: number } {
  const people = classesOf(loads, project);
  const cost = Number((loads.shop.costs[project] ?? 0n) * loads.factor);
  let [sum, size] = [cost, cost];
  for (let each = 0; each < people.length; each += 1) {
    const part = (people[each] ?? 0) * (loads.about[each] ?? 0);
    sum += part;
    size += Math.abs(part);
  }
  const votes = loads.shop.votes[project] ?? 1;
  return { time: sum / votes, off: (16 * UNIT * (people.length + 4) * size) / votes };
}

/** As `toDouble`, of either sign. */
export function signed(n: bigint, d: bigint): number {
  return n < 0n ? -toDouble(-n, d) : toDouble(n, d);
}
