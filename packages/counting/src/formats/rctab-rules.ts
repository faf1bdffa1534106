/** The rules of an RCTab configuration, as a rule of ours with its parameters. */

import { accepted, defineRefusal, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Candidate } from "../core/profile.ts";
import { textOf } from "./json.ts";
import type { Json } from "./json.ts";

export const rctabNotCounted = defineRefusal({
  code: "RctabNotCounted",
  kind: "rule",
  title: "This RCTab configuration asks for something that is not counted here",
  next: "Count it with RCTab, or convert its ballots to CSV or to the NIST common data format.",
});

interface Asked {
  readonly rule: string;
  readonly seats: number;
  readonly parameters: Readonly<Record<string, string>>;
}

const overvotes: Readonly<Record<string, string>> = {
  exhaustImmediately: "exhaust",
  alwaysSkipToNextRank: "skip",
  exhaustIfMultipleContinuing: "exhaust-if-several-continue",
};
const modes: Readonly<Record<string, string>> = {
  singleWinnerMajority: "irv",
  multiWinnerAllowMultipleWinnersPerRound: "quota",
  multiWinnerAllowOnlyOneWinnerPerRound: "one",
  bottomsUp: "bottoms-up",
};

/** Reads `rules`; refuses what would be counted otherwise than RCTab does. */
export function readRules(
  rules: Json,
  candidates: readonly Candidate[],
  file: string,
): Result<Asked, Refusal> {
  const mode = textOf(rules.winnerElectionMode);
  const elect = modes[mode];
  const seats = Number(textOf(rules.numberOfWinners));
  const overvote = overvotes[textOf(rules.overvoteRule)];
  const no = (what: string): Result<Asked, Refusal> => refused(rctabNotCounted(`${file}: ${what}`));
  if (elect === undefined) return no(`winnerElectionMode "${mode}"`);
  if (overvote === undefined) return no(`overvoteRule "${textOf(rules.overvoteRule)}"`);
  if (!Number.isInteger(seats) || seats < 1)
    return no(`numberOfWinners "${textOf(rules.numberOfWinners)}"`);
  if (Number(textOf(rules.minimumVoteThreshold)) > 0) return no("minimumVoteThreshold");
  if (rules.cutoffElimination === true) return no("cutoffElimination");
  const ties = readTies(rules, candidates);
  if (ties === undefined) return no(`tiebreakMode "${textOf(rules.tiebreakMode)}"`);
  const common = { ...ties, overvote, ...readingOf(rules), batch: flag(rules.batchElimination) };
  return accepted(
    elect === "irv" || seats === 1
      ? { rule: "irv", seats: 1, parameters: { ...common, ...irvOf(rules) } }
      : { rule: "stv", seats, parameters: { ...common, ...stvOf(rules), elect } },
  );
}

function readingOf(rules: Json): Readonly<Record<string, string>> {
  const skipped = textOf(rules.maxSkippedRanksAllowed);
  return {
    ...(/^\d{1,6}$/.test(skipped) ? { skipped } : {}),
    repeated: rules.exhaustOnDuplicateCandidate === true ? "exhaust" : "ignore",
  };
}

function irvOf(rules: Json): Readonly<Record<string, string>> {
  const rounds = textOf(rules.stopTabulationEarlyAfterRound);
  return {
    majority: rules.doesFirstRoundDetermineThreshold === true ? "first-round" : "each-round",
    until: rules.continueUntilTwoCandidatesRemain === true ? "two" : "majority",
    ...(/^[1-9]\d{0,5}$/.test(rounds) ? { rounds } : {}),
  };
}

function stvOf(rules: Json): Readonly<Record<string, string>> {
  return {
    surpluses: "all",
    rounding: "fraction",
    places: textOf(rules.decimalPlacesForVoteArithmetic),
    quota: rules.hareQuota === true ? "hare" : "droop",
    step: rules.nonIntegerWinningThreshold === true ? "decimal" : "whole",
  };
}

function readTies(
  rules: Json,
  candidates: readonly Candidate[],
): Readonly<Record<"ties" | "previous", string>> | undefined {
  const seed = textOf(rules.randomSeed);
  const standing = candidates.filter(({ withdrawn }) => withdrawn !== true).map(({ id }) => id);
  switch (textOf(rules.tiebreakMode)) {
    case "random":
      return { ties: `rctab-random:${seed}`, previous: "false" };
    case "previousRoundCountsThenRandom":
      return { ties: `rctab-random:${seed}`, previous: "true" };
    case "generatePermutation":
      return { ties: `rctab-permutation:${seed}`, previous: "false" };
    case "useCandidateOrder":
      return { ties: `order:${JSON.stringify(standing)}`, previous: "false" };
    case "stopCountingAndAsk":
      return { ties: "refuse", previous: "false" };
    case "previousRoundCountsThenAsk":
      return { ties: "refuse", previous: "true" };
    default:
      return undefined;
  }
}

function flag(value: unknown): string {
  return value === true ? "true" : "false";
}
