/**
 * More of what the literature says of rules for committees: priceability, Pareto efficiency, committee
 * monotonicity and monotonicity, each tried at random where it holds; and the smallest profiles known here
 * that show where it, or some justified representation, does not.
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { isPriceable } from "../conformance/priceable.ts";
import { approvals, elections as electionsWith } from "../conformance/elections.ts";
import type { Election } from "../conformance/elections.ts";
import { hasEjr, hasJr, hasPjr } from "../conformance/representation.ts";
import type { Index } from "../core/profile.ts";
import { loadSolver } from "../lots/solver.ts";
import { findRule } from "../registry.ts";

const elections = electionsWith({ spare: 1 });

const solver = await loadSolver();

function committees(rule: string, { profile, seats }: Election): readonly (readonly Index[])[] {
  const found = findRule(rule);
  const parameters: Record<string, string> =
    rule === "rsd" ? { seed: "alder" } : { resolute: "false" };
  const result = found.ok ? found.value.run({ profile, seats, parameters }) : found;
  if (!result.ok) throw new Error(result.refusal.detail);
  const { winners, outcomes = [winners] } = result.value;
  return outcomes.map((ids) => ids.map(Number));
}

/** Whether all winning committees are such; of a rule that tells one, that one. */
type Axiom = (rule: string, election: Election) => boolean;

const every =
  (holds: (asked: Election & { readonly members: readonly Index[] }) => boolean): Axiom =>
  (rule, election) =>
    committees(rule, election).every((members) => holds({ ...election, members }));

const overlap = (a: readonly Index[], b: readonly Index[]): number =>
  a.filter((index) => b.includes(index)).length;

function committeesOf(size: number, seats: number): readonly (readonly Index[])[] {
  return Array.from({ length: 2 ** size }, (_, mask) =>
    Array.from({ length: size }, (__, index) => index).filter((index) => (mask >> index) & 1),
  ).filter((set) => set.length === seats);
}

/** No other committee has as many members for each voter, and more for one. */
function isEfficient({
  profile,
  seats,
  members,
}: Election & { readonly members: readonly Index[] }) {
  return !committeesOf(profile.candidates.length, seats).some((other) => {
    const gains = profile.ballots.map(
      ({ approved }) => overlap(approved, other) - overlap(approved, members),
    );
    return gains.every((gain) => gain >= 0) && gains.some((gain) => gain > 0);
  });
}

/** Each committee is within one of a seat more, and each of those holds one of a seat less. */
function growsBySeats(rule: string, { profile, seats }: Election): boolean {
  const small = committees(rule, { profile, seats });
  const large = committees(rule, { profile, seats: seats + 1 });
  const within = (a: readonly Index[], b: readonly Index[]): boolean => overlap(a, b) === a.length;
  return (
    small.every((a) => large.some((b) => within(a, b))) &&
    large.every((b) => small.some((a) => within(a, b)))
  );
}

/** Whoever may win still may if one voter approves them in addition. */
function rewardsApproval(rule: string, { profile, seats }: Election): boolean {
  const before = new Set(committees(rule, { profile, seats }).flat());
  return [...before].every((winner) =>
    profile.ballots.every(({ approved, count, ...rest }, at) => {
      if (approved.includes(winner)) return true;
      const others: Election["profile"]["ballots"] = profile.ballots.toSpliced(
        at,
        1,
        ...(count > 1 ? [{ ...rest, approved, count: count - 1 }] : []),
        { count: 1, approved: [...approved, winner] },
      );
      const now = committees(rule, { profile: { ...profile, ballots: others }, seats });
      return now.some((set) => set.includes(winner));
    }),
  );
}

const axioms = {
  "justified representation": every(hasJr),
  "proportional justified representation": every(hasPjr),
  "extended justified representation": every(hasEjr),
  priceability: every(({ profile, members }) => isPriceable(solver, { profile, members })),
  "Pareto efficiency": every(isEfficient),
  "committee monotonicity": growsBySeats,
  monotonicity: rewardsApproval,
} satisfies Readonly<Record<string, Axiom>>;

type Name = keyof typeof axioms;

const having: readonly (readonly [Name, readonly string[]])[] = [
  ["priceability", ["seqphragmen", "equal-shares"]],
  ["Pareto efficiency", ["av", "sav", "pav", "slav", "geom2", "adams", "lexcc", "lexminimaxav"]],
  [
    "committee monotonicity",
    "av sav trivial seqpav revseqpav seqslav seqcc seqphragmen consensus-rule maximin-support".split(
      " ",
    ),
  ],
  ["monotonicity", ["av", "sav", "pav", "slav", "geom2", "cc"]],
];

test.each(having.flatMap(([axiom, rules]) => rules.map((rule) => ({ axiom, rule }))))(
  "$rule has $axiom",
  ({ axiom, rule }) => {
    fc.assert(
      fc.property(elections, (election) => {
        // Nobody pays for a member whom nobody approves, who must sit if there are too few others.
        const wanted = new Set(election.profile.ballots.flatMap(({ approved }) => approved));
        fc.pre(axiom !== "priceability" || wanted.size >= election.seats);
        expect(axioms[axiom](rule, election)).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);

const [jr, pjr, ejr] = [
  "justified representation",
  "proportional justified representation",
  "extended justified representation",
] as const;

/** Rule, seats, candidates, ballots: some winning committee is without the axiom. */
type Counterexample = readonly [
  rules: readonly string[],
  seats: number,
  size: number,
  ballots: readonly string[],
];

const lacking: readonly (readonly [Name, ...(readonly Counterexample[])])[] = [
  [
    jr,
    [["trivial"], 1, 2, ["1 1"]],
    [["lexminimaxav"], 2, 5, ["1 0", "1 123"]],
    [["rsd"], 2, 3, ["1 012", "1 2"]],
    [
      ["seqpav"],
      6,
      7,
      `332 3, 36 13, 172 23, 108 123, 296 4, 252 14, 100 24,
       324 024, 324 0134, 380 5, 16 25, 324 025, 252 125, 324 0135, 661 6`.split(/,\s+/),
    ],
    [
      ["revseqpav"],
      5,
      9,
      `257 01, 664 13, 159 023, 651 24, 164 026, 124 036, 81 027, 162 1237,
       81 147, 162 0347, 78 57, 288 567, 405 048, 78 58, 288 568, 54 578`.split(/,\s+/),
    ],
  ],
  [
    pjr,
    [["cc", "seqcc", "adams", "lexcc"], 3, 4, ["4 01", "1 2", "1 3"]],
    [["monroe", "greedy-monroe"], 2, 3, ["1 02"]],
    [["slav"], 4, 6, ["1 1", "1 2", "1 3", "3 045"]],
    [["seqslav"], 4, 6, ["1 2", "1 12", "1 3", "1 13", "4 045"]],
    [["geom2"], 6, 7, ["4 012", "1 3", "1 4", "1 5", "1 6"]],
  ],
  [
    ejr,
    [["maximin-support"], 3, 5, ["1 0234", "1 0123"]],
    [["minimaxphragmen", "leximaxphragmen"], 2, 5, ["3 013", "3 012"]],
    // Brill, Freeman, Janson and Lackner (2024): four people of 24 agree on c and d, and have one member each.
    [
      ["seqphragmen"],
      12,
      14,
      ["2 cd0", "2 cd1", "6 0123456789ab", "5 123456789ab", "9 23456789ab"],
    ],
  ],
  [
    "priceability",
    [["av"], 2, 3, ["2 12", "2 0"]],
    [["sav"], 1, 3, ["1 0", "2 12"]],
    // The third pays 2 alone, the others 1 between them: one of these has 3/2 left for a candidate of their own.
    [["pav", "seqpav", "revseqpav", "geom2", "slav", "seqslav"], 3, 5, ["1 01", "1 02", "1 34"]],
    [["cc", "seqcc", "monroe", "greedy-monroe"], 2, 3, ["1 02"]],
    [["adams"], 2, 3, ["3 02", "1 1"]],
    [["consensus-rule"], 2, 3, ["1 01", "1 "]],
    [["phragmen-enestroem"], 2, 3, ["1 ", "1 12"]],
    [["equal-shares-with-av-completion"], 2, 3, ["1 ", "1 1", "1 02"]],
    [["minimaxav", "trivial"], 1, 2, ["1 1", "2 0"]],
    [["rsd"], 1, 2, ["2 0", "1 1"]],
    [["lexminimaxav"], 1, 3, ["2 0", "1 12"]],
    [["lexcc"], 2, 3, ["1 0", "3 12"]],
    [["eph"], 1, 3, ["4 01", "3 2"]],
  ],
  [
    "Pareto efficiency",
    [["cc", "seqcc", "monroe", "greedy-monroe"], 2, 3, ["1 02"]],
    [["phragmen-enestroem", "consensus-rule"], 2, 3, ["1 ", "1 12"]],
    [["maximin-support"], 2, 3, ["1 012", "1 12"]],
    [["minimaxphragmen"], 2, 4, ["1 0", "2 1", "2 02", "1 "]],
    [["leximaxphragmen"], 2, 4, ["1 01", "1 1", "2 02", "1 "]],
    [["minimaxav", "trivial"], 1, 3, ["1 1", "1 2"]],
    [["rsd"], 1, 2, ["1 01", "1 1"]],
    [["revseqpav"], 2, 5, ["1 1234", "3 134", "1 124", "1 01234", "2 03", "2 02"]],
    [["seqphragmen"], 3, 6, ["2 0345", "1 012", "1 24", "1 01234", "1 135", "1 012345"]],
    [["equal-shares", "equal-shares-with-av-completion"], 4, 5, ["2 124", "2 0234", "2 034"]],
  ],
  [
    "committee monotonicity",
    // Alone 2 has most approvals; of two seats 0 and 1 leave nobody out.
    [
      "pav cc slav geom2 adams monroe lexcc minimaxphragmen leximaxphragmen".split(" "),
      1,
      3,
      ["3 02", "3 12", "2 0", "2 1"],
    ],
    [["minimaxav"], 1, 3, ["1 1", "1 2"]],
    [["lexminimaxav"], 1, 4, ["1 3", "1 0", "1 23", "1 02"]],
    [["phragmen-enestroem"], 2, 4, ["1 03", "1 ", "1 02", "2 "]],
    [["greedy-monroe"], 2, 4, ["2 02", "2 1", "1 013"]],
    [["equal-shares"], 2, 4, ["3 0123", "1 1", "2 023", "2 03", "1 12"]],
    [["equal-shares-with-av-completion"], 2, 4, ["1 1", "1 3", "1 02"]],
  ],
];

test.each(
  lacking.flatMap(([axiom, ...cases]) =>
    cases.flatMap(([rules, seats, size, ballots]) =>
      rules.map((rule) => ({ axiom, rule, seats, size, ballots })),
    ),
  ),
)("counterexample kept: $rule does not have $axiom", ({ axiom, rule, seats, size, ballots }) => {
  expect(axioms[axiom](rule, { profile: approvals(size, ...ballots), seats })).toBe(false);
});
