/**
 * What all budget rules share: votes and points of each project, their order among equals (cheapest first,
 * then most votes, then the drawn order), the outcome with what it cost, and the comparison with what the
 * organiser's own file says was funded.
 */

import type { Refusal, Result } from "@plenty/kernel";
import { add, formatDecimal, formatFixed, fraction, multiply, ZERO } from "../core/fraction.ts";
import type { BudgetProfile, Index, Warning } from "../core/profile.ts";
import type { BallotFate, NotBought, Round } from "../core/result.ts";
import type { Outcome } from "../core/outcome.ts";
import { idsOf } from "../core/scores.ts";
import type { TieBreaker } from "../core/ties.ts";
import type { Book, Named } from "./book.ts";
import type { Ending } from "./payments.ts";
import { openShop } from "./shop.ts";
import type { Shop } from "./shop.ts";

/** Projects with points above 0 are wanted; alike ballots are one group, alike in `points` too if they count. */
export function shopOf(
  { candidates, ballots }: BudgetProfile,
  points = false,
): Result<Shop, Refusal> {
  return openShop(
    candidates.map(({ cost }) => cost),
    ballots.map(({ votes, ...ballot }) => ({
      ...ballot,
      wants: votes.flatMap(([project, given]) => (given > 0 ? [project] : [])),
      ...(points ? { mark: votes.toSorted(([a], [b]) => a - b).join(";") } : {}),
    })),
  );
}

/** Picks among equals: the cheapest, of these those with most votes, of these the first in the drawn order. */
export function pickProject(input: {
  readonly tied: readonly Index[];
  readonly shop: Shop;
  readonly ties: TieBreaker;
  readonly about: string;
  readonly round: number;
}): Index {
  const { tied, shop, ties, about, round } = input;
  const [only] = tied;
  if (tied.length === 1 && only !== undefined) return only;
  const cost = (index: Index): bigint => shop.costs[index] ?? 0n;
  const votes = (index: Index): number => shop.votes[index] ?? 0;
  const least = tied.map(cost).reduce((a, b) => (b < a ? b : a));
  const cheap = tied.filter((index) => cost(index) === least);
  const most = cheap.map(votes).reduce((a, b) => Math.max(a, b));
  const best = cheap.filter((index) => votes(index) === most);
  const [first] = best;
  if (best.length > 1 || first === undefined)
    return ties.pick({ among: best, about, round }, "first");
  const by = cheap.length === 1 ? "lowest cost" : "most votes";
  ties.note({ among: tied, about, round, by, chosen: [first] });
  return first;
}

/** A breaker that notes nothing: for runs that only search. */
export function quietly(ties: TieBreaker): TieBreaker {
  return {
    ...ties,
    note: () => {},
    pick: ({ among }) =>
      among.reduce((best, index) =>
        (ties.position[index] ?? 0) < (ties.position[best] ?? 0) ? index : best,
      ),
  };
}

/** The funded projects with rounds, and warnings where the file's own result is another. */
export function budgetOutcome(input: {
  readonly profile: BudgetProfile;
  readonly funded: readonly Index[];
  readonly rounds: readonly Round[];
  readonly asked: boolean;
  /** Further warnings. */
  readonly more?: readonly Warning[];
  /** What the supporters of a project have left together, where its own supporters pay for it. */
  readonly leftFor?: (index: Index) => string;
}): Outcome {
  const { profile, funded, rounds, asked, more = [], leftFor } = input;
  const spent = funded.reduce((sum, index) => sum + (profile.candidates[index]?.cost ?? 0n), 0n);
  const money = (steps: bigint): string => formatFixed(steps, profile.decimals);
  const text = `bought for ${money(spent)} of ${money(profile.budget)}; ${money(profile.budget - spent)} is not spent`;
  const last = { round: rounds.length + 1, steps: [{ type: "note", text }] } as const;
  return {
    winners: idsOf(profile.candidates, funded),
    rounds: [...rounds, last],
    spending: {
      budget: money(profile.budget),
      spent: money(spent),
      notBought: notBought(profile, funded, leftFor),
    },
    warnings: [...(asked ? departures(profile, funded) : []), ...more],
  };
}

function notBought(
  { candidates, ballots, decimals }: BudgetProfile,
  funded: readonly Index[],
  leftFor: ((index: Index) => string) | undefined,
): readonly NotBought[] {
  const bought = new Set(funded);
  const supporters = candidates.map(() => 0);
  for (const { votes, count } of ballots)
    for (const [index, points] of votes)
      if (points > 0) supporters[index] = (supporters[index] ?? 0) + count;
  return candidates.flatMap(({ id, cost }, index) => {
    if (bought.has(index)) return [];
    const told = {
      what: id,
      cost: formatFixed(cost, decimals),
      supporters: supporters[index] ?? 0,
    };
    return [leftFor === undefined ? told : { ...told, left: leftFor(index) }];
  });
}

/** What the supporters of a project have left together. */
export function leftTogether({ supporters, people }: Shop, ending: Ending, index: Index): string {
  let sum = ZERO;
  for (const group of supporters[index] ?? [])
    sum = add(sum, multiply(ending.leftOf(group), fraction(people[group] ?? 0)));
  return formatDecimal(sum, 6);
}

/** The account of the money, where there is one; `first` is the share before it was raised. */
export function moneyOf(book: Book, ending: Ending, first?: string): Pick<Outcome, "money"> {
  const money = book.flow(ending);
  if (money === undefined) return {};
  return { money: first === undefined ? money : { ...money, first } };
}

/** The ballots as receipts name them. */
export function namedBallots({ candidates, ballots }: BudgetProfile): readonly Named[] {
  return ballots.map(({ count, ids, votes }) => ({
    count,
    ...(ids === undefined ? {} : { ids }),
    ballot: votes.map(([index]) => candidates[index]?.id ?? "").join(", "),
  }));
}

/** Receipts where nobody pays: which of the projects that a ballot gave points to are funded. */
export function supportFates(
  profile: BudgetProfile,
  funded: readonly Index[],
): readonly BallotFate[] {
  const won = new Set(funded);
  const named = namedBallots(profile);
  return profile.ballots.flatMap(({ votes }, at) => {
    const parts = votes.map(([index, points]) => ({
      to: profile.candidates[index]?.id ?? "",
      amount: String(points),
      fate: won.has(index) ? "funded" : "not funded",
    }));
    const ballot = named[at];
    return ballot === undefined ? [] : [{ ...ballot, parts }];
  });
}

/** Whether the file asks for this rule with these parameters. */
export function isAsked(
  { asked }: BudgetProfile,
  rule: string,
  parameters: Readonly<Record<string, string | boolean>>,
): boolean {
  return (
    asked?.rule === rule &&
    Object.entries(asked.parameters).every(([key, value]) => String(parameters[key]) === value)
  );
}

function departures({ candidates }: BudgetProfile, funded: readonly Index[]): readonly Warning[] {
  if (!candidates.some(({ selected }) => selected !== undefined)) return [];
  const chosen = new Set(funded);
  const names = (rows: readonly { readonly id: string }[]): string =>
    rows.map(({ id }) => id).join(", ");
  const missing = candidates.filter(
    ({ selected }, index) => selected === true && !chosen.has(index),
  );
  const extra = candidates.filter(({ selected }, index) => selected === false && chosen.has(index));
  if (missing.length + extra.length === 0) return [];
  const parts = [
    ...(missing.length === 0 ? [] : [`it funded ${names(missing)}, which the rule does not`]),
    ...(extra.length === 0 ? [] : [`it did not fund ${names(extra)}, which the rule does`]),
  ];
  const text = `the published result departs from the rule that the file states: ${parts.join("; ")}`;
  return [{ code: "PublishedResultDeparts", text }];
}

/** Told by rules that only ask who wants a project. */
export function pointsWarning({ voteType }: BudgetProfile): readonly Warning[] {
  if (voteType === "approval" || voteType === "choose-1") return [];
  const text =
    "each project with points is taken as approved; how many points it has is not counted (Equal Shares counts them with utility=points)";
  return [{ code: "PointsTakenAsApproval", text }];
}
