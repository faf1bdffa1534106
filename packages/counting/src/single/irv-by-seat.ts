/**
 * Several seats by instant runoff, one after the other: whoever wins a seat is passed over on all ballots,
 * and everything is counted again for the next. (A majority takes every seat; STV does not.)
 */

import type { Index } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import type { CountInput } from "../core/rule.ts";
import type { BallotFate, Round } from "../core/result.ts";
import { fatesOf } from "../stv/fates.ts";
import { countPass, irvParameters } from "./irv.ts";
import type { Pass } from "./irv.ts";

type Input = CountInput<"ranked", typeof irvParameters>;

export const irvBySeat = defineRule({
  name: "irv-by-seat",
  title: "Instant runoff, seat by seat (multi-pass)",
  takes: "ranked",
  fills: "many",
  weights: false,
  parameters: irvParameters,
  arithmetic: "integers",
  references: ["RCTab (Bright Spots): multiPassIrv"],
  count(input) {
    const passes = countPasses(input);
    const winners = passes.flatMap((pass) => pass.winners);
    const rest = passes.at(-1)?.ranking.slice(1) ?? [];
    const text = `seat ${passes.length} was not filled: the count stopped before anybody won`;
    const open = winners.length < input.seats;
    const outcome: Outcome = {
      winners,
      ranking: [...winners.map((id) => [id]), ...(open ? (passes.at(-1)?.ranking ?? []) : rest)],
      rounds: passes.flatMap((pass, at) => roundsOf(pass, at + 1)),
      warnings: open ? [{ code: "StoppedEarly", text }] : [],
    };
    return input.receipts ? { ...outcome, ballots: fatesOfPasses(passes) } : outcome;
  },
});

function countPasses(input: Input): readonly Pass[] {
  const passes: Pass[] = [];
  const excluded: Index[] = [];
  while (passes.length < input.seats) {
    input.ties.restart();
    const pass = countPass(input, { excluded: [...excluded], shares: false });
    passes.push(pass);
    const [winner] = pass.winners;
    if (winner === undefined) break;
    excluded.push(input.profile.candidates.findIndex(({ id }) => id === winner));
  }
  return passes;
}

function roundsOf({ state }: Pass, pass: number): readonly Round[] {
  return state.rounds.map((round) => ({ ...round, pass }));
}

/** Each ballot counts once for every seat: a part per pass. */
function fatesOfPasses(passes: readonly Pass[]): readonly BallotFate[] {
  const [first = [], ...others] = passes.map(({ state }) => fatesOf(state));
  return first.map((fate, ballot) => ({
    ...fate,
    parts: [...fate.parts, ...others.flatMap((fates) => fates[ballot]?.parts ?? [])],
  }));
}
