/**
 * Kemeny: the ranking that contradicts the ballots least often, over all pairs. Found exactly by dynamic
 * programming over sets of candidates (who stands first among the rest), for at most 10 candidates. Where
 * several rankings are best, all who are first in one of them win, and the ranking told is the first of them
 * in the drawn order.
 */

import { accepted, refused } from "@plenty/kernel";
import { countPairs, over, tellPairs, tellVotes, unrankedParameter } from "../core/pairwise.ts";
import type { Pairwise } from "../core/pairwise.ts";
import type { Index } from "../core/profile.ts";
import { tooLargeForExactCount } from "../core/refusals.ts";
import { defineRule } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";

const MOST = 10;

export const kemeny = defineRule({
  name: "kemeny",
  title: "Kemeny–Young",
  takes: "ranked",
  fills: "one",
  weights: true,
  parameters: { unranked: unrankedParameter },
  arithmetic: "integers below 2^53",
  references: [
    "Kemeny, Mathematics without Numbers, Daedalus 88 (1959); Young, Condorcet's Theory of Voting, APSR 82 (1988)",
  ],
  count({ profile, parameters, ties }) {
    const size = profile.candidates.length;
    if (size > MOST) {
      return refused(
        tooLargeForExactCount(
          `kemeny is counted for at most ${MOST} candidates; there are ${size}`,
        ),
      );
    }
    const counted = countPairs(profile, parameters.unranked);
    if (!counted.ok) return counted;
    const pairs = counted.value;
    const search = leastContradicted(pairs);
    const order = search.best(ties.position);
    const firsts = search.firsts();
    if (search.count > 1) {
      ties.note({
        among: order,
        about: `which of ${search.count} best rankings is told`,
        by: ties.by,
        chosen: order,
      });
    }
    const winners = idsOf(profile.candidates, firsts);
    const text = `${tellVotes(pairs, search.least)} votes in pairs contradict the ranking; no ranking has fewer`;
    return accepted({
      winners,
      ranking: order.map((index) => idsOf(profile.candidates, [index])),
      rounds: [
        {
          round: 1,
          steps: [
            { type: "note", text },
            { type: "elected", who: winners, why: "first in a best ranking" },
          ],
        },
      ],
      pairwise: { ids: profile.candidates.map(({ id }) => id), votes: tellPairs(pairs) },
    });
  },
});

interface Search {
  readonly least: number;
  /** How many rankings are best. */
  readonly count: number;
  firsts(): readonly Index[];
  best(position: readonly number[]): readonly Index[];
}

/** cost[set]: the least contradiction of a ranking of `set`; ways[set]: how many rankings reach it. */
function leastContradicted(pairs: Pairwise): Search {
  const { size } = pairs;
  const full = 2 ** size - 1;
  const cost = new Float64Array(full + 1).fill(Infinity);
  const ways = new Float64Array(full + 1);
  cost[0] = 0;
  ways[0] = 1;
  const least = (set: number, first: Index): number =>
    (cost[set ^ (1 << first)] ?? Infinity) + against(pairs, set, first);
  for (let set = 1; set <= full; set += 1) {
    for (const first of membersOf(set, size)) {
      const sum = least(set, first);
      const rest = ways[set ^ (1 << first)] ?? 0;
      if (sum === cost[set]) ways[set] = (ways[set] ?? 0) + rest;
      if (sum < (cost[set] ?? Infinity)) {
        cost[set] = sum;
        ways[set] = rest;
      }
    }
  }
  const firstsOf = (set: number): Index[] =>
    membersOf(set, size).filter((first) => least(set, first) === cost[set]);
  return {
    least: cost[full] ?? 0,
    count: ways[full] ?? 0,
    firsts: () => firstsOf(full),
    best(position) {
      const order: Index[] = [];
      for (let set = full; set > 0;) {
        const next =
          firstsOf(set).toSorted((a, b) => (position[a] ?? 0) - (position[b] ?? 0))[0] ?? 0;
        order.push(next);
        set ^= 1 << next;
      }
      return order;
    },
  };
}

/** Votes that contradict `first` standing over all others of the set. */
function against(pairs: Pairwise, set: number, first: Index): number {
  let sum = 0;
  for (const other of membersOf(set, pairs.size))
    if (other !== first) sum += over(pairs, other, first);
  return sum;
}

function membersOf(set: number, size: number): readonly Index[] {
  return Array.from({ length: size }, (_, index) => index).filter(
    (index) => (set & (1 << index)) !== 0,
  );
}
