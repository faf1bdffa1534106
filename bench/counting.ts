/**
 * `bench -- counting`: seconds that counts take on generated elections. The generators are written out beside
 * this file (mulberry32, seed 42) and the SHA-256 of what they made is told, so that a peer can be measured
 * on the same ballots.
 */

import { measureBudgets } from "./counting/budgets.ts";
import { measurePanels } from "./counting/panels.ts";
import { measureRanked } from "./counting/ranked.ts";
import { measureTown } from "./counting/town.ts";

export const counting = {
  title: "counting: seconds per count",
  words: {
    orders_sha256: "100,000 orders of 200 options, as generated",
    schulze_s: "Schulze on them",
    ranked_pairs_s: "Ranked Pairs on them",
    stv_sha256: "100,000 ballots over 20 candidates, as generated",
    scottish_stv_s: "STV by the Scottish rules on them, 6 seats",
    meek_s: "Meek's method on them, 6 seats",
    irv_s: "instant runoff on them",
    pool_sha256: "a pool of 200 with quotas for a panel of 20, as generated",
    leximin_s:
      "LEXIMIN on it (2.7 s published, with a commercial solver, on another pool of this size)",
    leximin_least: "the least chance of a person in it",
    leximin_gap: "how far that may be from the best",
    leximin_panels: "panels in the lottery",
    swiecie_mes_add1_s:
      "Equal Shares with Add1 on Świecie 2023, 2,553 × 22 (pabutools in floats: 2.5 s here)",
    budget_sha256: "60,000 voters, 80 projects, 50,000 distinct ballots, as generated",
    mes_add1_s: "Equal Shares with Add1 on them (pabutools without Add1: 20 s here)",
    mes_s: "Equal Shares alone on them",
    committee_sha256: "10,000 voters, 200 candidates, as generated",
    seqphragmen_s: "Phragmén's sequential rule on them, 20 seats",
    equal_shares_s: "Equal Shares for committees on them, 20 seats",
  },
  async run({
    tell,
  }: {
    readonly tell: (words: string) => void;
  }): Promise<Record<string, number | string>> {
    const panels = await measurePanels(tell);
    return {
      ...(await measureTown(tell)),
      ...measureBudgets(tell),
      ...measureRanked(tell),
      ...panels,
    };
  },
};
