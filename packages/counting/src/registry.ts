/**
 * All rules by name. Each family keeps its own list; this file only joins the lists. Rules that draw panels
 * stand apart: they take people and quotas, not ballots, and wait for a solver.
 */

import { accepted, nearestNames, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { budgetRules } from "./budgets/rules.ts";
import { committeeRules } from "./committees/rules.ts";
import type { Profile } from "./core/profile.ts";
import type { Rule } from "./core/rule.ts";
import { ruleUnknown } from "./core/refusals.ts";
import { leximinRule } from "./lots/rule.ts";
import type { LotteryRule } from "./lots/rule.ts";
import { singleRules } from "./single/rules.ts";
import { stvRules } from "./stv/rules.ts";

export const rules: readonly Rule[] = [
  ...singleRules,
  ...stvRules,
  ...committeeRules,
  ...budgetRules,
];

/** Which rules are offered first, where not all can be named. */
const usual: readonly string[] = [
  "irv",
  "schulze",
  "ranked-pairs",
  "borda",
  "plurality",
  "scottish-stv",
  "stv",
  "meek",
  "approval",
  "equal-shares",
  "pav",
  "seqphragmen",
];

export const lotteryRules: readonly LotteryRule[] = [leximinRule];

/** The rule of that name that draws panels. */
export function findLotteryRule(name: string): LotteryRule | undefined {
  return lotteryRules.find((rule) => rule.name === name);
}

/** The rule of that name that counts ballots. */
export function findRule(name: string): Result<Rule, Refusal> {
  const found = rules.find((rule) => rule.name === name);
  if (found !== undefined) return accepted(found);
  const near = nearestNames(name, [...rules, ...lotteryRules]);
  const meant = near.length === 0 ? "" : `: did you mean ${near.join(" or ")}?`;
  return refused(ruleUnknown(`"${name}"${meant}`));
}

/** Names of rules that count ballots of a kind: those that fill the file's seats first, the usual ones first. */
export function rulesThatCount({
  kind,
  seats = 1,
}: Pick<Profile, "kind" | "seats">): readonly string[] {
  const able = rules.filter(({ takes }) => takes === kind);
  const place = (rule: Rule): number => {
    const fits = seats === 1 || rule.fills === "many";
    const at = usual.indexOf(rule.name);
    return (fits ? 0 : usual.length + 1) + (at === -1 ? usual.length : at);
  };
  return able.toSorted((a, b) => place(a) - place(b)).map(({ name }) => name);
}
