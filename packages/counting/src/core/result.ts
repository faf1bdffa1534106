/**
 * The outcome of a count, as data that survives JSON: candidates by the file's own ids, exact quantities
 * as text ("12.33333" in fixed point, "7/3" as a fraction). It says what was done in the order in which
 * it was done, so that a person can follow it with paper and pencil.
 */

import type { Warning } from "./profile.ts";
import type { Exact, Id } from "./terms.ts";
import type { Step } from "./steps.ts";

export type { Exact, Id } from "./terms.ts";

export interface CountResult {
  readonly rule: string;
  /** Every parameter with the value that was used, defaults included. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>;
  readonly seats?: number;
  /** What was counted; absent where there are no ballots (a lottery). */
  readonly counted?: Counted;
  /** Who won; where a tie was left open, all who tie. In order of election where there is one. */
  readonly winners: readonly Id[];
  /** Irresolute committees: every winning set; `winners` is then the first of them. */
  readonly outcomes?: readonly (readonly Id[])[];
  /** All candidates in tiers, best first; within a tier in the file's order. */
  readonly ranking?: readonly (readonly Id[])[];
  readonly rounds: readonly Round[];
  readonly ties: readonly TieMet[];
  readonly warnings: readonly Warning[];
  /** Votes for the row's candidate over the column's, where the rule compares pairs. */
  readonly pairwise?: {
    readonly ids: readonly Id[];
    readonly votes: readonly (readonly Exact[])[];
  };
  /** Who paid for what, where voters pay. */
  readonly money?: MoneyFlow;
  /** Budgets: what there was to spend, and what it did not buy. */
  readonly spending?: Spending;
  /** Committees by approval: how far the elected represent the ballots. */
  readonly representation?: Representation;
  /** What became of each ballot; only when the request asks for receipts. */
  readonly ballots?: readonly BallotFate[];
}

export interface Counted {
  /** How many ballots, alike ones and blank ones included, whatever they weigh. */
  readonly ballots: number;
  /** Those of them that name nobody. */
  readonly blank: number;
  /** Who stood (or the projects), in the file's order; whoever withdrew is not among them. */
  readonly candidates: readonly Id[];
}

export interface Round {
  /** From 1; of each pass anew. */
  readonly round: number;
  /** From 1, where a rule counts in several passes, one for each seat. */
  readonly pass?: number;
  /** What everybody has at the beginning of the round. */
  readonly tally?: Readonly<Record<Id, Exact>>;
  readonly quota?: Exact;
  /** Votes that no longer count for anybody, by why: "exhausted", "overvote", "skipped", "repeated". */
  readonly inactive?: Readonly<Record<string, Exact>>;
  /** What was then done, in this order. */
  readonly steps: readonly Step[];
}

/** A tie that had to be broken, or was left open. */
export interface TieMet {
  readonly round?: number;
  readonly among: readonly Id[];
  /** What hung on it: "election", "elimination", "order of transfer", "order of pairs", "the win" … */
  readonly about: string;
  /** What broke it: "previous rounds", "order given", "seed", "order of the file" …; or "left open". */
  readonly by: string;
  /** Who was taken (elected, eliminated, put first), in order. */
  readonly chosen: readonly Id[];
}

/** What became of one ballot, or of several alike. */
export interface BallotFate {
  readonly ids?: readonly string[];
  readonly count: number;
  /** The ballot in one line: "alder > birch = clover". */
  readonly ballot: string;
  /** Where its vote ended, in parts that sum to its weight (votes) or to what it paid (money). */
  readonly parts: readonly BallotPart[];
}

export interface BallotPart {
  /** A candidate or project; absent where the part counted for nobody. */
  readonly to?: Id;
  readonly amount: Exact;
  /** "elected", "not elected", "exhausted", "overvote", "paid", "unspent" … */
  readonly fate: string;
}

/** Money from voters to what they bought, in short: for charts. Amounts are cut off after six decimals. */
export interface MoneyFlow {
  readonly voters: number;
  /** What each of them had in all: the share, or what was earned until the end. */
  readonly each: Exact;
  /** The first share, an equal part of the budget, if `each` was raised above it. */
  readonly first?: Exact;
  /** In order. What was bought with nobody's share has no payers. */
  readonly purchases: readonly MoneyPurchase[];
  /** What all have left together. */
  readonly unspent: Exact;
  /** Voters by what they have left of `each`: nothing, parts (less than a tenth first), all. */
  readonly left: {
    readonly nothing: number;
    readonly tenths: readonly number[];
    readonly all: number;
  };
  /** The most common ballots, and at the end all others on average (these without `wants`). */
  readonly groups: readonly MoneyGroup[];
}

export interface MoneyPurchase {
  readonly what: Id;
  readonly cost: Exact;
  /** Voters who paid anything. */
  readonly payers: number;
  /** The largest payment, and how many made it. */
  readonly most: Exact;
  readonly full: number;
  /** Those who paid less, by tenths of `most`: less than a tenth first. */
  readonly less: readonly number[];
}

export interface MoneyGroup {
  readonly wants?: readonly Id[];
  readonly voters: number;
  /** What each of them paid for what, in the order of purchase, and has left. */
  readonly paid: readonly { readonly what: Id; readonly amount: Exact }[];
  readonly left: Exact;
}

/** The budget of the file, in its currency. */
export interface Spending {
  readonly budget: Exact;
  readonly spent: Exact;
  /** In the order of the file. */
  readonly notBought: readonly NotBought[];
}

export interface NotBought {
  readonly what: Id;
  readonly cost: Exact;
  /** Voters whose ballots give it points above 0. */
  readonly supporters: number;
  /** Equal Shares: what they have left together, always less than the cost; cut off after six decimals. */
  readonly left?: Exact;
}

/** Sums of ballots by their weights. Of several winning committees, the first is told. */
export interface Representation {
  /** Ballots that approve 0, 1, 2 … of the elected, up to the most that any of them does. */
  readonly ballots: readonly Exact[];
  /** In the order of `winners`. */
  readonly elected: readonly Approvals[];
  /** The most approved of those not elected; of equal ones the first in the file. */
  readonly next?: Approvals;
}

export interface Approvals {
  readonly who: Id;
  /** Ballots that approve them. */
  readonly approvals: Exact;
}
