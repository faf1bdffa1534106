/**
 * Rules that take one candidate after another: what a rule offers at each step, and the walk through it.
 * A resolute count takes one of the tied candidates by the drawn order. An irresolute one follows every
 * branch; branches that meet in the same state are followed once, and a count that meets more than
 * `STATES_MOST` states is refused rather than cut short.
 */

import { openBook } from "../budgets/book.ts";
import type { Named } from "../budgets/book.ts";
import { moneyOf } from "../budgets/budget.ts";
import type { Ending, Purchase } from "../budgets/payments.ts";
import type { Shop } from "../budgets/shop.ts";
import type { Fraction } from "../core/fraction.ts";
import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Candidate, Index } from "../core/profile.ts";
import { tooLargeForExactCount } from "../core/refusals.ts";
import type { Exact, Round } from "../core/result.ts";
import type { Outcome } from "../core/outcome.ts";
import type { Step } from "../core/steps.ts";
import type { TieBreaker } from "../core/ties.ts";
import { committeeOutcome, setsOutcome } from "./outcome.ts";

/** States of an irresolute count that are followed at most. */
const STATES_MOST = 50_000;

export interface Offer {
  /** Who may be taken now: more than one if they tie. */
  readonly best: readonly Index[];
  /** What each candidate offers, told for people. */
  readonly tally?: () => Readonly<Record<string, Exact>>;
  /** Why the best are best: "most money of supporters". */
  readonly why: string;
  /** What happens when one is taken, told for people; by default "elected". */
  readonly steps?: (taken: Index) => readonly Step[];
}

export interface Course<S> {
  readonly start: S;
  /** How many are taken. */
  readonly length: number;
  offer(state: S): Offer;
  /** The state after one is taken; the one before stays as it is. */
  take(state: S, index: Index): S;
  /** Alike for states from which everything goes on alike. */
  key(state: S): string;
  /** Where voters pay: who pays for a candidate, and what is left. */
  readonly account?: Account<S>;
  /** The committee at the end, from those who were taken. */
  readonly committee?: (taken: readonly Index[]) => readonly Index[];
}

export interface Account<S> {
  readonly shop: Shop;
  readonly ballots: readonly Named[];
  /** Undefined where a seat is filled with nobody's money; its cost is `seat`. */
  purchase(state: S, index: Index): Purchase | undefined;
  readonly seat: Fraction;
  ending(state: S): Ending;
}

export interface Walk {
  readonly candidates: readonly Candidate[];
  readonly ties: TieBreaker;
  readonly resolute: boolean;
  /** Whether ballots are told, where there is an account. */
  readonly receipts?: boolean;
}

/** Walks a course to its end, or to all its ends. */
export function walk<S>(course: Course<S>, setting: Walk): Result<Outcome, Refusal> {
  if (setting.resolute) return accepted(walkOnce(course, setting));
  const ends = allEnds(course);
  if (ends === undefined) {
    return refused(
      tooLargeForExactCount(`ties branch into more than ${STATES_MOST} states; count it resolute`),
    );
  }
  const [only] = ends;
  if (ends.length === 1 && only !== undefined) {
    const told = walkOnce(course, { ...setting, ties: { ...setting.ties, note: () => {} } });
    return accepted({ ...told, outcomes: [told.winners] });
  }
  return accepted(setsOutcome({ ...setting, sets: ends, why: "each by other choices among ties" }));
}

function walkOnce<S>(course: Course<S>, { candidates, ties, receipts = false }: Walk): Outcome {
  const { account } = course;
  const idOf = (index: Index): string => candidates[index]?.id ?? "";
  const book = account && openBook({ shop: account.shop, idOf, receipts });
  const rounds: Round[] = [];
  const taken: Index[] = [];
  let state = course.start;
  for (let round = 1; round <= course.length; round += 1) {
    const offer = course.offer(state);
    const [first = 0] = offer.best;
    const next =
      offer.best.length === 1
        ? first
        : ties.pick({ among: offer.best, about: offer.why, round }, "first");
    const tally = offer.tally?.();
    const steps = offer.steps?.(next) ?? [
      { type: "elected", who: [candidates[next]?.id ?? ""], why: offer.why },
    ];
    rounds.push(tally === undefined ? { round, steps } : { round, tally, steps });
    taken.push(next);
    if (account !== undefined) {
      const purchase = account.purchase(state, next);
      if (purchase === undefined) book?.addRest(next, account.seat);
      else book?.buy(purchase);
    }
    state = course.take(state, next);
  }
  const members = course.committee?.(taken) ?? taken;
  const outcome = committeeOutcome({ candidates, members, rounds });
  if (account === undefined || book === undefined) return outcome;
  const ending = account.ending(state);
  return {
    ...outcome,
    ...moneyOf(book, ending),
    ...(receipts ? { ballots: book.fates(account.ballots, ending) } : {}),
  };
}

/** Every committee that some way through the ties ends in; undefined past the bound. */
function allEnds<S>(course: Course<S>): readonly (readonly Index[])[] | undefined {
  const sets = new Map<string, readonly Index[]>();
  const seen = new Set<string>();
  const open: { state: S; taken: readonly Index[] }[] = [{ state: course.start, taken: [] }];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { state, taken } = here;
    if (taken.length === course.length) {
      const members = (course.committee?.(taken) ?? taken).toSorted((a, b) => a - b);
      sets.set(members.join(","), members);
      continue;
    }
    for (const next of course.offer(state).best) {
      const after = { state: course.take(state, next), taken: [...taken, next] };
      const key = `${after.taken.toSorted((a, b) => a - b).join(",")}|${course.key(after.state)}`;
      if (seen.has(key)) continue;
      if (seen.size >= STATES_MOST) return undefined;
      seen.add(key);
      open.push(after);
    }
  }
  return [...sets.values()];
}
