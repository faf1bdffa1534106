/**
 * Whether a tie in instant runoff may stay open: only if each of those who tie would win for some way in which
 * the ties among them could fall. Equal votes alone do not say so: ballots may go on to one of them only.
 */

import type { Index } from "../core/profile.ts";
import { nextOf } from "../stv/reading.ts";
import type { State } from "../stv/state.ts";

/** More who are equal than this, with votes, are not looked through: their tie is broken. */
const MOST = 6;

/** Whether all of them can win; true where nobody has a vote. */
export function allCanWin(state: State, among: readonly Index[]): boolean {
  if (among.every((index) => (state.tally[index] ?? 0n) === 0n)) return true;
  if (among.length > MOST) return false;
  return winnersAmong(state, among, new Map()).size === among.length;
}

/** Who can win if just these stand, whichever of the last is eliminated. */
function winnersAmong(
  state: State,
  standing: readonly Index[],
  known: Map<string, ReadonlySet<Index>>,
): ReadonlySet<Index> {
  const key = standing.join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const votes = votesAmong(state, standing);
  const counts = standing.map((index) => votes.get(index) ?? 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const majority = standing.filter((_, at) => 2 * (counts[at] ?? 0) > total);
  const least = Math.min(...counts);
  const losers = standing.filter((_, at) => counts[at] === least);
  const winners =
    majority.length > 0 || standing.length === 1
      ? new Set(majority.length > 0 ? majority : standing)
      : new Set(
          losers.flatMap((loser) => [
            ...winnersAmong(
              state,
              standing.filter((index) => index !== loser),
              known,
            ),
          ]),
        );
  known.set(key, winners);
  return winners;
}

function votesAmong({ profile, reading }: State, standing: readonly Index[]): Map<Index, number> {
  const votes = new Map<Index, number>();
  for (const { ranks, count } of profile.ballots) {
    const next = nextOf(ranks, (index) => standing.includes(index), reading);
    if (typeof next === "number") votes.set(next, (votes.get(next) ?? 0) + count);
  }
  return votes;
}
