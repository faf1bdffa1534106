/**
 * Greedy by votes: projects by points (votes, where ballots only approve), highest first, are funded while
 * they fit into what is left; equals cheapest first. Dialects of cities: stop at the first that does not
 * fit; only projects with a least number of points; at most one of projects that exclude each other.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { formatFixed } from "../core/fraction.ts";
import type { BudgetProfile, Index } from "../core/profile.ts";
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
  arithmetic: "integers: points and costs in the smallest decimal of the file",
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
    const outcome = budgetOutcome({ profile, funded, rounds: [{ round: 1, steps }], asked });
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
  const funded = [...already];
  const used = new Set<number>();
  const steps: Step[] = [];
  const unfit: Index[] = [];
  for (const index of orderOf(input, points)) {
    if (already.includes(index)) continue;
    const who = profile.candidates[index]?.id ?? "";
    const group = groups.get(index);
    const why =
      (points[index] ?? 0) < input.least
        ? `${points[index] ?? 0} points, fewer than ${input.least}`
        : group !== undefined && used.has(group)
          ? "another of its group is funded"
          : costOf(index) > left
            ? `does not fit into the ${formatFixed(left, profile.decimals)} left`
            : undefined;
    if (why !== undefined) {
      steps.push({ type: "skipped", who, why });
      if (why.startsWith("does not fit")) unfit.push(index);
      if (stop && unfit.length > 0) break;
      continue;
    }
    left -= costOf(index);
    funded.push(index);
    if (group !== undefined) used.add(group);
    const cost = formatFixed(costOf(index), profile.decimals);
    steps.push({ type: "bought", who, cost, supporters: votes[index] ?? 0 });
  }
  noteTies(input, points, funded, unfit);
  return { funded, steps };
}

/** Points of each project, and how many named it. */
function countPoints({ candidates, ballots }: BudgetProfile) {
  const points = candidates.map(() => 0);
  const votes = candidates.map(() => 0);
  for (const { votes: named, count } of ballots) {
    for (const [index, each] of named) {
      points[index] = (points[index] ?? 0) + count * each;
      votes[index] = (votes[index] ?? 0) + count;
    }
  }
  return { points, votes };
}

function orderOf({ profile, ties }: Purchase, points: readonly number[]): readonly Index[] {
  const costOf = (index: Index): bigint => profile.candidates[index]?.cost ?? 0n;
  const before = (a: Index, b: Index): number =>
    (points[b] ?? 0) - (points[a] ?? 0) ||
    (costOf(a) < costOf(b) ? -1 : costOf(a) > costOf(b) ? 1 : 0);
  return profile.candidates
    .map((_, index) => index)
    .toSorted((a, b) => before(a, b) || (ties.position[a] ?? 0) - (ties.position[b] ?? 0));
}

/** A tie is told only where it decided: of equal projects one is funded and another no longer fits. */
function noteTies(
  { profile, ties }: Purchase,
  points: readonly number[],
  funded: readonly Index[],
  unfit: readonly Index[],
): void {
  const alike = (a: Index, b: Index): boolean =>
    points[a] === points[b] && profile.candidates[a]?.cost === profile.candidates[b]?.cost;
  for (const index of unfit) {
    const chosen = funded.filter((other) => alike(index, other));
    if (chosen.length > 0)
      ties.note({ among: [...chosen, index], about: "order of funding", by: ties.by, chosen });
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
