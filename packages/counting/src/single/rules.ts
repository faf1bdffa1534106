/** Rules with a single winner and a ranking, in the order in which they are told. */

import type { Rule } from "../core/rule.ts";
import { plurality } from "./plurality.ts";

export const singleRules: readonly Rule[] = [plurality];
