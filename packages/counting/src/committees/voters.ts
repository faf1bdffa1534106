/** Voters of a committee as a shop: each candidate costs the same, alike ballots are one group. */

import type { Refusal, Result } from "@plenty/kernel";
import { formatFraction, fraction } from "../core/fraction.ts";
import type { ApprovalProfile, Index } from "../core/profile.ts";
import type { Exact } from "../core/result.ts";
import { openShop } from "../budgets/shop.ts";
import type { Shop } from "../budgets/shop.ts";

/** Candidates at a cost of one step each. */
export function votersOf(profile: ApprovalProfile): Result<Shop, Refusal> {
  return openShop(
    profile.candidates.map(() => 1n),
    profile.ballots.map(({ approved, ...ballot }) => ({ ...ballot, wants: approved })),
  );
}

/** Numbers per candidate as results tell them: n / d for each of `among`. */
export function tellNumbers(
  profile: ApprovalProfile,
  rows: readonly { readonly of: Index; readonly n: bigint; readonly d: bigint }[],
): Readonly<Record<string, Exact>> {
  return Object.fromEntries(
    rows.map(({ of, n, d }) => [profile.candidates[of]?.id ?? "", formatFraction(fraction(n, d))]),
  );
}

/** Those with the greatest value, in order. */
export function greatest(
  among: readonly Index[],
  value: (index: Index) => bigint,
): readonly Index[] {
  let most: bigint | undefined;
  let best: Index[] = [];
  for (const index of among) {
    const here = value(index);
    if (most === undefined || here > most) [most, best] = [here, [index]];
    else if (here === most) best.push(index);
  }
  return best;
}

/** All candidates who are not among the taken. */
export function restOf(size: number, taken: readonly Index[]): readonly Index[] {
  const gone = new Set(taken);
  return Array.from({ length: size }, (_, index) => index).filter((index) => !gone.has(index));
}

export function leastCommonMultiple(numbers: readonly bigint[]): bigint {
  let multiple = 1n;
  for (const number of numbers) {
    let [a, b] = [multiple, number];
    while (b !== 0n) [a, b] = [b, a % b];
    multiple = (multiple / a) * number;
  }
  return multiple;
}
