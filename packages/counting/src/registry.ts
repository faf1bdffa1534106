/** All rules by name. Each family keeps its own list; this file only joins the lists. */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { budgetRules } from "./budgets/rules.ts";
import { committeeRules } from "./committees/rules.ts";
import type { Rule } from "./core/rule.ts";
import { ruleUnknown } from "./core/refusals.ts";
import { singleRules } from "./single/rules.ts";
import { stvRules } from "./stv/rules.ts";

export const rules: readonly Rule[] = [
  ...singleRules,
  ...stvRules,
  ...committeeRules,
  ...budgetRules,
];

/** The rule of that name. */
export function findRule(name: string): Result<Rule, Refusal> {
  const found = rules.find((rule) => rule.name === name);
  if (found !== undefined) return accepted(found);
  return refused(ruleUnknown(`"${name}"; there are ${rules.map((rule) => rule.name).join(", ")}`));
}
