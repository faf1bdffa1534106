/**
 * `bench -- counting`: seconds that counts take on generated elections. The generators are written out beside
 * this file (mulberry32, seed 42) and the SHA-256 of what they made is told, so that a peer can be measured
 * on the same ballots.
 */

import { measureRanked } from "./counting/ranked.ts";

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
  },
  run({
    tell,
  }: {
    readonly tell: (words: string) => void;
  }): Promise<Record<string, number | string>> {
    return Promise.resolve({ ...measureRanked(tell) });
  },
};
