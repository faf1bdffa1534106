/** The rules of an RCTab configuration, as a rule of ours with its parameters. */

import { accepted, defineRefusal, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { createJavaRandom, javaShuffle } from "../core/java-random.ts";
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
/** The rule for each winnerElectionMode. */
const modes: Readonly<Record<string, { rule: string; elect?: string }>> = {
  singleWinnerMajority: { rule: "irv" },
  multiWinnerAllowMultipleWinnersPerRound: { rule: "stv", elect: "quota" },
  multiWinnerAllowOnlyOneWinnerPerRound: { rule: "stv", elect: "one" },
  bottomsUp: { rule: "stv", elect: "bottoms-up" },
  bottomsUpUsingPercentageThreshold: { rule: "bottoms-up" },
  multiPassIrv: { rule: "irv-by-seat" },
};

/** Reads `rules`; refuses what would be counted otherwise than RCTab does, or what RCTab refuses. */
export function readRules(
  rules: Json,
  candidates: readonly Candidate[],
  file: string,
): Result<Asked, Refusal> {
  const mode = modes[textOf(rules.winnerElectionMode)];
  const overvote = overvotes[textOf(rules.overvoteRule)];
  const ties = readTies(rules, candidates);
  const problem = unreadable(rules) ?? disagreement(rules, candidates);
  if (problem !== undefined || mode === undefined || overvote === undefined || ties === undefined)
    return refused(rctabNotCounted(`${file}: ${problem ?? ""}`));
  const seats = Number(textOf(rules.numberOfWinners));
  const { rule, elect } = mode;
  const common = { ...ties, overvote, ...readingOf(rules) };
  if (rule === "irv")
    return accepted({ rule, seats: 1, parameters: { ...common, ...irvOf(rules) } });
  if (rule === "irv-by-seat")
    return accepted({ rule, seats, parameters: { ...common, ...irvOf(rules) } });
  if (rule === "bottoms-up")
    return accepted({ rule, seats: 1, parameters: { ...common, ...shareOf(rules) } });
  const open = Math.min(seats, declaredOf(candidates));
  const parameters = { ...common, ...stvOf(rules), elect: elect ?? "quota" };
  return accepted({
    rule,
    seats: open,
    parameters: open < seats ? { ...parameters, quotaSeats: `${seats}` } : parameters,
  });
}

/** What is not understood, in words. */
function unreadable(rules: Json): string | undefined {
  const told = (key: string): string => `${key} "${textOf(rules[key])}"`;
  if (modes[textOf(rules.winnerElectionMode)] === undefined) return told("winnerElectionMode");
  if (overvotes[textOf(rules.overvoteRule)] === undefined) return told("overvoteRule");
  if (!/^\d{1,6}$/.test(textOf(rules.numberOfWinners))) return told("numberOfWinners");
  if (readTies(rules, []) === undefined) return `${told("tiebreakMode")}, ${told("randomSeed")}`;
  if (!/^(?:max|[1-9]\d{0,6})?$/.test(textOf(rules.maxRankingsAllowed)))
    return told("maxRankingsAllowed");
  if (!/^(?:unlimited|\d{1,7})?$/.test(textOf(rules.maxSkippedRanksAllowed)))
    return told("maxSkippedRanksAllowed");
  if (!/^\d{0,7}$/.test(textOf(rules.stopTabulationEarlyAfterRound)))
    return told("stopTabulationEarlyAfterRound");
  return Number(textOf(rules.minimumVoteThreshold)) > 0 ? told("minimumVoteThreshold") : undefined;
}

/** Rules that do not go together: RCTab refuses most of them too. */
function disagreement(rules: Json, candidates: readonly Candidate[]): string | undefined {
  const mode = textOf(rules.winnerElectionMode);
  const { rule = "", elect = "" } = modes[mode] ?? {};
  const seats = Number(textOf(rules.numberOfWinners));
  const declared = declaredOf(candidates);
  const byQuota = elect === "quota" || elect === "one";
  const passes = rule === "irv" || rule === "irv-by-seat";
  const early = textOf(rules.stopTabulationEarlyAfterRound) !== "";
  const writeIns = candidates.some(({ undeclared }) => undeclared === true);
  const seatsFit = {
    irv: seats === 1,
    "bottoms-up": seats === 0,
    "irv-by-seat": seats > 1 && seats <= declared,
    stv: seats > 1 && (seats <= declared || (byQuota && !writeIns)),
  };
  const rows: readonly (readonly [boolean, string])[] = [
    [seatsFit[rule as keyof typeof seatsFit], `numberOfWinners ${seats}, ${declared} candidates`], // one of `modes`
    [rule !== "bottoms-up" || readShare(rules) !== undefined, "its percentage threshold"],
    [rules.cutoffElimination !== true || rule === "bottoms-up", "cutoffElimination"],
    [rules.batchElimination !== true || passes, "batchElimination"],
    [rules.continueUntilTwoCandidatesRemain !== true || passes, "continueUntilTwoCandidatesRemain"],
    [!early || rule === "irv", "stopTabulationEarlyAfterRound"],
    [
      rules.doesFirstRoundDetermineThreshold !== true || rule !== "stv",
      "a threshold of the first round",
    ],
    [rules.hareQuota !== true || byQuota, "hareQuota"],
    [rules.nonIntegerWinningThreshold !== true || byQuota, "nonIntegerWinningThreshold"],
    [
      rules.hareQuota !== true || rules.nonIntegerWinningThreshold !== true,
      "two kinds of threshold",
    ],
  ];
  const broken = rows.find(([fits]) => !fits);
  return broken === undefined ? undefined : `${broken[1]} with winnerElectionMode "${mode}"`;
}

function declaredOf(candidates: readonly Candidate[]): number {
  return candidates.filter(({ withdrawn, undeclared }) => withdrawn !== true && undeclared !== true)
    .length;
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
    batch: flag(rules.batchElimination),
    ...(/^[1-9]\d{0,5}$/.test(rounds) ? { rounds } : {}),
  };
}

function shareOf(rules: Json): Readonly<Record<string, string>> {
  return {
    share: readShare(rules) ?? "",
    of: rules.doesFirstRoundDetermineThreshold === true ? "first-round" : "each-round",
    cutoff: flag(rules.cutoffElimination),
  };
}

/** The percentage of bottoms-up, from 1 to 100. */
function readShare(rules: Json): string | undefined {
  const text = textOf(rules.multiSeatBottomsUpPercentageThreshold);
  const fits = /^\d{1,3}(?:\.\d{1,9})?$/.test(text) && Number(text) >= 1 && Number(text) <= 100;
  return fits ? text : undefined;
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
  const mode = textOf(rules.tiebreakMode);
  const drawn = /random|generatePermutation/i.test(mode);
  if (drawn && !/^-?\d{1,15}$/.test(seed)) return undefined;
  switch (mode) {
    case "random":
      return { ties: `rctab-random:${seed}`, previous: "false" };
    case "previousRoundCountsThenRandom":
      return { ties: `rctab-random:${seed}`, previous: "true" };
    case "generatePermutation":
      return { ties: orderOf(candidates, permutation(candidates, seed)), previous: "false" };
    case "useCandidateOrder":
      return {
        ties: orderOf(
          candidates,
          candidates.map(({ id }) => id),
        ),
        previous: "false",
      };
    case "stopCountingAndAsk":
      return { ties: "refuse", previous: "false" };
    case "previousRoundCountsThenAsk":
      return { ties: "refuse", previous: "true" };
    default:
      return undefined;
  }
}

/** RCTab's permutation: all declared names, excluded ones too, sorted and then shuffled. */
function permutation(candidates: readonly Candidate[], seed: string): readonly string[] {
  const declared = candidates.filter(({ undeclared }) => undeclared !== true).map(({ id }) => id);
  const sorted = declared.toSorted((a, b) => (a < b ? -1 : 1));
  return javaShuffle(sorted, createJavaRandom(BigInt(seed)));
}

/** The order as a parameter: those who stand, the undeclared last. */
function orderOf(candidates: readonly Candidate[], order: readonly string[]): string {
  const standing = candidates.filter(({ withdrawn }) => withdrawn !== true).map(({ id }) => id);
  const stand = new Set(standing);
  const first = order.filter((id) => stand.has(id));
  const told = new Set(first);
  const rest = standing.filter((id) => !told.has(id));
  return `order:${JSON.stringify([...first, ...rest])}`;
}

function flag(value: unknown): string {
  return value === true ? "true" : "false";
}
