/**
 * Properties that the literature proves of these rules, tried on elections at random; and for rules that lack
 * a property, one election that shows it (kept, so that the claim stays checked).
 */

import fc from "fast-check";
import { expect, test } from "vitest";
import { profileOf, rankedProfiles } from "../conformance/arbitraries.ts";
import { profileOfVotes } from "../conformance/votes.ts";
import { countPairs, over } from "../core/pairwise.ts";
import type { Index, RankedBallot, RankedProfile } from "../core/profile.ts";
import { findRule } from "../registry.ts";

/** Every rule here with the settings under which it is tried. */
const plain = [
  ["plurality", {}],
  ["irv", {}],
  ["borda", {}],
  ["copeland", {}],
  ["minimax", { measure: "winning" }],
  ["minimax", { measure: "margins" }],
  ["schulze", { strength: "winning" }],
  ["schulze", { strength: "margins" }],
  ["schulze", { strength: "ratio" }],
  ["ranked-pairs", { strength: "winning" }],
  ["ranked-pairs", { strength: "margins" }],
  ["kemeny", {}],
] as const;
/** Those that only anonymity and neutrality are claimed of. */
const others = [
  ["irv", { until: "two", batch: "true" }],
  ["irv-by-seat", {}],
  ["bottoms-up", { share: "20" }],
  ["bottoms-up", { share: "30", of: "first-round", cutoff: "true" }],
] as const;
const named = (names: readonly string[]) => plain.filter(([name]) => names.includes(name));

function run(rule: string, profile: RankedProfile, parameters: Record<string, string>) {
  const found = findRule(rule);
  const seats = found.ok && found.value.fills === "many" ? { seats: 1 } : {};
  const result = found.ok ? found.value.run({ profile, parameters, ...seats }) : found;
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.value;
}

function winners(
  rule: string,
  profile: RankedProfile,
  parameters: Record<string, string>,
): readonly string[] {
  return run(rule, profile, parameters).winners.toSorted();
}

/** Only elections in which no tie had to be broken say what a rule itself does. */
function untied(rule: string, profile: RankedProfile, parameters: Record<string, string>): boolean {
  const result = run(rule, profile, parameters);
  return result.ties.length === 0 && result.winners.length === 1;
}

test.each([...plain, ...others])(
  "%s %j is anonymous: the order of ballots says nothing",
  (rule, parameters) => {
    fc.assert(
      fc.property(rankedProfiles(), (profile) => {
        const turned = { ...profile, ballots: profile.ballots.toReversed() };
        const split = {
          ...profile,
          ballots: profile.ballots.flatMap((b) =>
            Array.from({ length: b.count }, () => ({ ...b, count: 1 })),
          ),
        };
        const before = run(rule, profile, parameters).ranking;
        expect(run(rule, turned, parameters).ranking).toEqual(before);
        expect(run(rule, split, parameters).ranking).toEqual(before);
      }),
    );
  },
);

test.each([...plain, ...others])(
  "%s %j is neutral: other names, the same result under them",
  (rule, parameters) => {
    fc.assert(
      fc.property(rankedProfiles(), (profile) => {
        fc.pre(run(rule, profile, parameters).ties.every(({ by }) => by === "left open"));
        const size = profile.candidates.length;
        const swap = (index: Index): Index => size - 1 - index;
        const renamed = mapRanks(profile, swap);
        const back = winners(rule, renamed, parameters).map((id) =>
          String.fromCharCode(97 + swap(id.charCodeAt(0) - 97)),
        );
        expect(back.toSorted()).toEqual(winners(rule, profile, parameters));
      }),
    );
  },
);

test.each(plain)(
  "%s %j obeys Pareto: who is below another on every ballot does not win alone",
  (rule, parameters) => {
    fc.assert(
      fc.property(rankedProfiles({ complete: true }), (profile) => {
        const won = winners(rule, profile, parameters);
        for (const [b, { id }] of profile.candidates.entries()) {
          const beaten = profile.candidates.some(
            (_, a) => a !== b && profile.ballots.every((ballot) => above(ballot, a, b)),
          );
          if (beaten && untied(rule, profile, parameters)) expect(won).not.toEqual([id]);
        }
      }),
    );
  },
);

test.each(named(["copeland", "minimax", "schulze", "ranked-pairs", "kemeny"]))(
  "%s %j elects the Condorcet winner",
  (rule, parameters) => {
    fc.assert(
      fc.property(rankedProfiles(), (profile) => {
        const winner = condorcetWinner(profile);
        fc.pre(winner !== undefined);
        expect(winners(rule, profile, parameters)).toEqual([winner]);
      }),
    );
  },
);

test.each(
  named(["plurality", "borda", "copeland", "minimax", "schulze", "ranked-pairs", "kemeny"]),
)("%s %j is monotone: lifting the winner on a ballot does not harm", (rule, parameters) => {
  fc.assert(
    fc.property(rankedProfiles({ complete: true, most: 4 }), fc.nat(), (profile, pick) => {
      fc.pre(untied(rule, profile, parameters));
      const [winner = ""] = winners(rule, profile, parameters);
      const lifted = lift(profile, pick % profile.ballots.length, winner.charCodeAt(0) - 97);
      expect(winners(rule, lifted, parameters)).toContain(winner);
    }),
  );
});

test.each(named(["irv", "schulze", "ranked-pairs"]))(
  "%s %j is independent of clones: a twin beside a loser changes nothing, a twin of the winner shares the win",
  (rule, parameters) => {
    fc.assert(
      fc.property(rankedProfiles({ complete: true, most: 4 }), fc.nat(), (profile, pick) => {
        const original = pick % profile.candidates.length;
        const cloned = addTwin(profile, original);
        fc.pre(untied(rule, profile, parameters) && untied(rule, cloned, parameters));
        const twin = String.fromCharCode(97 + profile.candidates.length);
        const after = winners(rule, cloned, parameters).map((id) =>
          id === twin ? String.fromCharCode(97 + original) : id,
        );
        expect(after).toEqual(winners(rule, profile, parameters));
      }),
    );
  },
);

test("IRV is not monotone: lifting the winner makes it lose", () => {
  const before = votes("A>B>C * 39", "B>C>A * 35", "C>A>B * 26");
  const after = votes("A>B>C * 49", "B>C>A * 25", "C>A>B * 26");
  expect(winners("irv", before, {})).toEqual(["A"]);
  expect(winners("irv", after, {})).toEqual(["C"]);
});

test("plurality and IRV can pass over the Condorcet winner", () => {
  const centre = votes("A>B>C * 40", "C>B>A * 35", "B>A>C * 25");
  expect(condorcetWinner(centre)).toBe("B");
  expect(winners("plurality", centre, {})).toEqual(["A"]);
  expect(winners("irv", centre, {})).toEqual(["A"]);
});

test("Borda can pass over a majority's favourite", () => {
  expect(winners("borda", votes("A>B>C * 3", "B>C>A * 2"), {})).toEqual(["B"]);
});

test("plurality splits among clones; Borda is swayed by them", () => {
  expect(winners("plurality", votes("A>B>C * 3", "B>A>C * 3", "C>A>B * 4"), {})).toEqual(["C"]);
  expect(winners("plurality", votes("A>C * 6", "C>A * 4"), {})).toEqual(["A"]);
  expect(winners("borda", votes("A>B * 3", "B>A * 2"), {})).toEqual(["A"]);
  expect(winners("borda", votes("A>B>C * 3", "B>C>A * 2"), {})).toEqual(["B"]);
});

test("Borda passes over the Condorcet winner", () => {
  const centre = votes("A>B>C * 3", "B>C>A * 2");
  expect(condorcetWinner(centre)).toBe("A");
  expect(winners("borda", centre, {})).toEqual(["B"]);
});

test("Copeland is swayed by clones: a twin of B breaks the tie against C", () => {
  const three = votes("A>B>C * 2", "B>C>A * 2", "C>A>B * 2");
  expect(winners("copeland", three, {})).toEqual(["A", "B", "C"]);
  const twins = votes("A>B>D>C * 2", "B>D>C>A * 2", "C>A>B>D * 2");
  expect(winners("copeland", twins, {})).toEqual(["A", "B"]);
});

test.each([{ measure: "winning" }, { measure: "margins" }, { measure: "opposition" }])(
  "Minimax %j is swayed by clones: three in a cycle beat each other higher than they beat B",
  (parameters) => {
    const two = votes("A>B * 4", "B>A * 3");
    expect(winners("minimax", two, parameters)).toEqual(["A"]);
    const clones = votes(
      "A>C>D>B * 4",
      "C>D>A>B * 4",
      "D>A>C>B * 4",
      "B>A>C>D * 3",
      "B>C>D>A * 3",
      "B>D>A>C * 3",
    );
    expect(winners("minimax", clones, parameters)).toEqual(["B"]);
  },
);

test("Kemeny is swayed by clones: a twin of C makes C's two pairs count twice", () => {
  const cycle = votes("A>B>C * 6", "B>C>A * 5", "C>A>B * 4");
  expect(winners("kemeny", cycle, {})).toEqual(["A"]);
  const twins = votes("A>B>C>D * 6", "B>C>D>A * 5", "C>D>A>B * 4");
  expect(winners("kemeny", twins, {})).toEqual(["B"]);
});

test("plurality and Borda: the Condorcet loser can win by plurality, not by Borda", () => {
  const loser = votes("L>A>B * 4", "A>B>L * 3", "B>A>L * 2");
  expect(winners("plurality", loser, {})).toEqual(["L"]);
  expect(winners("borda", loser, {})).toEqual(["A"]);
});

test("Minimax can elect the Condorcet loser", () => {
  const loser = votes(
    "A>B>C>L * 1",
    "A>B>L>C * 1",
    "B>C>A>L * 3",
    "C>L>A>B * 1",
    "L>A>B>C * 1",
    "L>C>A>B * 2",
  );
  expect(winners("minimax", loser, { measure: "winning" })).toEqual(["L"]);
});

function votes(...list: readonly string[]): RankedProfile {
  const names = ["A", "B", "C", "D", "L"].filter((name) =>
    list.some((vote) => vote.includes(name)),
  );
  const profile = profileOfVotes(names, list);
  if (profile === undefined) throw new Error("the votes of a test name its candidates");
  return profile;
}

function above({ ranks }: RankedBallot, a: Index, b: Index): boolean {
  return ranks.indexOf(a) < ranks.indexOf(b);
}

function condorcetWinner(profile: RankedProfile): string | undefined {
  const pairs = countPairs(profile, "last");
  if (!pairs.ok) return undefined;
  const beats = (a: Index, b: Index): boolean => over(pairs.value, a, b) > over(pairs.value, b, a);
  return profile.candidates.find((_, a) =>
    profile.candidates.every((__, b) => a === b || beats(a, b)),
  )?.id;
}

function mapRanks(profile: RankedProfile, to: (index: Index) => Index): RankedProfile {
  const ballots = profile.ballots.map((ballot) => ({
    ...ballot,
    ranks: ballot.ranks.map((rank) => (typeof rank === "number" ? to(rank) : rank.map(to))),
  }));
  return { ...profile, ballots };
}

function lift(profile: RankedProfile, at: number, winner: Index): RankedProfile {
  const ballots = profile.ballots.map((ballot, index) => {
    const place = ballot.ranks.indexOf(winner);
    if (index !== at || place <= 0) return ballot;
    const ranks = ballot.ranks.toSpliced(place, 1).toSpliced(place - 1, 0, winner);
    return { ...ballot, ranks };
  });
  return { ...profile, ballots };
}

/** A new last candidate, directly below the original on every ballot. */
function addTwin(profile: RankedProfile, original: Index): RankedProfile {
  const twin = profile.candidates.length;
  const ballots = profile.ballots.map((ballot) => ({
    ...ballot,
    ranks: ballot.ranks.flatMap((rank) => (rank === original ? [rank, twin] : [rank])),
  }));
  return profileOf(twin + 1, ballots);
}
