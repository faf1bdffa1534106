import fc from "fast-check";
import { expect, test } from "vitest";
import type { BudgetProfile } from "../core/profile.ts";
import { pb } from "./pb.ts";
import { writePb } from "./pb-writer.ts";

const words = fc
  .string({
    unit: fc.constantFrom("a", "é", " x", ";", '"', "\n", "7"),
    minLength: 1,
    maxLength: 8,
  })
  .map((text) => text.trim())
  .filter((text) => text !== "");

const profiles: fc.Arbitrary<BudgetProfile> = fc
  .record({
    projects: fc.array(fc.record({ name: words, cost: fc.bigInt({ min: 1n, max: 10n ** 9n }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    votes: fc.array(
      fc.uniqueArray(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 })), {
        selector: ([index]) => index,
        maxLength: 4,
      }),
      { maxLength: 6 },
    ),
    scored: fc.boolean(),
  })
  .map(({ projects, votes, scored }) => ({
    kind: "budget",
    candidates: projects.map(({ name, cost }, index) => ({
      id: `p${index}`,
      name,
      cost,
      more: { name },
    })),
    ballots: votes.map((list, voter) => {
      const kept = list
        .filter(([index]) => index < projects.length)
        .map(([index, points]) => [index, scored ? points : 1] as const);
      const points = kept.map(([, each]) => each).join(",");
      return { count: 1, ids: [`v${voter}`], votes: kept, more: scored ? { points } : {} };
    }),
    budget: 10n ** 6n + 1n,
    decimals: 2,
    voteType: scored ? "cumulative" : "approval",
    meta: {
      num_projects: String(projects.length),
      num_votes: String(votes.length),
      budget: "10000.01",
      vote_type: scored ? "cumulative" : "approval",
    },
  }));

test("what is written is read back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(profiles, async (profile) => {
      const text = [...writePb(profile)].join("");
      const result = await pb.read({ file: "again.pb", text });
      expect(result).toEqual({ ok: true, value: profile });
    }),
  );
});
