/** The votes of the Condorcet project's cases: "A > B = C * 3 ^ 2" is three ballots, each of weight 2. */

import { fraction } from "../core/fraction.ts";
import type { Index, RankedBallot, RankedProfile } from "../core/profile.ts";

/** The profile of one case; undefined if a vote names somebody who does not stand. */
export function profileOfVotes(
  names: readonly string[],
  votes: readonly string[],
): RankedProfile | undefined {
  const ballots = votes.map((vote) => readVote(names, vote));
  const right = ballots.filter((ballot) => ballot !== undefined);
  if (right.length < ballots.length) return undefined;
  return { kind: "ranked", candidates: names.map((name) => ({ id: name, name })), ballots: right };
}

function readVote(names: readonly string[], vote: string): RankedBallot | undefined {
  const [, order = "", first, last] =
    /^([^*^]*?)\s*(?:\^\s*(\d+))?\s*(?:\*\s*(\d+))?\s*$/.exec(vote) ?? [];
  const ranks = order
    .split(">")
    .map((rank) => rank.split("=").map((name) => names.indexOf(name.trim())));
  if (ranks.some((rank) => rank.some((index) => index === -1))) return undefined;
  const ballot = { ranks: ranks.map(single), count: Number(last ?? 1) };
  return first === undefined ? ballot : { ...ballot, weight: fraction(Number(first)) };
}

function single(rank: readonly Index[]): Index | readonly Index[] {
  return rank.length === 1 && rank[0] !== undefined ? rank[0] : rank;
}
