/**
 * Who is lowest or highest, and ties by previous rounds: the most recent round in which those who tie had
 * unequal votes decides; among those still equal there, the round before it, and so on; then the lot.
 */

import type { Index } from "../core/profile.ts";
import type { TieBreaker } from "../core/ties.ts";
import type { State } from "./state.ts";

export interface Choice {
  readonly state: State;
  readonly ties: TieBreaker;
  /** Whether previous rounds are looked at. */
  readonly previous: boolean;
  readonly about: string;
}

/** The one with the fewest votes. */
export function lowest(choice: Choice, among: readonly Index[]): Index {
  return choose(choice, among, "lowest");
}

/** The one with the most votes. */
export function highest(choice: Choice, among: readonly Index[]): Index {
  return choose(choice, among, "highest");
}

/** Whether these have been equal in every round. */
export function alwaysEqual(state: State, among: readonly Index[]): boolean {
  return state.history.every((tally) => extreme(tally, among, "lowest").length === among.length);
}

/** The lowest or highest of a tally, all of them. */
export function extreme(
  tally: readonly bigint[],
  among: readonly Index[],
  end: "lowest" | "highest",
): readonly Index[] {
  const votes = among.map((index) => tally[index] ?? 0n);
  const best = votes.reduce((a, b) => ((end === "lowest" ? b < a : b > a) ? b : a), votes[0] ?? 0n);
  return among.filter((_, i) => votes[i] === best);
}

/** Tiers by votes, most first; equal ones share a tier. */
export function tiersBy(
  tally: readonly bigint[],
  among: readonly Index[],
): readonly (readonly Index[])[] {
  const tiers: (readonly Index[])[] = [];
  for (let left = among; left.length > 0;) {
    const best = extreme(tally, left, "highest");
    tiers.push(best);
    left = left.filter((index) => !best.includes(index));
  }
  return tiers;
}

function choose(
  { state, ties, previous, about }: Choice,
  among: readonly Index[],
  end: "lowest" | "highest",
): Index {
  const tied = extreme(state.tally, among, end);
  const [only] = tied;
  if (tied.length === 1 && only !== undefined) return only;
  const round = state.rounds.length;
  const left = previous ? byPreviousRounds(state.history, tied, end) : tied;
  const [decided] = left;
  if (left.length === 1 && decided !== undefined) {
    ties.note({ among: tied, about, round, by: "previous rounds", chosen: left });
    return decided;
  }
  const afterPrevious = previous && round > 1;
  return ties.pick(
    { among: left, about, round, afterPrevious },
    end === "lowest" ? "last" : "first",
  );
}

/** Those of the tied whom the most recent unequal round before the last, and then those before it, leave. */
export function byPreviousRounds(
  history: readonly (readonly bigint[])[],
  tied: readonly Index[],
  end: "lowest" | "highest",
): readonly Index[] {
  let left = tied;
  for (const tally of history.slice(0, -1).toReversed()) {
    left = extreme(tally, left, end);
    if (left.length === 1) break;
  }
  return left;
}
