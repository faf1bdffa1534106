/** Committees as results: one of them, or all that win, in the order of the file. */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Candidate, Index } from "../core/profile.ts";
import type { Round } from "../core/result.ts";
import type { Outcome } from "../core/outcome.ts";
import { tooLargeForExactCount } from "../core/refusals.ts";
import { idsOf } from "../core/scores.ts";
import type { TieBreaker } from "../core/ties.ts";

/** Winning committees that are told at most. */
export const SETS_MOST = 100_000;

/** The parameter of every rule that can tell all its winning committees. */
export const resoluteParameter = {
  resolute: {
    type: "boolean",
    default: true,
    help: "One committee, ties broken as `ties` says (true), or all winning committees (false).",
  },
} as const;

/** One committee, members in the order in which they were taken. */
export function committeeOutcome({
  candidates,
  members,
  rounds,
}: {
  readonly candidates: readonly Candidate[];
  readonly members: readonly Index[];
  readonly rounds: readonly Round[];
}): Outcome {
  return { winners: idsOf(candidates, members), rounds };
}

/** All winning committees; the first of them are the `winners`. */
export function setsOutcome({
  candidates,
  ties,
  sets,
  why,
  rounds = [],
}: {
  readonly candidates: readonly Candidate[];
  readonly ties: TieBreaker;
  readonly sets: readonly (readonly Index[])[];
  readonly why: string;
  readonly rounds?: readonly Round[];
}): Outcome {
  const sorted = sortSets(sets);
  const [first = []] = sorted;
  if (sorted.length > 1)
    ties.note({ among: unionOf(sorted), about: "the committee", by: "left open", chosen: first });
  const text = `winning committees: ${sorted.length}${sorted.length > 1 ? `, ${why}` : ""}`;
  return {
    winners: idsOf(candidates, first),
    outcomes: sorted.map((set) => idsOf(candidates, set)),
    rounds: [...rounds, { round: rounds.length + 1, steps: [{ type: "note", text }] }],
  };
}

/** Those who are in for certain, and those who tie for the seats that are left. */
export interface LastSeats {
  readonly certain: readonly Index[];
  readonly tied: readonly Index[];
  readonly seats: number;
}

/** Who of the tied gets the last seats, by the drawn order. */
export function drawLastSeats(
  { certain, tied, seats }: LastSeats,
  ties: TieBreaker,
): readonly Index[] {
  const take = seats - certain.length;
  if (tied.length === 0) return [];
  return ties.order({ among: tied, about: "the last seats", take }).slice(0, take);
}

/** Every committee that the tie allows; a refusal past the bound of committees. */
export function allLastSeats({
  certain,
  tied,
  seats,
}: LastSeats): Result<readonly (readonly Index[])[], Refusal> {
  const take = seats - certain.length;
  const sets: (readonly Index[])[] = [];
  const choose = (from: number, chosen: readonly Index[]): boolean => {
    if (chosen.length === take) return sets.push([...certain, ...chosen]) <= SETS_MOST;
    const end = tied.length - (take - chosen.length);
    for (let at = from; at <= end; at += 1)
      if (!choose(at + 1, [...chosen, tied[at] ?? 0])) return false;
    return true;
  };
  if (choose(0, [])) return accepted(sets);
  const words = `more than ${SETS_MOST} committees win; count it resolute`;
  return refused(tooLargeForExactCount(words));
}

/** The first of several best committees by the drawn order: its members stand earliest in it. */
export function pickSet({
  sets,
  ties,
  about,
}: {
  readonly sets: readonly (readonly Index[])[];
  readonly ties: TieBreaker;
  readonly about: string;
}): readonly Index[] {
  const place = (set: readonly Index[]): readonly number[] =>
    set.map((index) => ties.position[index] ?? 0).toSorted((a, b) => a - b);
  const [first = []] = sets
    .map((set) => ({ set, at: place(set) }))
    .toSorted((a, b) => lexically(a.at, b.at))
    .map(({ set }) => set);
  if (sets.length > 1) ties.note({ among: unionOf(sets), about, by: ties.by, chosen: first });
  return first;
}

function sortSets(sets: readonly (readonly Index[])[]): readonly (readonly Index[])[] {
  return sets.map((set) => set.toSorted((a, b) => a - b)).toSorted(lexically);
}

function lexically(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

function unionOf(sets: readonly (readonly Index[])[]): readonly Index[] {
  return [...new Set(sets.flat())].toSorted((a, b) => a - b);
}
