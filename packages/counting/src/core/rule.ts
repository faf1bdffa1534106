/**
 * What a rule is: a name, the ballots it counts, declared parameters, and a pure function. `defineRule`
 * wraps the function with everything that all rules share (kind of ballots, parameters, seats, withdrawn
 * candidates, ties, warnings), so that a rule's own file holds nothing but the rule.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { checkProfile } from "./check-profile.ts";
import { readParameters, tellParameters } from "./parameters.ts";
import type { ParametersOf, ParameterSpecs } from "./parameters.ts";
import { countedOf } from "./counted.ts";
import type { Outcome } from "./outcome.ts";
import { plainFates } from "./plain-fates.ts";
import type { Profile, ProfileKind, ProfileOf, Warning } from "./profile.ts";
import {
  ballotsOfAnotherKind,
  noCandidates,
  seatsOutOfRange,
  weightsNotCounted,
} from "./refusals.ts";
import { representationOf } from "./represent.ts";
import type { CountResult } from "./result.ts";
import { settleWin } from "./settle-win.ts";
import { createTieBreaker, FILE_ORDER, tiesParameter, unbrokenTie } from "./ties.ts";
import type { TieBreaker } from "./ties.ts";
import { dropWithdrawn } from "./withdrawn.ts";

/**
 * How many win. "one": a single winner and a ranking; "any": as many as reach what is asked; "many": asks for
 * seats; "budget": as many as are paid for.
 */
export type Fills = "one" | "any" | "many" | "budget";

export interface RuleFacts<K extends ProfileKind, P extends ParameterSpecs> {
  /** As typed: "ranked-pairs". Committees: abcvoting's names. */
  readonly name: string;
  readonly title: string;
  readonly takes: K;
  readonly fills: Fills;
  /** False if every ballot must weigh 1. */
  readonly weights: boolean;
  readonly parameters: P;
  /** Which exact arithmetic, and why it cannot change an outcome unseen. */
  readonly arithmetic: string;
  /** Paper, statute or standard, with section. */
  readonly references: readonly string[];
}

export interface CountInput<K extends ProfileKind, P extends ParameterSpecs> {
  readonly profile: ProfileOf<K>;
  /** 1 unless the rule fills many. */
  readonly seats: number;
  readonly parameters: ParametersOf<P>;
  readonly ties: TieBreaker;
  /** Whether `ballots` of the result is wanted. */
  readonly receipts: boolean;
}

export interface RuleDefinition<K extends ProfileKind, P extends ParameterSpecs> extends RuleFacts<
  K,
  P
> {
  readonly count: (input: CountInput<K, P>) => Outcome | Result<Outcome, Refusal>;
}

export interface CountRequest {
  readonly profile: Profile;
  /** Default: what the file says; needed where a rule fills many and the file says nothing. */
  readonly seats?: number;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly receipts?: boolean;
}

/** A rule as everybody else sees it. */
export interface Rule extends RuleFacts<ProfileKind, ParameterSpecs> {
  run(request: CountRequest): Result<CountResult, Refusal>;
}

/** Makes a rule of its definition. */
export function defineRule<K extends ProfileKind, const P extends ParameterSpecs>(
  definition: RuleDefinition<K, P>,
): Rule {
  const { count: _count, ...facts } = definition;
  const parameters = { ...facts.parameters, ties: tiesParameter };
  return { ...facts, parameters, run: (request) => run(definition, parameters, request) };
}

function run<K extends ProfileKind, P extends ParameterSpecs>(
  definition: RuleDefinition<K, P>,
  specs: ParameterSpecs,
  request: CountRequest,
): Result<CountResult, Refusal> {
  const read = readParameters(specs, request.parameters ?? {});
  if (!read.ok) return read;
  const wrong = wrongFor(definition, request.profile);
  if (wrong !== undefined) return refused(wrong);
  const profile = dropWithdrawn(request.profile);
  const seats = seatsOf(definition.fills, request, profile);
  if (!seats.ok) return seats;
  const ties = createTieBreaker(tiesText(read.value.ties), profile.candidates);
  if (!ties.ok) return ties;
  const { ties: _ties, ...own } = read.value;
  const input = {
    profile: profile as ProfileOf<K>, // checked by wrongFor
    seats: seats.value,
    parameters: own as ParametersOf<P>, // read against the rule's own declaration
    ties: ties.value,
    receipts: request.receipts === true,
  };
  const counted = definition.count(input);
  const told = "ok" in counted ? counted : accepted(counted);
  if (!told.ok) return told;
  const outcome =
    definition.fills === "one" ? settleWin(profile, told.value, ties.value) : told.value;
  const unbroken = unbrokenTie(ties.value);
  if (unbroken !== undefined) return refused(unbroken);
  return accepted({
    rule: definition.name,
    parameters: tellParameters(read.value),
    ...(definition.fills === "many" ? { seats: seats.value } : {}),
    counted: countedOf(request.profile),
    ...outcome,
    ...receiptsFor(input, outcome),
    ...representationFor(definition.fills, profile, outcome),
    ties: ties.value.met,
    warnings: [
      ...(profile.warnings ?? []),
      ...(outcome.warnings ?? []),
      ...(ties.value.met.some(({ by }) => by === FILE_ORDER) ? [fileOrderUsed] : []),
    ],
  });
}

/** A rule that tells nothing of ballots has plain receipts. */
function receiptsFor(
  { receipts, profile }: { readonly receipts: boolean; readonly profile: Profile },
  outcome: Outcome,
): Pick<CountResult, "ballots"> {
  if (!receipts || outcome.ballots !== undefined) return {};
  return { ballots: plainFates(profile, outcome) };
}

/** Every rule that elects a committee by approval tells how far it represents the ballots. */
function representationFor(
  fills: Fills,
  profile: Profile,
  outcome: Outcome,
): Pick<CountResult, "representation"> {
  if (fills !== "many" || profile.kind !== "approval") return {};
  return { representation: representationOf(profile, outcome) };
}

const fileOrderUsed: Warning = {
  code: "TieBrokenByFileOrder",
  text: "a tie was broken by the order of the file, which is no lot: name a source with ties=seed:… or ties=order:…",
};

/** The `ties` parameter is declared as text: nothing else is read for it. */
function tiesText(value: unknown): string {
  return typeof value === "string" ? value : tiesParameter.default;
}

function wrongFor(
  facts: RuleFacts<ProfileKind, ParameterSpecs>,
  profile: Profile,
): Refusal | undefined {
  if (facts.takes !== profile.kind) {
    return ballotsOfAnotherKind(
      `${facts.name} counts ${facts.takes} ballots; these are ${profile.kind}`,
    );
  }
  if (!profile.candidates.some(({ withdrawn }) => withdrawn !== true)) {
    return noCandidates("the profile has no candidate who stands");
  }
  const malformed = checkProfile(profile);
  if (malformed !== undefined) return malformed;
  const weighted = profile.ballots.some(
    ({ weight }) => weight !== undefined && weight.n !== weight.d,
  );
  return !facts.weights && weighted
    ? weightsNotCounted(`${facts.name} counts each ballot as one`)
    : undefined;
}

function seatsOf(fills: Fills, request: CountRequest, profile: Profile): Result<number, Refusal> {
  if (fills !== "many") {
    return request.seats === undefined || request.seats === 1
      ? accepted(1)
      : refused(seatsOutOfRange(`${request.seats} seats; this rule has none to fill`, "seats"));
  }
  const seats = request.seats ?? profile.seats;
  if (seats === undefined)
    return refused(seatsOutOfRange("--seats is needed: the file does not say how many", "seats"));
  const most = profile.candidates.length;
  return Number.isInteger(seats) && seats >= 1 && seats <= most
    ? accepted(seats)
    : refused(seatsOutOfRange(`${seats} seats, ${most} candidates`, "seats"));
}
