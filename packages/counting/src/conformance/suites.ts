/** All suites, in the order in which they are told. */

import type { Suite } from "./suite.ts";

export const suites: readonly Suite[] = [];
