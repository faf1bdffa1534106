/** All suites, in the order in which they are told. */

import { abcvotingInstances } from "./abcvoting.ts";
import { condorcetCases } from "./condorcet.ts";
import { pabulibBudgets } from "./pabulib.ts";
import { debianLeaders } from "./debian.ts";
import { drandBeacons } from "./drand.ts";
import { rctabSets } from "./rctab.ts";
import { scottishWards } from "./scottish.ts";
import type { Suite } from "./suite.ts";

export const suites: readonly Suite[] = [
  condorcetCases,
  debianLeaders,
  scottishWards,
  rctabSets,
  abcvotingInstances,
  pabulibBudgets,
  drandBeacons,
];
