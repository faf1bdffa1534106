/**
 * The state of a count by rounds (IRV, STV): who stands, which ballots lie with whom at what worth, what
 * counts for nobody and why. Votes are integers in units of 10^-places: nothing is rounded unless a rule
 * says so. Owned by one count; rules change it only through these functions.
 */

import { formatFixed } from "../core/fraction.ts";
import type { Index, RankedProfile } from "../core/profile.ts";
import type { Exact, Id, Round } from "../core/result.ts";
import type { Step } from "../core/steps.ts";
import { nextOf } from "./reading.ts";
import type { Reading, Reason } from "./reading.ts";

export type Status = "hopeful" | "elected" | "eliminated";

export interface State {
  readonly profile: RankedProfile;
  readonly reading: Reading;
  readonly places: number;
  /** One vote, in units. */
  readonly one: bigint;
  readonly status: Status[];
  readonly tally: bigint[];
  /** Indices of the ballots that lie with each candidate, in order of arrival. */
  readonly piles: number[][];
  /** Where each candidate's last parcel begins in the pile. */
  readonly parcels: number[];
  /** What one of these ballots is worth now. */
  readonly worth: bigint[];
  /** Units that count for nobody, by why. */
  readonly inactive: Map<string, bigint>;
  /** What a ballot left with those it helped to elect. */
  readonly kept: Map<number, (readonly [Index, bigint])[]>;
  /** Why a ballot counts for nobody. */
  readonly ended: Map<number, string>;
  /** Tallies at the beginning of each round so far. */
  readonly history: bigint[][];
  readonly rounds: (Round & { readonly steps: Step[] })[];
  /** Whether votes may come to an elected candidate (only where a count goes on until two remain). */
  readonly electedStand: boolean;
}

export function createState(input: {
  readonly profile: RankedProfile;
  readonly reading: Reading;
  readonly places: number;
  readonly electedStand?: boolean;
  /** Do not stand, yet remain on the ballots: who named them has used that rank. */
  readonly excluded?: readonly Index[];
}): State {
  const { candidates, ballots } = input.profile;
  const one = 10n ** BigInt(input.places);
  return {
    ...input,
    electedStand: input.electedStand === true,
    one,
    status: candidates.map((_, index) =>
      input.excluded?.includes(index) === true ? "eliminated" : "hopeful",
    ),
    tally: candidates.map(() => 0n),
    piles: candidates.map(() => []),
    parcels: candidates.map(() => 0),
    worth: ballots.map(({ weight }) => (weight === undefined ? one : (one * weight.n) / weight.d)),
    inactive: new Map(),
    kept: new Map(),
    ended: new Map(),
    history: [],
    rounds: [],
  };
}

/** Where votes went. */
export interface Moved {
  readonly to: ReadonlyMap<Index, bigint>;
  readonly lost: ReadonlyMap<string, bigint>;
}

export function stands(state: State, index: Index): boolean {
  const status = state.status[index];
  return status === "hopeful" || (status === "elected" && state.electedStand);
}

export function withStatus(state: State, wanted: Status): readonly Index[] {
  return state.status.flatMap((status, index) => (status === wanted ? [index] : []));
}

/** Gives these ballots, at their present worth, to whoever is next on each; `end` overrides the reading. */
export function giveOut(state: State, ballots: readonly number[], end?: string): Moved {
  const to = new Map<Index, bigint>();
  const lost = new Map<string, bigint>();
  const starts = state.piles.map((pile) => pile.length);
  for (const ballot of ballots) {
    const { ranks, count, onlyWithdrawn } = present(state.profile.ballots, ballot);
    const votes = BigInt(count) * present(state.worth, ballot);
    const read = end ?? nextOf(ranks, (index) => stands(state, index), state.reading);
    const next = read === "unmarked" && onlyWithdrawn === true ? "exhausted" : read;
    if (typeof next === "number") {
      present(state.piles, next).push(ballot);
      if (votes > 0n) to.set(next, (to.get(next) ?? 0n) + votes);
    } else {
      state.ended.set(ballot, next);
      lost.set(next, (lost.get(next) ?? 0n) + votes);
    }
  }
  for (const [index, votes] of to) {
    state.tally[index] = (state.tally[index] ?? 0n) + votes;
    state.parcels[index] = starts[index] ?? 0;
  }
  for (const [reason, votes] of lost) addInactive(state, reason, votes);
  return { to, lost };
}

export function addInactive(state: State, reason: string, votes: bigint): void {
  if (votes !== 0n) state.inactive.set(reason, (state.inactive.get(reason) ?? 0n) + votes);
}

/** Takes a candidate out and gives their ballots on at their present worth. */
export function eliminate(state: State, index: Index): Moved {
  state.status[index] = "eliminated";
  const ballots = present(state.piles, index);
  state.piles[index] = [];
  state.tally[index] = 0n;
  return giveOut(state, ballots);
}

/** Votes of all who stand. */
export function activeVotes(state: State): bigint {
  return state.tally.reduce((sum, votes, index) => (stands(state, index) ? sum + votes : sum), 0n);
}

/** Opens a round: notes the tallies as they are now. A quota that is no whole unit comes as text. */
export function openRound(state: State, quota: bigint | Exact | undefined): Step[] {
  const steps: Step[] = [];
  const shown = state.status.flatMap((status, index) => (status === "eliminated" ? [] : [index]));
  const inactive = [...state.inactive].map(([why, votes]) => [why, tell(state, votes)]);
  state.history.push([...state.tally]);
  state.rounds.push({
    round: state.rounds.length + 1,
    tally: Object.fromEntries(
      shown.map((index) => [idOf(state, index), tell(state, state.tally[index] ?? 0n)]),
    ),
    ...(quota === undefined
      ? {}
      : { quota: typeof quota === "bigint" ? tell(state, quota) : quota }),
    ...(inactive.length === 0 ? {} : { inactive: Object.fromEntries(inactive) }),
    steps,
  });
  return steps;
}

/** Adds a step to the round that is open. */
export function pushStep(state: State, step: Step): void {
  state.rounds.at(-1)?.steps.push(step);
}

export function tell(state: State, units: bigint): Exact {
  return formatFixed(units, state.places);
}

export function idOf(state: State, index: Index): Id {
  return state.profile.candidates[index]?.id ?? "";
}

/** A transfer as results tell it: receivers in the file's order. */
export function transferStep(
  state: State,
  facts: { readonly from: Index; readonly kind: "surplus" | "elimination"; readonly value?: Exact },
  { to, lost }: Moved,
): Step {
  const { from, kind, value } = facts;
  const receivers = [...to].toSorted(([a], [b]) => a - b);
  const reasons = [...lost].filter(([, votes]) => votes !== 0n);
  return {
    type: "transfer",
    from: idOf(state, from),
    kind,
    ...(value === undefined ? {} : { value }),
    to: Object.fromEntries(
      receivers.map(([index, votes]) => [idOf(state, index), tell(state, votes)]),
    ),
    ...(reasons.length === 0
      ? {}
      : { lost: Object.fromEntries(reasons.map(([why, votes]) => [why, tell(state, votes)])) }),
  };
}

/** All ballots, for the first count. */
export function allBallots(state: State): readonly number[] {
  return state.profile.ballots.map((_, index) => index);
}

function present<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new Error("invariant broken: an index lies within its list");
  return value;
}

export type { Reason };
