/** What the rules on pairwise counts share: their one parameter, the matrix in the result, tiers. */

import type { Refusal, Result } from "@plenty/kernel";
import { accepted } from "@plenty/kernel";
import { countPairs, tellPairs } from "../core/pairwise.ts";
import type { Pairwise } from "../core/pairwise.ts";
import type { Index, RankedProfile } from "../core/profile.ts";
import type { Outcome } from "../core/outcome.ts";

/** Counts pairs, lets the rule decide, and adds the matrix to the outcome. */
export function byPairs(
  profile: RankedProfile,
  unranked: "last" | "none",
  decide: (pairs: Pairwise) => Outcome,
): Result<Outcome, Refusal> {
  const pairs = countPairs(profile, unranked);
  if (!pairs.ok) return pairs;
  const ids = profile.candidates.map(({ id }) => id);
  return accepted({ ...decide(pairs.value), pairwise: { ids, votes: tellPairs(pairs.value) } });
}

/**
 * Tiers of a relation without cycles: first all whom nobody beats, then all whom nobody beats among the
 * rest, and so on.
 */
export function tiersOfRelation(
  size: number,
  beats: (a: Index, b: Index) => boolean,
): readonly (readonly Index[])[] {
  let left = Array.from({ length: size }, (_, index) => index);
  const tiers: (readonly Index[])[] = [];
  while (left.length > 0) {
    const now = left;
    const tier = now.filter((b) => !now.some((a) => a !== b && beats(a, b)));
    if (tier.length === 0) return [...tiers, now];
    tiers.push(tier);
    left = now.filter((index) => !tier.includes(index));
  }
  return tiers;
}
