/**
 * Branch and bound for rules that ask for the best of all committees. Candidates are decided one after the
 * other, in or out, those with most approvals first; a branch is left if even its bound is worse than the
 * best committee known (for all winners: worse, not merely equal). Values are integers below 2^53.
 * The number of branches is bounded, the same on every machine: past it the count is refused.
 */

import type { Index } from "../core/profile.ts";

/** Branches of a search at most. */
export const BRANCHES_MOST = 3_000_000;

export interface Problem {
  readonly size: number;
  readonly seats: number;
  /** Order in which candidates are decided. */
  readonly order: readonly Index[];
  /** No committee of `members` and `missing` of `open` is better; exact when `missing` is 0. Greater is better. */
  bound(partial: Partial): readonly number[];
  put(index: Index): void;
  drop(index: Index): void;
}

export interface Partial {
  readonly members: readonly Index[];
  readonly open: readonly Index[];
  readonly missing: number;
}

export interface Found {
  readonly sets: readonly (readonly Index[])[];
  readonly value: readonly number[];
  readonly branches: number;
}

/** All best committees; undefined past the bound of branches, or of winners. */
export function searchBest(problem: Problem, setsMost: number): Found | undefined {
  const { seats, order } = problem;
  const members: Index[] = [];
  let sets: (readonly Index[])[] = [];
  let best: readonly number[] | undefined;
  let branches = 0;
  const visit = (at: number): boolean => {
    branches += 1;
    if (branches > BRANCHES_MOST) return false;
    const missing = seats - members.length;
    if (order.length - at < missing) return true;
    const open = missing === 0 ? [] : order.slice(at);
    const value = problem.bound({ members, open, missing });
    const against = best === undefined ? 1 : compareValues(value, best);
    if (against < 0) return true;
    if (missing === 0) {
      if (against > 0) [best, sets] = [value, []];
      return sets.push([...members]) <= setsMost;
    }
    const next = order[at] ?? 0;
    members.push(next);
    problem.put(next);
    const within = visit(at + 1);
    problem.drop(next);
    members.pop();
    return within && visit(at + 1);
  };
  return visit(0) && best !== undefined ? { sets, value: best, branches } : undefined;
}

/** Lexicographic: the first number that differs decides. */
function compareValues(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return (a[at] ?? 0) - (b[at] ?? 0);
  return 0;
}

/** Sum of the `take` greatest. */
export function sumOfGreatest(values: readonly number[], take: number): number {
  if (take === 1) return values.reduce((most, value) => Math.max(most, value), 0);
  return values
    .toSorted((a, b) => b - a)
    .slice(0, take)
    .reduce((sum, value) => sum + value, 0);
}
