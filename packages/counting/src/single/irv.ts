/**
 * Instant runoff: while nobody has more than half of the votes that still count, the last is eliminated and
 * their ballots go to the next. What jurisdictions differ on is a parameter. Those who are left
 * with equal votes are decided by previous rounds, then the lot; without a lot, those who were equal in every
 * round share the win, if each of them can win.
 */

import type { Index } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import type { CountInput } from "../core/rule.ts";
import type { CountResult } from "../core/result.ts";
import { idsOf } from "../core/scores.ts";
import { LEFT_OPEN } from "../core/ties.ts";
import { alwaysEqual, highest, lowest, tiersBy } from "../stv/choosing.ts";
import { fatesOf } from "../stv/fates.ts";
import { readingParameters } from "../stv/reading.ts";
import {
  activeVotes,
  allBallots,
  createState,
  eliminate,
  giveOut,
  idOf,
  openRound,
  transferStep,
  withStatus,
} from "../stv/state.ts";
import type { State } from "../stv/state.ts";
import { batchOf } from "./batch.ts";
import { allCanWin } from "./shared-win.ts";

export const irvParameters = {
  ...readingParameters,
  majority: {
    type: "choice",
    choices: ["each-round", "first-round"],
    default: "each-round",
    help: "More than half of the votes that count in this round, or in the first.",
  },
  until: {
    type: "choice",
    choices: ["majority", "two"],
    default: "majority",
    help: "Stop when somebody has a majority, or go on until two remain.",
  },
  batch: {
    type: "boolean",
    default: false,
    help: "Eliminate together all who cannot win even with each other's votes.",
  },
  previous: {
    type: "boolean",
    default: true,
    help: "Ties are decided by previous rounds before the lot.",
  },
  rounds: {
    type: "integer",
    min: 1,
    max: 1_000_000,
    default: 1_000_000,
    help: "Stop after so many rounds.",
  },
} as const;

type Input = CountInput<"ranked", typeof irvParameters>;

interface Count extends Input {
  readonly state: State;
  /** Eliminated, in groups, last eliminated first. */
  readonly out: (readonly Index[])[];
  /** Whether those who were equal in every round may share the win. */
  readonly shares: boolean;
}

/** One count to one winner. */
export interface Pass {
  readonly state: State;
  readonly winners: CountResult["winners"];
  readonly ranking: readonly (readonly string[])[];
}

export const irv = defineRule({
  name: "irv",
  title: "Instant runoff (alternative vote)",
  takes: "ranked",
  fills: "one",
  weights: false,
  parameters: irvParameters,
  arithmetic: "integers",
  references: [
    "RCTab (Bright Spots) for the parameters; Tideman, The Single Transferable Vote, JEP 9 (1995)",
  ],
  count(input) {
    const { state, winners, ranking } = countPass(input, { excluded: [], shares: true });
    const text = `stopped after ${state.rounds.length} rounds, before anybody won`;
    const warnings = winners.length === 0 ? [{ code: "StoppedEarly", text }] : [];
    const base: Outcome = { winners, ranking, rounds: state.rounds, warnings };
    return input.receipts ? { ...base, ballots: fatesOf(state) } : base;
  },
});

/** Counts once, as if the excluded did not stand. */
export function countPass(
  input: Input,
  { excluded, shares }: { readonly excluded: readonly Index[]; readonly shares: boolean },
): Pass {
  const { profile, parameters: reading } = input;
  const electedStand = reading.until === "two";
  const state = createState({ profile, reading, places: 0, electedStand, excluded });
  const count: Count = { ...input, state, out: [], shares };
  giveOut(state, allBallots(state));
  runRounds(count);
  return { state, ...rankAll(count) };
}

function runRounds(count: Count): void {
  const { state, parameters: options } = count;
  let threshold = 0n;
  for (let round = 1; round <= options.rounds; round += 1) {
    const decided = withStatus(state, "elected").length > 0;
    const fixed =
      round > 1 && (options.majority === "first-round" || (options.until === "two" && decided));
    if (!fixed) threshold = activeVotes(state) / 2n + 1n;
    const steps = openRound(state, threshold);
    const winners = decided || undeclaredOf(state).length > 0 ? [] : winnersOf(count, threshold);
    for (const winner of winners) state.status[winner] = "elected";
    const ids = winners.map((index) => idOf(state, index));
    if (winners.length > 0)
      steps.push({ type: "elected", who: ids, why: electedWhy(count, winners, threshold) });
    if (isOver(count, winners.length > 0)) return;
    // RCTab: a round that elects eliminates nobody, unless the count goes on.
    if (winners.length > 0 && options.until === "two") continue;
    const losers = losersOf(count);
    count.out.unshift(losers);
    const who = losers.map((index) => idOf(state, index));
    steps.push({ type: "eliminated", who, why: eliminatedWhy(count, losers) });
    for (const loser of losers) state.status[loser] = "eliminated";
    // Whoever stops early does not look where the last ballots would have gone.
    if (round === options.rounds) return;
    for (const from of losers)
      steps.push(transferStep(state, { from, kind: "elimination" }, eliminate(state, from)));
  }
}

/** Over: somebody won; or, going on until two remain, two remain. */
function isOver({ state, parameters: options }: Count, won: boolean): boolean {
  const standing = state.status.filter((status) => status !== "eliminated").length;
  if (standing <= 1) return true;
  if (options.until === "majority") return won;
  return standing <= 2 && withStatus(state, "elected").length > 0;
}

export function undeclaredOf(state: State): readonly Index[] {
  return withStatus(state, "hopeful").filter(
    (index) =>
      state.profile.candidates[index]?.undeclared === true && (state.tally[index] ?? 0n) > 0n,
  );
}

function winnersOf(count: Count, threshold: bigint): readonly Index[] {
  const { state, ties, parameters: options } = count;
  const hopeful = withStatus(state, "hopeful");
  if (hopeful.length <= 1) return hopeful;
  const above = hopeful.filter((index) => (state.tally[index] ?? 0n) >= threshold);
  if (above.length > 0) return above;
  const round = state.rounds.length;
  const mayShare = count.shares && !ties.drawn && ties.by !== "nothing";
  if (mayShare && alwaysEqual(state, hopeful) && allCanWin(state, hopeful)) {
    ties.note({ among: hopeful, about: "the win", round, by: LEFT_OPEN, chosen: hopeful });
    return hopeful;
  }
  if (hopeful.length > 2) return [];
  return [highest({ state, ties, previous: options.previous, about: "election" }, hopeful)];
}

function losersOf(count: Count): readonly Index[] {
  const { state, ties, parameters: options } = count;
  const undeclared = undeclaredOf(state);
  if (undeclared.length > 0) return undeclared;
  const standing = state.status.flatMap((status, index) =>
    status === "eliminated" ? [] : [index],
  );
  const batch = options.batch ? batchOf(state, standing, options.until === "two" ? 2 : 1) : [];
  if (batch.length > 1) return batch;
  return [lowest({ state, ties, previous: options.previous, about: "elimination" }, standing)];
}

function electedWhy({ state }: Count, winners: readonly Index[], threshold: bigint): string {
  const [first = 0] = winners;
  if (winners.length > 1) return "equal in every round";
  if ((state.tally[first] ?? 0n) >= threshold) return "more than half of the votes that count";
  return "the tie was broken";
}

function eliminatedWhy({ state }: Count, losers: readonly Index[]): string {
  const [first = 0] = losers;
  if (state.profile.candidates[first]?.undeclared === true) return "undeclared write-ins";
  return losers.length > 1 ? "cannot win even with each other's votes" : "fewest votes";
}

/** Winners, then those who still stood by votes, then the eliminated from the last to the first. */
function rankAll({ state, out, profile }: Count): {
  readonly winners: CountResult["winners"];
  readonly ranking: readonly (readonly string[])[];
} {
  const won = withStatus(state, "elected");
  const tiers: (readonly Index[])[] = won.length > 0 ? [won] : [];
  tiers.push(...tiersBy(state.tally, withStatus(state, "hopeful")));
  for (const group of out) {
    const round = state.rounds.findIndex(({ steps }) =>
      steps.some(
        (step) => step.type === "eliminated" && step.who.includes(idOf(state, group[0] ?? 0)),
      ),
    );
    tiers.push(...tiersBy(state.history[round] ?? [], group));
  }
  return {
    winners: idsOf(profile.candidates, won),
    ranking: tiers.map((tier) => idsOf(profile.candidates, tier)),
  };
}
