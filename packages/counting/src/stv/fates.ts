/** Receipts of a count by rounds: for each ballot, who has which part of its vote in the end. */

import type { BallotFate, BallotPart } from "../core/result.ts";
import { describeRanks } from "../render/ballot.ts";
import { formatFixed } from "../core/fraction.ts";
import { idOf } from "./state.ts";
import type { State } from "./state.ts";

/** What became of each ballot, one vote each. */
export function fatesOf(state: State): readonly BallotFate[] {
  const holder = new Map<number, number>();
  state.piles.forEach((pile, index) => {
    for (const ballot of pile) holder.set(ballot, index);
  });
  return state.profile.ballots.map((ballot, index) => ({
    ...(ballot.ids === undefined ? {} : { ids: ballot.ids }),
    count: ballot.count,
    ballot: describeRanks(ballot.ranks, state.profile.candidates),
    parts: partsOf(state, index, holder.get(index)),
  }));
}

function partsOf(state: State, ballot: number, holder: number | undefined): readonly BallotPart[] {
  const kept = (state.kept.get(ballot) ?? []).map(([index, units]) => part(state, index, units));
  const worth = state.worth[ballot] ?? 0n;
  if (holder !== undefined)
    return worth === 0n && kept.length > 0 ? kept : [...kept, part(state, holder, worth)];
  const fate = state.ended.get(ballot) ?? "exhausted";
  return worth === 0n && kept.length > 0
    ? kept
    : [...kept, { amount: formatFixed(worth, state.places), fate }];
}

function part(state: State, index: number, units: bigint): BallotPart {
  const fate = state.status[index] === "elected" ? "elected" : "not elected";
  return { to: idOf(state, index), amount: formatFixed(units, state.places), fate };
}
