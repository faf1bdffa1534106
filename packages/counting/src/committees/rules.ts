/** Rules for committees by approval, under abcvoting's names, in the order in which they are told. */

import type { Rule } from "../core/rule.ts";

export const committeeRules: readonly Rule[] = [];
