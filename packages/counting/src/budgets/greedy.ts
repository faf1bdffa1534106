/**
 * Greedy by votes: projects by points (votes, where ballots only approve), highest first, are funded while
 * they fit into what is left; equals cheapest first. Dialects of cities: stop at the first that does not
 * fit; only projects with a least number of points; at most one of projects that exclude each other.
 * Money is left over only where nothing more fits, so that projects nobody voted for are funded too, last of
 * all; a warning names them.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { formatFixed } from "../core/fraction.ts";
import type { BudgetProfile, Index, Warning } from "../core/profile.ts";
import { parameterMalformed } from "../core/refusals.ts";
import { defineRule } from "../core/rule.ts";
import type { Step } from "../core/steps.ts";
import type { TieBreaker } from "../core/ties.ts";
import { budgetOutcome, isAsked, supportFates } from "./budget.ts";

export const greedy = defineRule({
  name: "greedy",
  title: "Greedy by votes",
  takes: "budget",
  fills: "budget",
  weights: false,
  parameters: {
    unaffordable: {
      type: "choice",
      choices: ["skip", "stop"],
      default: "skip",
      help: "A project that does not fit is skipped, or ends the count.",
    },
    threshold: {
      type: "text",
      default: "file",
      help: "Least points (votes) of a project: a number, or file (its min_project_score_threshold, if any).",
    },
    exclusive: {
      type: "text",
      default: "",
      help: "Groups of projects of which at most one is funded: a,b;c,d,e.",
    },
  },
  arithmetic: "bigints: points and costs in the smallest decimal of the file",
  references: [
    "pabulib.org, format, rule greedy and its variants; Goel et al., Knapsack Voting (2019)",
  ],
  count({ profile, parameters, ties, receipts }) {
    const least = thresholdOf(profile, parameters.threshold);
    if (least === undefined)
      return refused(
        parameterMalformed(
          `threshold=${parameters.threshold}: expected a number, or file`,
          "threshold",
        ),
      );
    const groups = groupsOf(profile, parameters.exclusive);
    if (!groups.ok) return groups;
    const stop = parameters.unaffordable === "stop";
    const { funded, steps } = buyInOrder({ profile, ties, least, stop, groups: groups.value });
    const asked = isAsked(profile, "greedy", parameters);
    const rounds = [{ round: 1, steps }];
    const more = unwantedWarning(profile, funded);
    const outcome = budgetOutcome({ profile, funded, rounds, asked, more });
    return accepted(receipts ? { ...outcome, ballots: supportFates(profile, funded) } : outcome);
  },
});

/** The funded, for rules that fall back on greedy: no threshold, nothing excluded. */
export function fundGreedily(input: {
  readonly profile: BudgetProfile;
  readonly ties: TieBreaker;
  readonly already?: readonly Index[];
}): readonly Index[] {
  return buyInOrder({ ...input, least: 0, stop: false, groups: new Map() }).funded;
}

/** Told where a project is funded to which no ballot gives points above 0. */
export function unwantedWarning(
  { candidates, ballots }: BudgetProfile,
  funded: readonly Index[],
): readonly Warning[] {
  const wanted = new Set<Index>();
  for (const { votes } of ballots)
    for (const [index, points] of votes) if (points > 0) wanted.add(index);
  const names = funded.filter((index) => !wanted.has(index)).map((index) => candidates[index]?.id);
  if (names.length === 0) return [];
  const text = `nobody voted for ${names.join(", ")}: funded because the money left suffices (a threshold of 1 would leave them out)`;
  return [{ code: "FundedWithoutVotes", text }];
}

interface Purchase {
  readonly profile: BudgetProfile;
  readonly ties: TieBreaker;
  readonly already?: readonly Index[];
  readonly least: number;
  readonly stop: boolean;
  /** The group of each project that has one. */
  readonly groups: ReadonlyMap<Index, number>;
}

function buyInOrder(input: Purchase): { funded: readonly Index[]; steps: readonly Step[] } {
  const { profile, already = [], stop, groups } = input;
  const costOf = (index: Index): bigint => profile.candidates[index]?.cost ?? 0n;
  const { points, votes } = countPoints(profile);
  let left = already.reduce((sum, index) => sum - costOf(index), profile.budget);
  const before = new Set(already);
  const funded = [...already];
  /** Of each group, whom of it was funded. */
  const used = new Map<number, Index>();
  const steps: Step[] = [];
  const unfunded: Unfunded[] = [];
  const order = orderOf(input, points).filter((index) => !before.has(index));
  for (const [at, index] of order.entries()) {
    const who = profile.candidates[index]?.id ?? "";
    const rival = used.get(groups.get(index) ?? -1);
    const cost = formatFixed(costOf(index), profile.decimals);
    const few = (points[index] ?? 0n) < input.least;
    const unfit = !few && rival === undefined && costOf(index) > left;
    if (few || rival !== undefined || unfit) {
      const why = few
        ? `${points[index] ?? 0n} points, fewer than ${input.least}`
        : rival !== undefined
          ? "another of its group is funded"
          : `does not fit into the ${formatFixed(left, profile.decimals)} left`;
      steps.push({ type: "skipped", who, why });
      if (!few) unfunded.push(rival === undefined ? { index } : { index, rival });
      if (!stop || !unfit) continue;
      // Whoever is equal to it is not looked at either.
      unfunded.push(...order.slice(at + 1).map((rest) => ({ index: rest })));
      break;
    }
    left -= costOf(index);
    funded.push(index);
    const group = groups.get(index);
    if (group !== undefined) used.set(group, index);
    steps.push({ type: "bought", who, cost, supporters: votes[index] ?? 0 });
  }
  noteTies(input, points, { funded: funded.slice(already.length), unfunded });
  return { funded, steps };
}

/** Not funded though it has points enough: another of its group is, or else it does not fit. */
interface Unfunded {
  readonly index: Index;
  readonly rival?: Index;
}

/** Points of each project, and how many named it. */
function countPoints({ candidates, ballots }: BudgetProfile) {
  const points = candidates.map(() => 0n);
  const votes = candidates.map(() => 0);
  for (const { votes: named, count } of ballots) {
    for (const [index, each] of named) {
      points[index] = (points[index] ?? 0n) + BigInt(count) * BigInt(each);
      votes[index] = (votes[index] ?? 0) + count;
    }
  }
  return { points, votes };
}

function orderOf({ profile, ties }: Purchase, points: readonly bigint[]): readonly Index[] {
  const costOf = (index: Index): bigint => profile.candidates[index]?.cost ?? 0n;
  const before = (a: Index, b: Index): number =>
    sign((points[b] ?? 0n) - (points[a] ?? 0n)) || sign(costOf(a) - costOf(b));
  return profile.candidates
    .map((_, index) => index)
    .toSorted((a, b) => before(a, b) || (ties.position[a] ?? 0) - (ties.position[b] ?? 0));
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/**
 * A tie is told only where it decided: of equal projects one is funded, and another no longer fits or excludes
 * it. All that were decided by one order are one tie.
 */
function noteTies(
  { profile, ties }: Purchase,
  points: readonly bigint[],
  {
    funded,
    unfunded,
  }: { readonly funded: readonly Index[]; readonly unfunded: readonly Unfunded[] },
): void {
  const likeness = (index: Index): string =>
    `${points[index] ?? 0n} ${profile.candidates[index]?.cost ?? 0n}`;
  const runs = new Map<string, { readonly chosen: Set<Index>; readonly left: Index[] }>();
  for (const { index, rival } of unfunded) {
    const alike = funded.filter((other) => likeness(other) === likeness(index));
    const over = rival === undefined ? alike : alike.filter((other) => other === rival);
    if (over.length === 0) continue;
    const run = runs.get(likeness(index)) ?? { chosen: new Set(), left: [] };
    for (const other of over) run.chosen.add(other);
    run.left.push(index);
    runs.set(likeness(index), run);
  }
  for (const { chosen, left } of runs.values()) {
    const first = funded.filter((index) => chosen.has(index));
    ties.note({
      among: [...first, ...left],
      about: "order of funding",
      by: ties.by,
      chosen: first,
    });
  }
}

function thresholdOf({ meta }: BudgetProfile, text: string): number | undefined {
  const told = text === "file" ? (meta["min_project_score_threshold"] ?? "0") : text;
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(told) ? Number(told) : undefined;
}

function groupsOf(
  { candidates }: BudgetProfile,
  text: string,
): Result<ReadonlyMap<Index, number>, Refusal> {
  const groups = new Map<Index, number>();
  for (const [number, list] of text.split(";").entries()) {
    for (const id of list.split(",").filter((part) => part !== "")) {
      const index = candidates.findIndex((project) => project.id === id);
      if (index === -1 || groups.has(index))
        return refused(
          parameterMalformed(
            `exclusive=${text}: expected each project's id at most once; found ${id}`,
            "exclusive",
          ),
        );
      groups.set(index, number);
    }
  }
  return accepted(groups);
}
