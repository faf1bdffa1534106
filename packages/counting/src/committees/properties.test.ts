/**
 * What the literature proves of these rules, tried on profiles at random; and for rules that lack a property,
 * one profile that shows it.
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { approvals, elections as electionsWith } from "../conformance/elections.ts";
import type { Election } from "../conformance/elections.ts";
import { hasEjr, hasJr, hasPjr } from "../conformance/representation.ts";
import type { Index } from "../core/profile.ts";
import { findRule } from "../registry.ts";

const elections = electionsWith({ spare: 0 });

/** Rules that tell one committee only. */
const single = new Set(["rsd", "equal-shares-with-increment-completion"]);
const all = [
  "av",
  "sav",
  "seqpav",
  "revseqpav",
  "seqslav",
  "seqcc",
  "seqphragmen",
  "phragmen-enestroem",
  "greedy-monroe",
  "equal-shares",
  "equal-shares-with-av-completion",
  "equal-shares-with-increment-completion",
  "consensus-rule",
  "maximin-support",
  "adams",
  "trivial",
  "pav",
  "cc",
  "monroe",
  "minimaxav",
  "slav",
  "geom2",
  "lexcc",
  "lexminimaxav",
  "minimaxphragmen",
  "leximaxphragmen",
  "eph",
];

function run(rule: string, { profile, seats }: Election) {
  const parameters: Record<string, string> = single.has(rule) ? {} : { resolute: "false" };
  if (rule === "rsd") parameters["seed"] = "alder";
  const found = findRule(rule);
  const result = found.ok ? found.value.run({ profile, seats, parameters }) : found;
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

function committees(rule: string, election: Election): readonly (readonly Index[])[] {
  const { winners, outcomes = [winners] } = run(rule, election);
  return outcomes.map((ids) => ids.map(Number).toSorted((a, b) => a - b));
}

const told = (sets: readonly (readonly Index[])[]): readonly string[] =>
  sets.map((set) => set.join()).toSorted();

test.each([...all, "rsd"])(
  "%s: every winning committee has the size that was asked for",
  (rule) => {
    fc.assert(
      fc.property(elections, (election) => {
        for (const set of committees(rule, election))
          expect(new Set(set).size).toBe(election.seats);
      }),
      { numRuns: 30 },
    );
  },
);

test.each(all.filter((rule) => rule !== "greedy-monroe"))(
  "%s is anonymous: the order of ballots says nothing",
  (rule) => {
    fc.assert(
      fc.property(elections, ({ profile, seats }) => {
        const turned = profile.ballots.toReversed();
        const split = turned.flatMap((b) =>
          Array.from({ length: b.count }, () => ({ ...b, count: 1 })),
        );
        const before = told(committees(rule, { profile, seats }));
        expect(told(committees(rule, { profile: { ...profile, ballots: split }, seats }))).toEqual(
          before,
        );
      }),
      { numRuns: 25 },
    );
  },
);

test.each(all)("%s is neutral: other names, the same committees under them", (rule) => {
  fc.assert(
    fc.property(elections, ({ profile, seats }) => {
      fc.pre(!single.has(rule) || run(rule, { profile, seats }).ties.length === 0);
      const swap = (index: Index): Index => profile.candidates.length - 1 - index;
      const ballots = profile.ballots.map((b) => ({ ...b, approved: b.approved.map(swap) }));
      const renamed = committees(rule, { profile: { ...profile, ballots }, seats });
      const back = renamed.map((set) => set.map(swap).toSorted((a, b) => a - b));
      expect(told(back)).toEqual(told(committees(rule, { profile, seats })));
    }),
    { numRuns: 25 },
  );
});

const axioms = [
  [
    "extended justified representation",
    hasEjr,
    [
      "pav",
      "equal-shares",
      "equal-shares-with-av-completion",
      "equal-shares-with-increment-completion",
    ],
  ],
  [
    "proportional justified representation",
    hasPjr,
    [
      "pav",
      "equal-shares",
      "seqphragmen",
      "maximin-support",
      "phragmen-enestroem",
      "leximaxphragmen",
    ],
  ],
  [
    "justified representation",
    hasJr,
    ["cc", "seqcc", "monroe", "greedy-monroe", "adams", "slav", "geom2", "lexcc"],
  ],
] as const;

test.each(axioms.flatMap(([axiom, holds, rules]) => rules.map((rule) => ({ axiom, holds, rule }))))(
  "$rule gives $axiom",
  ({ holds, rule }) => {
    fc.assert(
      fc.property(elections, ({ profile, seats }) => {
        for (const members of committees(rule, { profile, seats }))
          expect(holds({ profile, seats, members })).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);

test.each([
  ["lexcc", "cc"],
  ["lexminimaxav", "minimaxav"],
  ["leximaxphragmen", "minimaxphragmen"],
])("winners of %s are winners of %s", (finer, coarser) => {
  fc.assert(
    fc.property(elections, (election) => {
      const coarse = told(committees(coarser, election));
      for (const one of told(committees(finer, election))) expect(coarse).toContain(one);
    }),
    { numRuns: 60 },
  );
});

const lacking = [
  {
    rule: "av",
    axiom: "justified representation",
    holds: hasJr,
    seats: 3,
    profile: approvals(5, "2 0", "2 234", "1"),
  },
  {
    rule: "sav",
    axiom: "justified representation",
    holds: hasJr,
    seats: 2,
    profile: approvals(6, "2 01", "2 23"),
  },
  {
    rule: "minimaxav",
    axiom: "justified representation",
    holds: hasJr,
    seats: 2,
    profile: approvals(4, "1 2", "1 013"),
  },
  {
    rule: "cc",
    axiom: "proportional justified representation",
    holds: hasPjr,
    seats: 2,
    profile: approvals(3, "1 01"),
  },
  {
    rule: "seqcc",
    axiom: "proportional justified representation",
    holds: hasPjr,
    seats: 2,
    profile: approvals(3, "1 01"),
  },
  {
    rule: "monroe",
    axiom: "proportional justified representation",
    holds: hasPjr,
    seats: 2,
    profile: approvals(3, "1 01"),
  },
  {
    rule: "maximin-support",
    axiom: "extended justified representation",
    holds: hasEjr,
    seats: 3,
    profile: approvals(6, "1 0134", "1 0345"),
  },
];

test.each(lacking)("$rule does not give $axiom", ({ rule, holds, seats, profile }) => {
  const sets = committees(rule, { profile, seats });
  expect(sets.some((members) => !holds({ profile, seats, members }))).toBe(true);
});

test("random serial dictator is not anonymous: the seed draws places in the order of the ballots", () => {
  const one = approvals(2, "1 0", "1 1");
  const other = approvals(2, "1 1", "1 0");
  const [first, second] = [one, other].map((profile) =>
    told(committees("rsd", { profile, seats: 1 })),
  );
  expect(first).not.toEqual(second);
});

test("random serial dictator is not neutral: of those whom the last one approves, the first in the file sit", () => {
  const profile = approvals(2, "1 01");
  expect(told(committees("rsd", { profile, seats: 1 }))).toEqual(["0"]);
});

test("greedy Monroe is not anonymous: it fills districts in the order of the ballots", () => {
  const one = approvals(3, "1 01", "1 0", "1 01", "1 2");
  const other = approvals(3, "1 01", "1 01", "1 0", "1 2");
  expect(told(committees("greedy-monroe", { profile: one, seats: 2 }))).toEqual(["0,1", "0,2"]);
  expect(told(committees("greedy-monroe", { profile: other, seats: 2 }))).toEqual(["0,2"]);
});
