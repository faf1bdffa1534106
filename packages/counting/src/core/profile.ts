/**
 * What was voted: candidates (or projects) and ballots, as one of four kinds. Inside a profile a candidate
 * is its index in `candidates`; only results speak of ids. Alike ballots may be told once with a `count`.
 * A profile is trusted: readers (src/formats) and `checkProfile` refuse whatever is not as said here.
 */

import type { Fraction } from "./fraction.ts";

export interface Candidate {
  /** The file's own id, unique in the profile. */
  readonly id: string;
  readonly name: string;
  /** Stood no longer when the count began: taken out of every ballot before anything is counted. */
  readonly withdrawn?: true;
  /** Not one person but "undeclared write-ins": counted in the first round, then eliminated. */
  readonly undeclared?: true;
}

/** Index into `candidates`. */
export type Index = number;

interface BallotBase {
  /** How many ballots say exactly this: an integer ≥ 1. */
  readonly count: number;
  /** What each of them weighs, if not 1; greater than zero. */
  readonly weight?: Fraction;
  /** The voters' or ballots' ids where the file has them: as many as `count`. */
  readonly ids?: readonly string[];
}

interface ProfileBase {
  readonly title?: string;
  readonly candidates: readonly Candidate[];
  /** Seats that the file itself asks for. */
  readonly seats?: number;
  /** The rule that the file itself asks for, with parameters as texts. */
  readonly asked?: {
    readonly rule: string;
    readonly parameters: Readonly<Record<string, string>>;
  };
  /** What a reader noticed; carried into the result. */
  readonly warnings?: readonly Warning[];
}

/** Something a reader of the result must know, with a stable code. */
export interface Warning {
  readonly code: string;
  readonly text: string;
}

/**
 * One rank of a ballot: one candidate, or several at once (a tie; in IRV and STV an overvote), or none
 * (a skipped rank).
 */
export type Rank = Index | readonly Index[];

export interface RankedBallot extends BallotBase {
  /** First rank first, as marked: may skip, tie, and name a candidate twice. Unnamed ones are unranked. */
  readonly ranks: readonly Rank[];
  /** Named only candidates who withdrew: exhausted, not unmarked. */
  readonly onlyWithdrawn?: true;
}

export interface RankedProfile extends ProfileBase {
  readonly kind: "ranked";
  readonly ballots: readonly RankedBallot[];
}

export interface ApprovalBallot extends BallotBase {
  /** Each candidate at most once. */
  readonly approved: readonly Index[];
}

export interface ApprovalProfile extends ProfileBase {
  readonly kind: "approval";
  readonly ballots: readonly ApprovalBallot[];
}

export interface ScoredBallot extends BallotBase {
  /** Integer points per candidate, each candidate at most once; who is not named has none. */
  readonly scores: readonly (readonly [candidate: Index, points: number])[];
}

export interface ScoredProfile extends ProfileBase {
  readonly kind: "scored";
  readonly ballots: readonly ScoredBallot[];
  /** Bounds of the points, where known. */
  readonly points?: { readonly min: number; readonly max: number };
}

export interface Project extends Candidate {
  /** In steps of 10^-decimals of the currency, > 0. */
  readonly cost: bigint;
  readonly categories?: readonly string[];
  readonly targets?: readonly string[];
  /** Whether the organiser's own result funded it (Pabulib's `selected`). */
  readonly selected?: boolean;
  /** Further columns of the file, kept so that it can be written again. */
  readonly more?: Readonly<Record<string, string>>;
}

export interface BudgetBallot extends BallotBase {
  /** Projects named, in the ballot's own order, with their points (1 where it only approves). */
  readonly votes: readonly (readonly [project: Index, points: number])[];
  readonly more?: Readonly<Record<string, string>>;
}

export interface BudgetProfile extends ProfileBase {
  readonly kind: "budget";
  readonly candidates: readonly Project[];
  readonly ballots: readonly BudgetBallot[];
  /** In the same steps as the costs. */
  readonly budget: bigint;
  readonly decimals: number;
  readonly voteType: "approval" | "ordinal" | "cumulative" | "scoring" | "choose-1";
  /** The file's own description, key by key, in order. */
  readonly meta: Readonly<Record<string, string>>;
}

export type Profile = RankedProfile | ApprovalProfile | ScoredProfile | BudgetProfile;
export type ProfileKind = Profile["kind"];
export type ProfileOf<K extends ProfileKind> = Extract<Profile, { readonly kind: K }>;

/** How many ballots there are, alike ones included. */
export function ballotCount(profile: Pick<Profile, "ballots">): number {
  return profile.ballots.reduce((sum, { count }) => sum + count, 0);
}

/** The candidates of a rank, whether one, several or none. */
export function candidatesOf(rank: Rank): readonly Index[] {
  return typeof rank === "number" ? [rank] : rank;
}
