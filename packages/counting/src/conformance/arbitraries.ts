/** Elections at random, for properties. Small, so that a counterexample can be read. */

import fc from "fast-check";
import type { RankedBallot, RankedProfile } from "../core/profile.ts";

/** Profiles of strict orders, complete or cut short, over 2 to `most` candidates. */
export function rankedProfiles({
  most = 5,
  complete = false,
  least = 2,
}: {
  readonly most?: number;
  readonly complete?: boolean;
  readonly least?: number;
} = {}): fc.Arbitrary<RankedProfile> {
  return fc
    .integer({ min: least, max: most })
    .chain((size) =>
      fc
        .array(ballots(size, complete), { minLength: 1, maxLength: 8 })
        .map((list) => profileOf(size, list)),
    );
}

/** A profile of so many candidates, named a, b, c …. */
export function profileOf(size: number, list: readonly RankedBallot[]): RankedProfile {
  const candidates = Array.from({ length: size }, (_, index) => {
    const id = String.fromCharCode(97 + index);
    return { id, name: id };
  });
  return { kind: "ranked", candidates, ballots: list };
}

function ballots(size: number, complete: boolean): fc.Arbitrary<RankedBallot> {
  const all = Array.from({ length: size }, (_, index) => index);
  const orders = fc.shuffledSubarray(all, { minLength: complete ? size : 1, maxLength: size });
  return fc.record({
    count: fc.integer({ min: 1, max: 7 }),
    ranks: orders,
  });
}
