/**
 * Majorities: thresholds as exact fractions, a quorum as a number of people, and decisions that need
 * several bodies at once: the whole and each chamber (double majority), or k of m chambers. What is needed
 * is told as a whole number of votes before anything is compared, so that a person can check it.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { compare, floor, formatFraction, fraction, multiply, ONE, ZERO } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Exact } from "../core/result.ts";
import { chambersMalformed } from "./refusals.ts";

export interface Threshold {
  readonly share: Fraction;
  /** "more": above the share (simple majority: more than 1/2); "least": the share itself is enough. */
  readonly needs: "more" | "least";
  /** Of those for and against, of all who voted (abstentions too), or of all members. */
  readonly of: "decided" | "voted" | "members";
}

/** More than half of those for and against. */
export const simpleMajority: Threshold = {
  share: fraction(1, 2),
  needs: "more",
  of: "decided",
};

export interface Body {
  readonly id: string;
  /** How many may vote. */
  readonly members: number;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** People who must have voted, abstentions included; default 0. */
  readonly quorum?: number;
  /** Default: simple majority. */
  readonly threshold?: Threshold;
}

export interface BodyOutcome {
  readonly id: string;
  readonly passed: boolean;
  readonly yes: number;
  /** The least number of votes for it that passes; at least one. */
  readonly needed: number;
  readonly threshold: Exact;
  readonly voted: number;
  readonly quorum: number;
  readonly why: "passed" | "too few voted" | "too few for it";
}

export interface ChambersRequest {
  /** Everybody's votes, each person once, where the whole must agree too. */
  readonly whole?: Body;
  readonly chambers: readonly Body[];
  /** How many chambers must agree; default all. */
  readonly agree?: number;
}

export interface ChambersOutcome {
  readonly passed: boolean;
  readonly whole?: BodyOutcome;
  readonly chambers: readonly BodyOutcome[];
  readonly agreed: number;
  readonly agree: number;
}

/** Passes if the whole does (where it is asked) and at least `agree` chambers do. */
export function decideByChambers(request: ChambersRequest): Result<ChambersOutcome, Refusal> {
  const { whole, chambers } = request;
  const agree = request.agree ?? chambers.length;
  const bodies = whole === undefined ? chambers : [whole, ...chambers];
  const wrong = bodies.map(check).find((found) => found !== undefined);
  if (wrong !== undefined) return refused(wrong);
  if (bodies.length === 0) return refused(chambersMalformed("nobody decides"));
  if (new Set(chambers.map(({ id }) => id)).size < chambers.length)
    return refused(chambersMalformed("a chamber stands twice", "chambers"));
  if (!isCount(agree) || agree > chambers.length || (agree === 0 && chambers.length > 0))
    return refused(chambersMalformed(`${agree} of ${chambers.length} chambers`, "agree"));
  const outcomes = chambers.map(outcomeOf);
  const agreed = outcomes.filter(({ passed }) => passed).length;
  const over = whole === undefined ? undefined : outcomeOf(whole);
  return accepted({
    passed: agreed >= agree && over?.passed !== false,
    ...(over === undefined ? {} : { whole: over }),
    chambers: outcomes,
    agreed,
    agree,
  });
}

/** The decision in sentences. */
export function explainChambers(outcome: ChambersOutcome): readonly string[] {
  const { whole, chambers, agreed, agree, passed } = outcome;
  return [
    ...(whole === undefined ? [] : [lineOf(whole)]),
    ...chambers.map(lineOf),
    ...(chambers.length === 0
      ? []
      : [`${agreed} of ${chambers.length} chambers agree; ${agree} must`]),
    passed ? "The proposal passes." : "The proposal does not pass.",
  ];
}

function lineOf({ id, yes, needed, threshold, voted, quorum, why }: BodyOutcome): string {
  const asked = quorum === 0 ? "" : `, ${voted} voted of ${quorum} who must`;
  return `${id}: ${yes} for it, ${needed} needed (${threshold})${asked}: ${why}`;
}

function outcomeOf(body: Body): BodyOutcome {
  const { id, members, yes, no, abstain, quorum = 0, threshold = simpleMajority } = body;
  const voted = yes + no + abstain;
  const base = { decided: yes + no, voted, members }[threshold.of];
  const exact = multiply(threshold.share, fraction(base));
  const whole = Number(floor(exact));
  const more = threshold.needs === "more" || compare(fraction(whole), exact) < 0 ? 1 : 0;
  const needed = Math.max(1, whole + more);
  const heard = voted >= quorum;
  const passed = heard && yes >= needed;
  const missing = heard ? "too few for it" : "too few voted";
  const words = `${threshold.needs === "more" ? "more than" : "at least"} ${formatFraction(threshold.share)}`;
  return {
    id,
    passed,
    yes,
    needed,
    threshold: `${words} of ${base} ${threshold.of}`,
    voted,
    quorum,
    why: passed ? "passed" : missing,
  };
}

function check({
  id,
  members,
  yes,
  no,
  abstain,
  quorum = 0,
  threshold,
}: Body): Refusal | undefined {
  const counts = [members, yes, no, abstain, quorum];
  if (!counts.every(isCount)) return chambersMalformed(`${id}: a count is no whole number from 0`);
  if (yes + no + abstain > members)
    return chambersMalformed(`${id}: ${yes + no + abstain} votes of ${members} members`);
  if (quorum > members) return chambersMalformed(`${id}: a quorum of ${quorum} of ${members}`);
  const share = threshold?.share ?? simpleMajority.share;
  return compare(share, ZERO) < 0 || compare(share, ONE) > 0
    ? chambersMalformed(`${id}: a threshold of ${formatFraction(share)}`)
    : undefined;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
