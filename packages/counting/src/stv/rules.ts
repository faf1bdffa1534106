/** Rules for several seats by ranking, in the order in which they are told. */

import type { Rule } from "../core/rule.ts";
import { meek } from "./meek.ts";
import { scottishStv, stv } from "./stv.ts";

export const stvRules: readonly Rule[] = [scottishStv, stv, meek];
