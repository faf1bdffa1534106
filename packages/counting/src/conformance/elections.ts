/** Elections of committees at random, and written down in short, for properties and counterexamples. */

import fc from "fast-check";
import type { ApprovalProfile } from "../core/profile.ts";

export interface Election {
  readonly profile: ApprovalProfile;
  readonly seats: number;
}

/** A profile of so many candidates, named 0, 1, 2 …. */
function approvalsOf(size: number, ballots: ApprovalProfile["ballots"]): ApprovalProfile {
  const candidates = Array.from({ length: size }, (_, index) => ({
    id: String(index),
    name: String(index),
  }));
  return { kind: "approval", candidates, ballots };
}

/** "3 0ab" is three ballots for 0, 10 and 11. */
export function approvals(size: number, ...lines: readonly string[]): ApprovalProfile {
  const ballots = lines.map((line) => {
    const [count = "", named = ""] = line.split(" ");
    return { count: Number(count), approved: Array.from(named, (one) => Number.parseInt(one, 36)) };
  });
  return approvalsOf(size, ballots);
}

/** Two to five candidates, at most three seats, and at least `spare` seats fewer than candidates. */
export function elections({ spare }: { readonly spare: number }): fc.Arbitrary<Election> {
  return fc.integer({ min: 2, max: 5 }).chain((size) =>
    fc.record({
      seats: fc.integer({ min: 1, max: Math.min(size - spare, 3) }),
      profile: fc
        .array(
          fc.record({
            count: fc.integer({ min: 1, max: 4 }),
            approved: fc.uniqueArray(fc.nat(size - 1), { maxLength: size }),
          }),
          { minLength: 1, maxLength: 6 },
        )
        .map((ballots) => approvalsOf(size, ballots)),
    }),
  );
}
