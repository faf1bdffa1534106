/** Rules for several seats by ranking, in the order in which they are told. */

import type { Rule } from "../core/rule.ts";

export const stvRules: readonly Rule[] = [];
