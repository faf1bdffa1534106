import fc from "fast-check";
import { expect, test } from "vitest";
import { add, compare, fraction, multiply, ZERO } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import { countPairs, over } from "./pairwise.ts";
import { candidatesOf } from "./profile.ts";
import type { Index, RankedBallot, RankedProfile } from "./profile.ts";

/** Ballots with ties, skipped ranks, repetitions, counts and weights, over up to 70 candidates. */
const profiles = fc.integer({ min: 1, max: 70 }).chain((size) => {
  const index = fc.nat({ max: size - 1 });
  const rank = fc.oneof({ weight: 4, arbitrary: index }, fc.array(index, { maxLength: 3 }));
  const weight = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }));
  const ballot = fc.record(
    {
      ranks: fc.array(rank, { maxLength: 12 }),
      count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 3_000_000_000 })),
      weight: weight.map(([n, d]) => fraction(n, d)),
    },
    { requiredKeys: ["ranks", "count"] },
  );
  return fc.array(ballot, { maxLength: 40 }).map((ballots) => profileOf(size, ballots));
});

function profileOf(size: number, ballots: readonly RankedBallot[]): RankedProfile {
  const candidates = Array.from({ length: size }, (_, i) => ({ id: `${i}`, name: `${i}` }));
  return { kind: "ranked", candidates, ballots };
}

/** The rank of a candidate on a ballot; where named first. */
function place({ ranks }: RankedBallot, one: Index): number | undefined {
  const at = ranks.findIndex((rank) => candidatesOf(rank).includes(one));
  return at === -1 ? undefined : at;
}

function plainly(
  { ballots }: RankedProfile,
  [a, b]: readonly [Index, Index],
  unranked: "last" | "none",
): Fraction {
  let votes = ZERO;
  for (const ballot of ballots) {
    const [first, second] = [place(ballot, a), place(ballot, b)];
    const below = second ?? (unranked === "last" ? Infinity : -1);
    if (first === undefined || first >= below) continue;
    votes = add(votes, multiply(fraction(ballot.count), ballot.weight ?? fraction(1)));
  }
  return votes;
}

test("pairs are counted as ballot by ballot", () => {
  fc.assert(
    fc.property(
      profiles,
      fc.constantFrom("last" as const, "none" as const),
      (profile, unranked) => {
        const counted = countPairs(profile, unranked);
        if (!counted.ok) throw new Error(counted.refusal.detail);
        const { scale } = counted.value;
        for (let a = 0; a < profile.candidates.length; a += 7)
          for (let b = 0; b < profile.candidates.length; b += 1) {
            const votes = fraction(BigInt(over(counted.value, a, b)), scale);
            if (a !== b) expect(compare(votes, plainly(profile, [a, b], unranked))).toBe(0);
          }
      },
    ),
  );
});

test("weights that need more than 2^53 steps are refused", () => {
  const ballots = [{ ranks: [0], count: 2 ** 52, weight: fraction(1, 3) }];
  const counted = countPairs(profileOf(2, [...ballots, { ranks: [1], count: 2 ** 52 }]), "last");
  expect(!counted.ok && counted.refusal.code).toBe("WeightsNotCounted");
});
