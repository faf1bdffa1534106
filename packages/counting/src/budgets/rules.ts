/** Rules for budgets, in the order in which they are told. */

import type { Rule } from "../core/rule.ts";
import { greedy } from "./greedy.ts";
import { mes } from "./mes.ts";
import { phragmen } from "./phragmen.ts";

export const budgetRules: readonly Rule[] = [mes, greedy, phragmen];
