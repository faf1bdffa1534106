/**
 * All rules by name. Each family keeps its own list; this file only joins the lists. Rules that draw panels
 * stand apart: they take people and quotas, not ballots, and wait for a solver.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { budgetRules } from "./budgets/rules.ts";
import { committeeRules } from "./committees/rules.ts";
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

export const lotteryRules: readonly LotteryRule[] = [leximinRule];

/** The rule of that name that draws panels. */
export function findLotteryRule(name: string): LotteryRule | undefined {
  return lotteryRules.find((rule) => rule.name === name);
}

/** The rule of that name that counts ballots. */
export function findRule(name: string): Result<Rule, Refusal> {
  const found = rules.find((rule) => rule.name === name);
  if (found !== undefined) return accepted(found);
  const known = [...rules, ...lotteryRules].map((rule) => rule.name).join(", ");
  return refused(ruleUnknown(`"${name}"; there are ${known}`));
}
