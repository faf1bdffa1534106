/** Rules with a single winner and a ranking, in the order in which they are told. */

import type { Rule } from "../core/rule.ts";
import { approval } from "./approval.ts";
import { borda } from "./borda.ts";
import { bottomsUp } from "./bottoms-up.ts";
import { copeland } from "./copeland.ts";
import { irv } from "./irv.ts";
import { irvBySeat } from "./irv-by-seat.ts";
import { kemeny } from "./kemeny.ts";
import { minimax } from "./minimax.ts";
import { plurality } from "./plurality.ts";
import { rankedPairs } from "./ranked-pairs.ts";
import { schulze } from "./schulze.ts";
import { score } from "./score.ts";
import { star } from "./star.ts";

export const singleRules: readonly Rule[] = [
  plurality,
  approval,
  score,
  star,
  irv,
  irvBySeat,
  bottomsUp,
  borda,
  copeland,
  minimax,
  schulze,
  rankedPairs,
  kemeny,
];
