/**
 * A tie for the only place. A rule that fills one place may leave several who won alike: in the file's own order
 * that stays open, and is told as a tie; a lot that was named decides it, and the ranking, steps and receipts
 * say so; `ties=refuse` notes a tie that nothing broke, which ends the count.
 */

import type { Profile } from "./profile.ts";
import type { BallotFate, Id, Round } from "./result.ts";
import type { Outcome } from "./outcome.ts";
import { FILE_ORDER, LEFT_OPEN } from "./ties.ts";
import type { TieBreaker } from "./ties.ts";

const ABOUT = "the win";

/** The outcome with one winner, if a lot was named; else as it was, with the tie noted once. */
export function settleWin(profile: Profile, outcome: Outcome, ties: TieBreaker): Outcome {
  const { winners } = outcome;
  if (winners.length < 2 || isTold(winners, ties)) return outcome;
  const ids = profile.candidates.map(({ id }) => id);
  const among = winners.map((id) => ids.indexOf(id)).toSorted((a, b) => a - b);
  if (ties.by === FILE_ORDER) {
    ties.note({ among, about: ABOUT, by: LEFT_OPEN, chosen: among });
    return outcome;
  }
  const winner = ids[ties.pick({ among, about: ABOUT }, "first")] ?? "";
  return ties.drawn ? decided(outcome, winner) : outcome;
}

/** Whether the rule itself has noted that just these tie. */
function isTold(winners: readonly Id[], { met }: TieBreaker): boolean {
  const wanted = [...winners].toSorted().join("\0");
  return met.some(({ by, among }) => by === LEFT_OPEN && among.toSorted().join("\0") === wanted);
}

function decided(outcome: Outcome, winner: Id): Outcome {
  const { winners, ranking, rounds, ballots } = outcome;
  return {
    ...outcome,
    winners: [winner],
    rounds: rounds.map((round) => withOneElected(round, winners, winner)),
    ...(ranking === undefined ? {} : { ranking: withFirst(ranking, winner) }),
    ...(ballots === undefined ? {} : { ballots: ballots.map((fate) => withOneWon(fate, winner)) }),
  };
}

/** The winner alone in the first tier; the rest of it in the next. */
function withFirst(ranking: readonly (readonly Id[])[], winner: Id): readonly (readonly Id[])[] {
  const rest = ranking.map((tier) => tier.filter((id) => id !== winner));
  return [[winner], ...rest.filter((tier) => tier.length > 0)];
}

function withOneElected(round: Round, winners: readonly Id[], winner: Id): Round {
  const steps = round.steps.map((step) =>
    step.type === "elected" && winners.every((id) => step.who.includes(id))
      ? { ...step, who: [winner], why: `${step.why}; the tie was broken` }
      : step,
  );
  return { ...round, steps };
}

function withOneWon(fate: BallotFate, winner: Id): BallotFate {
  const parts = fate.parts.map((part) =>
    part.fate === "elected" && part.to !== winner ? { ...part, fate: "not elected" } : part,
  );
  return { ...fate, parts };
}
