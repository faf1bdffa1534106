/**
 * STV by stages: who reaches the quota is elected; surpluses are transferred; when none is left, the last is
 * eliminated and their ballots go on at their present worth; when as many stand as seats are open, they are
 * elected. Surpluses one at a time, largest first (`surpluses: largest`, Scottish), or all of a round at once
 * before anything else (`all`, RCTab).
 */

import type { Index } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import type { CountInput } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";
import { batchOf } from "../single/batch.ts";
import { extreme, highest, lowest, tiersBy } from "./choosing.ts";
import { fatesOf } from "./fates.ts";
import { quotaOf, quotaParameters } from "./quota.ts";
import { readingParameters } from "./reading.ts";
import type { Reading } from "./reading.ts";
import {
  activeVotes,
  allBallots,
  createState,
  eliminate,
  giveOut,
  idOf,
  openRound,
  pushStep,
  transferStep,
  withStatus,
} from "./state.ts";
import type { State } from "./state.ts";
import { transferSurplus } from "./surplus.ts";
import type { SurplusRule } from "./surplus.ts";

const parameters = {
  ...readingParameters,
  ...quotaParameters,
  quotaSeats: {
    type: "integer",
    min: 0,
    max: 1_000_000,
    default: 0,
    help: "Seats by which the quota is reckoned, if more than are filled: then the count ends when all are elected.",
  },
  transfer: {
    type: "choice",
    choices: ["weighted", "inclusive", "last-parcel"],
    default: "weighted",
    help: "Gregory: weighted inclusive, inclusive, or the last parcel only.",
  },
  rounding: {
    type: "choice",
    choices: ["product", "fraction"],
    default: "product",
    help: "Truncate worth × surplus ÷ votes once, or the quotient first and then each product.",
  },
  places: {
    type: "integer",
    min: 0,
    max: 40,
    default: 5,
    help: "Decimal places counted; the rest is truncated.",
  },
  surpluses: {
    type: "choice",
    choices: ["largest", "all"],
    default: "largest",
    help: "Transfer the largest surplus first, or all of a round at once, and the last ones too.",
  },
  elect: {
    type: "choice",
    choices: ["quota", "one", "bottoms-up"],
    default: "quota",
    help: "Who reaches the quota; only one of them in a round; or nobody until as many stand as there are seats.",
  },
  batch: {
    type: "boolean",
    default: false,
    help: "Eliminate together all who cannot pass the next even with each other's votes.",
  },
  previous: {
    type: "boolean",
    default: true,
    help: "Ties are decided by previous rounds before the lot.",
  },
} as const;

interface Options extends Reading, SurplusRule {
  readonly quota: "droop" | "hagenbach-bischoff" | "hare" | "imperiali";
  readonly step: "whole" | "decimal";
  readonly quotaSeats: number;
  readonly places: number;
  readonly surpluses: "largest" | "all";
  readonly elect: "quota" | "one" | "bottoms-up";
  readonly batch: boolean;
  readonly previous: boolean;
}

interface Count extends Omit<CountInput<"ranked", typeof parameters>, "parameters"> {
  readonly state: State;
  readonly options: Options;
  readonly quota: bigint;
  /** Elected, in order. */
  readonly elected: Index[];
  /** Elected whose surplus is still to be transferred. */
  readonly pending: Index[];
  readonly out: (readonly Index[])[];
}

const arithmetic =
  "integers in units of 10^-places (bigint); what truncation leaves over is told each time as lost by rounding";

export const stv = defineRule({
  name: "stv",
  title: "Single transferable vote, with its parameters",
  takes: "ranked",
  fills: "many",
  weights: true,
  parameters,
  arithmetic,
  references: [
    "Tideman, The Single Transferable Vote, JEP 9 (1995)",
    "RCTab (Bright Spots) for surpluses=all, rounding=fraction",
  ],
  count: (input) => countStv(input, input.parameters),
});

export const scottishStv = defineRule({
  name: "scottish-stv",
  title: "STV by the Scottish rules",
  takes: "ranked",
  fills: "many",
  weights: false,
  parameters: {},
  arithmetic:
    "fixed point: 5 decimal places, truncated, as rule 48 says; what is left over is told each time",
  references: [
    "Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45-52",
  ],
  count: (input) =>
    countStv(input, {
      overvote: "exhaust",
      skipped: 0,
      repeated: "ignore",
      ranks: 1_000_000,
      quota: "droop",
      step: "whole",
      quotaSeats: 0,
      transfer: "weighted",
      rounding: "product",
      places: 5,
      surpluses: "largest",
      elect: "quota",
      batch: false,
      previous: true,
    }),
});

function countStv(
  input: Omit<CountInput<"ranked", typeof parameters>, "parameters">,
  options: Options,
): Outcome {
  const { profile, seats } = input;
  const state = createState({ profile, reading: options, places: options.places });
  giveOut(state, allBallots(state));
  const votes = activeVotes(state);
  const quota = quotaOf({
    votes,
    seats: Math.max(seats, options.quotaSeats),
    one: state.one,
    rule: options,
  });
  const count: Count = { ...input, state, options, quota, elected: [], pending: [], out: [] };
  runRounds(count);
  const tell = (group: readonly Index[]): readonly string[] => idsOf(profile.candidates, group);
  const outcome = {
    winners: tell(count.elected),
    ranking: rankAll(count).map(tell),
    rounds: state.rounds,
  };
  return input.receipts ? { ...outcome, ballots: fatesOf(state) } : outcome;
}

function runRounds(count: Count): void {
  const { state, options } = count;
  for (;;) {
    const steps = openRound(state, count.quota);
    const winners = winnersOf(count);
    for (const { who, why } of winners) {
      state.status[who] = "elected";
      count.elected.push(who);
      count.pending.push(who);
      steps.push({ type: "elected", who: [idOf(state, who)], why });
    }
    const full = count.elected.length >= count.seats || withStatus(state, "hopeful").length === 0;
    if (full && options.quotaSeats > count.seats) return;
    if (options.surpluses === "all") {
      const settled = winners.length > 0 && options.elect !== "bottoms-up";
      if (settled) transferAll(count, full);
      if (full && !settled) return;
      if (settled) continue;
    } else if (full) return;
    else if (transferLargest(count)) continue;
    eliminateLowest(count);
  }
}

interface Winner {
  readonly who: Index;
  readonly why: string;
}

/** Who is elected now, most votes first. */
function winnersOf(count: Count): readonly Winner[] {
  const { state, options, quota } = count;
  const open = count.seats - count.elected.length;
  const hopeful = withStatus(state, "hopeful");
  if (open <= 0 || hopeful.some((index) => isUndeclared(state, index))) return [];
  if (hopeful.length <= open) {
    const reached = (index: Index): boolean => (state.tally[index] ?? 0n) >= quota;
    return inOrder(count, hopeful).map((who) => ({
      who,
      why:
        reached(who) && options.elect !== "bottoms-up"
          ? "reached the quota"
          : "as many stand as seats are open",
    }));
  }
  if (options.elect === "bottoms-up") return [];
  const reached = hopeful.filter((index) => (state.tally[index] ?? 0n) >= quota);
  const most = options.elect === "one" ? 1 : open;
  return inOrder(count, reached, most).map((who) => ({ who, why: "reached the quota" }));
}

/** By votes, most first; equal votes in the file's order unless only some of them can be taken. */
function inOrder(count: Count, group: readonly Index[], most = group.length): readonly Index[] {
  const { state, ties, options } = count;
  const sorted: Index[] = [];
  for (let left = group; left.length > 0 && sorted.length < most;) {
    const best = extreme(state.tally, left, "highest");
    const fits = best.length <= most - sorted.length;
    const choice = { state, ties, previous: options.previous, about: "election" };
    const taken = fits ? best : [highest(choice, best)];
    sorted.push(...taken);
    left = left.filter((index) => !taken.includes(index));
  }
  return sorted;
}

/** Transfers the largest surplus that waits; false if none does. */
function transferLargest(count: Count): boolean {
  const { state, options, ties, quota } = count;
  const waiting = count.pending.filter((index) => (state.tally[index] ?? 0n) > quota);
  if (waiting.length === 0) return false;
  const from = highest(
    { state, ties, previous: options.previous, about: "order of surpluses" },
    waiting,
  );
  count.pending.splice(count.pending.indexOf(from), 1);
  moveSurplus(count, from, undefined);
  return true;
}

function transferAll(count: Count, full: boolean): void {
  for (const from of count.pending.splice(0))
    moveSurplus(count, from, full ? "final surplus" : undefined);
}

function moveSurplus({ state, options, quota }: Count, from: Index, end: string | undefined): void {
  const { transfer, rounding } = options;
  const rule = end === undefined ? { transfer, rounding } : { transfer, rounding, end };
  const moved = transferSurplus(state, from, quota, rule);
  pushStep(state, transferStep(state, { from, kind: "surplus", value: moved.value }, moved));
}

function eliminateLowest(count: Count): void {
  const { state, options, ties } = count;
  const hopeful = withStatus(state, "hopeful");
  const undeclared = hopeful.filter((index) => isUndeclared(state, index));
  const leave = Math.max(1, count.seats - count.elected.length);
  const batch = options.batch ? batchOf(state, hopeful, leave) : [];
  const choice = { state, ties, previous: options.previous, about: "elimination" };
  const several = undeclared.length > 0 ? undeclared : batch;
  const losers = several.length > 0 ? several : [lowest(choice, hopeful)];
  const why = undeclared.length > 0 ? "undeclared write-ins" : "fewest votes";
  count.out.unshift(losers);
  pushStep(state, { type: "eliminated", who: losers.map((index) => idOf(state, index)), why });
  for (const loser of losers) state.status[loser] = "eliminated";
  for (const from of losers) {
    pushStep(state, transferStep(state, { from, kind: "elimination" }, eliminate(state, from)));
  }
}

function isUndeclared(state: State, index: Index): boolean {
  return state.profile.candidates[index]?.undeclared === true && (state.tally[index] ?? 0n) > 0n;
}

/** Elected in order, then those who still stood by votes, then the eliminated from the last to the first. */
function rankAll({ state, elected, out }: Count): readonly (readonly Index[])[] {
  const stood = tiersBy(state.tally, withStatus(state, "hopeful"));
  return [...elected.map((index) => [index]), ...stood, ...out];
}
