/** Rules for budgets, in the order in which they are told. */

import type { Rule } from "../core/rule.ts";

export const budgetRules: readonly Rule[] = [];
