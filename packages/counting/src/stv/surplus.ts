/**
 * What becomes of a surplus. Every ballot of the elected goes on at a smaller worth; the rest of it stays.
 * - weighted: worth × surplus ÷ all votes of the candidate (weighted inclusive Gregory).
 * - inclusive: surplus ÷ number of ballots, whatever each was worth (but never more than it was).
 * - last-parcel: as Ireland and ERS97: only the ballots that came last, and of them only those that go on
 *   to somebody; if together they are worth no more than the surplus, each keeps its worth.
 * `rounding: fraction` truncates the quotient first and then each product, as RCTab does.
 */

import { formatFixed } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import { nextOf } from "./reading.ts";
import { addInactive, giveOut, stands } from "./state.ts";
import type { Moved, State } from "./state.ts";

export interface SurplusRule {
  readonly transfer: "weighted" | "inclusive" | "last-parcel";
  readonly rounding: "product" | "fraction";
  /** Reason told for all that moves, where no seat is left to be filled. */
  readonly end?: string;
}

/** Moves what is over the quota; the candidate keeps the quota exactly. */
export function transferSurplus(
  state: State,
  from: Index,
  quota: bigint,
  rule: SurplusRule,
): Moved & { readonly value: string } {
  const total = state.tally[from] ?? 0n;
  const surplus = total > quota ? total - quota : 0n;
  const ballots = state.piles[from] ?? [];
  const moving = rule.transfer === "last-parcel" ? lastParcel(state, from) : ballots;
  const worthAfter = reduction({ state, ballots: moving, total, surplus, rule });
  const going = new Set(moving);
  for (const ballot of ballots) {
    const before = state.worth[ballot] ?? 0n;
    const after = going.has(ballot) ? worthAfter(before) : 0n;
    const kept = state.kept.get(ballot);
    if (kept === undefined) state.kept.set(ballot, [[from, before - after]]);
    else kept.push([from, before - after]);
    state.worth[ballot] = after;
  }
  state.piles[from] = [];
  for (const ballot of ballots) if (!going.has(ballot)) state.ended.set(ballot, "kept");
  const moved = giveOut(state, moving, rule.end);
  return settle(state, from, { moved, total, quota, value: worthAfter(state.one) });
}

/** Sets the quota and tells what rounding left over. */
function settle(
  state: State,
  from: Index,
  { moved, total, quota, value }: { moved: Moved; total: bigint; quota: bigint; value: bigint },
): Moved & { readonly value: string } {
  const gone = [...moved.to.values(), ...moved.lost.values()].reduce(
    (sum, votes) => sum + votes,
    0n,
  );
  const rest = total > quota ? total - quota - gone : 0n;
  state.tally[from] = total > quota ? quota : total;
  addInactive(state, "rounding", rest);
  const lost = rest === 0n ? moved.lost : new Map([...moved.lost, ["rounding", rest] as const]);
  return { to: moved.to, lost, value: formatFixed(value, state.places) };
}

/** What a ballot's worth becomes; equal worths are worked out once. */
function reduction(input: {
  readonly state: State;
  readonly ballots: readonly number[];
  readonly total: bigint;
  readonly surplus: bigint;
  readonly rule: SurplusRule;
}): (worth: bigint) => bigint {
  const { state, ballots, total, surplus, rule } = input;
  const cache = new Map<bigint, bigint>();
  const papers = ballots.reduce(
    (sum, ballot) => sum + (state.profile.ballots[ballot]?.count ?? 0),
    0,
  );
  function reduce(worth: bigint): bigint {
    if (total === 0n || surplus === 0n || papers === 0) return 0n;
    if (rule.transfer === "weighted" && rule.rounding === "product")
      return (surplus * worth) / total;
    if (rule.transfer === "weighted") return (((surplus * state.one) / total) * worth) / state.one;
    const each = surplus / BigInt(papers);
    return each < worth ? each : worth;
  }
  return (worth) => {
    const known = cache.get(worth);
    if (known !== undefined) return known;
    const after = reduce(worth);
    cache.set(worth, after);
    return after;
  };
}

/** The ballots that came last and go on to somebody. */
function lastParcel(state: State, from: Index): readonly number[] {
  const parcel = (state.piles[from] ?? []).slice(state.parcels[from] ?? 0);
  return parcel.filter((ballot) => {
    const ranks = state.profile.ballots[ballot]?.ranks ?? [];
    return typeof nextOf(ranks, (index) => stands(state, index), state.reading) === "number";
  });
}
