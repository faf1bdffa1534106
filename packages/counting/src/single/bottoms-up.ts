/**
 * Bottoms-up: the last are eliminated, one after the other, until everybody who stands has more than a share
 * of the votes; all of them win, however many they are. (Primaries that send on whoever has 15 percent.)
 */

import { refused } from "@plenty/kernel";
import { compare, formatFraction, fraction, multiply } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import { parameterMalformed } from "../core/refusals.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import type { CountInput } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";
import { lowest, tiersBy } from "../stv/choosing.ts";
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
  pushStep,
  transferStep,
  withStatus,
} from "../stv/state.ts";
import type { State } from "../stv/state.ts";
import { undeclaredOf } from "./irv.ts";

const parameters = {
  ...readingParameters,
  share: {
    type: "fraction",
    default: "15",
    help: "Everybody who wins has more than so many percent of the votes.",
  },
  of: {
    type: "choice",
    choices: ["each-round", "first-round"],
    default: "each-round",
    help: "Percent of the votes that count in this round, or in the first.",
  },
  cutoff: {
    type: "boolean",
    default: false,
    help: "Eliminate together all who have less than the share.",
  },
  previous: {
    type: "boolean",
    default: true,
    help: "Ties are decided by previous rounds before the lot.",
  },
} as const;

interface Count extends CountInput<"ranked", typeof parameters> {
  readonly state: State;
  readonly out: (readonly Index[])[];
}

export const bottomsUp = defineRule({
  name: "bottoms-up",
  title: "Bottoms-up to a share of the votes",
  takes: "ranked",
  fills: "any",
  weights: false,
  parameters,
  arithmetic: "integers; the share as a fraction",
  references: ["RCTab (Bright Spots): bottomsUpUsingPercentageThreshold"],
  count(input) {
    const { share } = input.parameters;
    if (share.n <= 0n || share.n > 100n * share.d)
      return refused(
        parameterMalformed("share: expected a percentage above 0, up to 100", "share"),
      );
    const state = createState({ profile: input.profile, reading: input.parameters, places: 0 });
    const count: Count = { ...input, state, out: [] };
    giveOut(state, allBallots(state));
    runRounds(count);
    const won = withStatus(state, "elected");
    const text = "nobody has more than the share";
    const outcome: Outcome = {
      winners: idsOf(input.profile.candidates, won),
      ranking: rankAll(count, won),
      rounds: state.rounds,
      warnings: won.length === 0 ? [{ code: "NobodyReached", text }] : [],
    };
    return input.receipts ? { ...outcome, ballots: fatesOf(state) } : outcome;
  },
});

function runRounds(count: Count): void {
  const { state, parameters: options } = count;
  let needed = fraction(0);
  while (withStatus(state, "hopeful").length > 0) {
    const first = state.rounds.length === 0;
    if (first || options.of === "each-round")
      needed = multiply(
        fraction(activeVotes(state)),
        fraction(options.share.n, options.share.d * 100n),
      );
    const steps = openRound(state, formatFraction(needed));
    const hopeful = withStatus(state, "hopeful");
    const reach = hopeful.every((index) => compareVotes(state, index, needed) > 0);
    if (reach && undeclaredOf(state).length === 0) {
      for (const index of hopeful) state.status[index] = "elected";
      const who = hopeful.map((index) => idOf(state, index));
      steps.push({ type: "elected", who, why: "all who stand have more than the share" });
      return;
    }
    eliminateLosers(count, needed);
  }
}

function compareVotes(state: State, index: Index, needed: Fraction): number {
  return compare(fraction(state.tally[index] ?? 0n), needed);
}

function eliminateLosers(count: Count, needed: Fraction): void {
  const { state, ties, out, parameters: options } = count;
  const hopeful = withStatus(state, "hopeful");
  const undeclared = undeclaredOf(state);
  const short = hopeful.filter((index) => compareVotes(state, index, needed) < 0);
  const choice = { state, ties, previous: options.previous, about: "elimination" };
  const together = undeclared.length > 0 ? undeclared : options.cutoff ? short : [];
  const losers = together.length > 0 ? together : [lowest(choice, hopeful)];
  const why = undeclared.length > 0 ? "undeclared write-ins" : "fewest votes";
  out.unshift(losers);
  const who = losers.map((index) => idOf(state, index));
  pushStep(state, {
    type: "eliminated",
    who,
    why: together === short ? "less than the share" : why,
  });
  for (const loser of losers) state.status[loser] = "eliminated";
  for (const from of losers)
    pushStep(state, transferStep(state, { from, kind: "elimination" }, eliminate(state, from)));
}

/** The winners by votes, then the eliminated from the last to the first. */
function rankAll(
  { state, out, profile }: Count,
  won: readonly Index[],
): readonly (readonly string[])[] {
  const tiers = tiersBy(state.tally, won);
  return [...tiers, ...out].map((tier) => idsOf(profile.candidates, tier));
}
