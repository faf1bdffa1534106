/**
 * What the rules share that take the best of all committees: a problem is posed (posed by each rule for its
 * voters), the best are found by branch and bound in integers (search.ts), and told.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { Shop } from "../budgets/shop.ts";
import type { Index } from "../core/profile.ts";
import { tooLargeForExactCount } from "../core/refusals.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import type { Rule } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";
import { pickSet, resoluteParameter, SETS_MOST, setsOutcome } from "./outcome.ts";
import { BRANCHES_MOST, searchBest } from "./search.ts";
import type { Partial, Problem } from "./search.ts";
import { votersOf } from "./voters.ts";

/** A problem with words for its value; undefined if its numbers pass 2^53. */
export interface Posed extends Problem {
  tell(value: readonly number[]): string;
}

/** A rule whose winners are the best committees of what it poses. */
export function optimal(facts: {
  readonly name: string;
  readonly title: string;
  readonly weights: boolean;
  readonly references: readonly string[];
  readonly pose: (shop: Shop, seats: number) => Posed | undefined;
}): Rule {
  const { name, title, weights, references, pose } = facts;
  return defineRule({
    name,
    title,
    takes: "approval",
    fills: "many",
    weights,
    parameters: resoluteParameter,
    arithmetic: `integers below 2^53; refused where they would pass it, or past ${BRANCHES_MOST} branches`,
    references,
    count({ profile, seats, parameters, ties }): Result<Outcome, Refusal> {
      const shop = votersOf(profile);
      if (!shop.ok) return shop;
      const posed = pose(shop.value, seats);
      if (posed === undefined)
        return refused(tooLargeForExactCount(`${name}: its numbers pass 2^53 at ${seats} seats`));
      const found = searchBest(posed, SETS_MOST);
      if (found === undefined) {
        return refused(
          tooLargeForExactCount(
            `${name}: more than ${BRANCHES_MOST} branches, or ${SETS_MOST} winning committees`,
          ),
        );
      }
      const { candidates } = profile;
      const text = `${posed.tell(found.value)}; no committee is better (${found.branches} branches searched)`;
      const rounds = [{ round: 1, steps: [{ type: "note", text }] }] as const;
      if (!parameters.resolute) {
        const why = "all equally good";
        return accepted(setsOutcome({ candidates, ties, sets: found.sets, why, rounds }));
      }
      const members = pickSet({ sets: found.sets, ties, about: "the committee" });
      const who = idsOf(
        candidates,
        members.toSorted((a, b) => a - b),
      );
      const steps = [...rounds[0].steps, { type: "elected", who, why: "best committee" } as const];
      return accepted({ winners: who, rounds: [{ round: 1, steps }] });
    },
  });
}

/** Candidates by approvals: good committees are met early. */
function byVotes({ votes }: Shop): readonly Index[] {
  return votes
    .map((_, index) => index)
    .toSorted((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
}

/** A problem but for its bound, and levels of the groups (how many members they approve) as members come and go. */
export function trackLevels(shop: Shop, seats: number) {
  const levels = new Int32Array(shop.people.length);
  const change = (index: Index, by: number): void => {
    for (const group of shop.supporters[index] ?? []) levels[group] = (levels[group] ?? 0) + by;
  };
  const tracked: Omit<Problem, "bound"> = {
    size: shop.costs.length,
    seats,
    order: byVotes(shop),
    put: (index) => change(index, 1),
    drop: (index) => change(index, -1),
  };
  return { levels, tracked };
}

/** The level that each group reaches at most. */
export function reached({
  shop,
  levels,
  open,
  missing,
}: Pick<Partial, "open" | "missing"> & {
  readonly shop: Shop;
  readonly levels: Int32Array;
}): readonly number[] {
  const left = new Set(missing === 0 ? [] : open);
  return shop.wants.map((list, group) => {
    const more = left.size === 0 ? 0 : list.filter((index) => left.has(index)).length;
    return (levels[group] ?? 0) + Math.min(missing, more);
  });
}

/**
 * The sum over people of w(1) + … + w(level), and what an open candidate would add: it only shrinks. Weights that are
 * not given are 0, so that of 0, 1 the sum is how many people have a member whom they approve.
 */
export function thieleValues(shop: Shop, weights: readonly number[], levels: Int32Array) {
  const sums: number[] = [];
  for (const each of weights) sums.push((sums.at(-1) ?? 0) + each);
  const most = sums.at(-1) ?? 0;
  return {
    now: (): number => {
      let sum = 0;
      for (let group = 0; group < levels.length; group += 1)
        sum += (shop.people[group] ?? 0) * (sums[levels[group] ?? 0] ?? most);
      return sum;
    },
    adds: (index: Index): number => {
      let sum = 0;
      for (const group of shop.supporters[index] ?? [])
        sum += (shop.people[group] ?? 0) * (weights[(levels[group] ?? 0) + 1] ?? 0);
      return sum;
    },
  };
}
