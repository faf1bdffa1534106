/** Rules for committees by approval, under abcvoting's names, in the order in which they are told. */

import type { Rule } from "../core/rule.ts";
import { eph } from "./eph.ts";
import { maximinSupport } from "./maximin.ts";
import { consensusRule, phragmenEnestroem } from "./money.ts";
import { lexicalRules } from "./lexical.ts";
import { loadRules } from "./loads.ts";
import { greedyMonroe } from "./monroe.ts";
import { optimalRules } from "./optimal.ts";
import { rsd } from "./rsd.ts";
import { av, sav, trivial } from "./separable.ts";
import { equalShares, equalSharesWithAv, equalSharesWithIncrement, seqphragmen } from "./shares.ts";
import { revseqpav, seqcc, seqpav, seqslav } from "./thiele.ts";

export const committeeRules: readonly Rule[] = [
  av,
  sav,
  seqpav,
  revseqpav,
  seqslav,
  seqcc,
  seqphragmen,
  phragmenEnestroem,
  greedyMonroe,
  equalShares,
  equalSharesWithAv,
  equalSharesWithIncrement,
  consensusRule,
  maximinSupport,
  eph,
  rsd,
  trivial,
  ...optimalRules,
  ...lexicalRules,
  ...loadRules,
];
