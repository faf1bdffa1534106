/**
 * What is for sale, and who wants it: the common ground of Equal Shares and Phragmén, for budgets and for
 * committees alike. Voters who want the same are one group of so many people. Numbers of people and costs are
 * integers below 2^53, so that they are exact as numbers.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { gcd } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import { weightsNotCounted } from "../core/refusals.ts";

export interface Shop {
  /** Cost of each project, in steps. */
  readonly costs: readonly bigint[];
  /** People of each group. */
  readonly people: Float64Array;
  /** What each group wants, each project once, ascending. */
  readonly wants: readonly (readonly Index[])[];
  /** The groups that want each project. */
  readonly supporters: readonly Int32Array[];
  /** People who want each project. */
  readonly votes: readonly number[];
  /** All people, also those who want nothing. */
  readonly total: number;
  /** By how much the weights were multiplied to make integers of them. */
  readonly scale: bigint;
  /** The group of each ballot, in the order of the profile. */
  readonly groupOf: Int32Array;
}

interface Wish {
  readonly wants: readonly Index[];
  /** Ballots that want the same are one group only if this is the same too. */
  readonly mark?: string;
  readonly count: number;
  readonly weight?: Fraction;
}

/** Groups the ballots; refuses weights that are no integers below 2^53 over a common denominator. */
export function openShop(costs: readonly bigint[], wishes: readonly Wish[]): Result<Shop, Refusal> {
  const scale = commonScale(wishes);
  const known = new Map<string, number>();
  const wants: (readonly Index[])[] = [];
  const people: number[] = [];
  const groupOf = new Int32Array(wishes.length);
  let total = 0;
  wishes.forEach((wish, ballot) => {
    const sorted = Int32Array.from(wish.wants).toSorted();
    const key = keyOf(sorted) + (wish.mark ?? "");
    const group = known.get(key) ?? wants.length;
    if (group === wants.length) {
      known.set(key, group);
      wants.push([...sorted]);
      people.push(0);
    }
    const votes = scaled(wish, scale);
    people[group] = (people[group] ?? 0) + votes;
    groupOf[ballot] = group;
    total += votes;
  });
  if (total > Number.MAX_SAFE_INTEGER)
    return refused(weightsNotCounted("the weights need more than 2^53 steps"));
  const supporters = supportersOf(costs.length, wants);
  const votes = supporters.map((groups) =>
    groups.reduce((sum, group) => sum + (people[group] ?? 0), 0),
  );
  return accepted({
    costs,
    people: Float64Array.from(people),
    wants,
    supporters,
    votes,
    total,
    scale,
    groupOf,
  });
}

/** Two characters for each project. Nothing is spread into a call: a ballot may name any number. */
function keyOf(sorted: Int32Array): string {
  let key = "";
  for (const each of sorted) key += String.fromCharCode(each & 0xffff, each >>> 16);
  return key;
}

function commonScale(wishes: readonly Wish[]): bigint {
  let scale = 1n;
  for (const { weight } of wishes)
    if (weight !== undefined) scale = (scale / gcd(scale, weight.d)) * weight.d;
  return scale;
}

function scaled({ count, weight }: Wish, scale: bigint): number {
  if (weight === undefined && scale === 1n) return count;
  return Number((BigInt(count) * (weight?.n ?? 1n) * scale) / (weight?.d ?? 1n));
}

function supportersOf(size: number, wants: readonly (readonly Index[])[]): readonly Int32Array[] {
  const lists: number[][] = Array.from({ length: size }, () => []);
  wants.forEach((list, group) => {
    for (const project of list) lists[project]?.push(group);
  });
  return lists.map((list) => Int32Array.from(list));
}
