/**
 * How far a committee represents the ballots that elected it: how many approve none, one, two … of its
 * members, and how many approve each. It says what came about, whatever the rule; nothing is decided by it.
 */

import { add, compare, formatFraction, fraction, multiply, ZERO } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import type { ApprovalProfile } from "./profile.ts";
import type { CountResult, Representation } from "./result.ts";

/** Of the `winners`; where several committees win, these are the first of them. */
export function representationOf(
  { candidates, ballots }: ApprovalProfile,
  { winners }: Pick<CountResult, "winners">,
): Representation {
  const places = new Map(candidates.map(({ id }, index) => [id, index]));
  const members = winners.map((who) => ({ who, index: places.get(who) ?? -1 }));
  const elected = new Set(members.map(({ index }) => index));
  const approvals = createSums();
  const represented = createSums();
  for (const { approved, count, weight } of ballots) {
    for (const index of approved) approvals.add(index, count, weight);
    represented.add(approved.filter((index) => elected.has(index)).length, count, weight);
  }
  const told = (index: number): string => formatFraction(approvals.at(index));
  const rest = candidates.map((_, index) => index).filter((index) => !elected.has(index));
  const [first, ...others] = rest;
  const next = others.reduce<number | undefined>(
    (best, index) =>
      best === undefined || compare(approvals.at(index), approvals.at(best)) > 0 ? index : best,
    first,
  );
  return {
    ballots: Array.from({ length: represented.size() }, (_, of) =>
      formatFraction(represented.at(of)),
    ),
    elected: members.map(({ who, index }) => ({ who, approvals: told(index) })),
    ...(next === undefined
      ? {}
      : { next: { who: candidates[next]?.id ?? "", approvals: told(next) } }),
  };
}

interface Sums {
  readonly add: (at: number, count: number, weight: Fraction | undefined) => void;
  readonly at: (at: number) => Fraction;
  /** One more than the last place that has anything. */
  readonly size: () => number;
}

/** Exact sums by place; ballots that weigh 1 are added as integers, which is most of them. */
function createSums(): Sums {
  const whole: number[] = [];
  const weighed = new Map<number, Fraction>();
  return {
    add(at, count, weight) {
      while (whole.length <= at) whole.push(0);
      if (weight === undefined) whole[at] = (whole[at] ?? 0) + count;
      else weighed.set(at, add(weighed.get(at) ?? ZERO, multiply(fraction(count), weight)));
    },
    at: (at) => add(fraction(whole[at] ?? 0), weighed.get(at) ?? ZERO),
    size: () => whole.length,
  };
}
