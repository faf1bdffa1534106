/** A ranked ballot in one line: "alder > birch = clover", a skipped rank as "-". */

import { candidatesOf } from "../core/profile.ts";
import type { Candidate, Rank } from "../core/profile.ts";

export function describeRanks(ranks: readonly Rank[], candidates: readonly Candidate[]): string {
  const told = ranks.map((rank) => {
    const ids = candidatesOf(rank).map((index) => candidates[index]?.id ?? "");
    return ids.length === 0 ? "-" : ids.join(" = ");
  });
  return told.length === 0 ? "(blank)" : told.join(" > ");
}
