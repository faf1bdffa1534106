/**
 * Ranked Pairs: victories are kept from the largest down, unless one would close a cycle with those kept
 * before. Larger: more winning votes, then fewer opposed; or by margin, then more winning votes. Victories
 * that are still equal are taken in the drawn order (of the winner, then of the loser); the tie is told
 * only if that order mattered.
 */

import { over, tellVotes, unrankedParameter } from "../core/pairwise.ts";
import type { Pairwise } from "../core/pairwise.ts";
import type { Index } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";
import type { TieBreaker } from "../core/ties.ts";
import { byPairs, tiersOfRelation } from "./condorcet.ts";

interface Victory {
  readonly winner: Index;
  readonly loser: Index;
  readonly votes: number;
  readonly opposed: number;
  kept: boolean;
}

export const rankedPairs = defineRule({
  name: "ranked-pairs",
  title: "Ranked Pairs (Tideman)",
  takes: "ranked",
  fills: "one",
  weights: true,
  parameters: {
    strength: {
      type: "choice",
      choices: ["winning", "margins"],
      default: "winning",
      help: "How victories are sorted: winning votes (then fewer opposed), or margins (then more votes).",
    },
    unranked: unrankedParameter,
  },
  arithmetic: "integers below 2^53",
  references: [
    "Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4 (1987)",
  ],
  count({ profile, parameters, ties }) {
    return byPairs(profile, parameters.unranked, (pairs) => {
      const victories = sorted(pairs, parameters.strength, ties);
      const graph = lockAll(pairs.size, victories, ties);
      const tiers = tiersOfRelation(pairs.size, graph.reaches);
      const ranking = tiers.map((tier) => idsOf(profile.candidates, tier));
      const id = (index: Index): string => profile.candidates[index]?.id ?? "";
      const winners = ranking[0] ?? [];
      const steps = victories.map(({ winner, loser, votes, opposed, kept }) => ({
        type: "pair" as const,
        winner: id(winner),
        loser: id(loser),
        votes: [tellVotes(pairs, votes), tellVotes(pairs, opposed)] as const,
        kept,
      }));
      const elected = { type: "elected" as const, who: winners, why: "nobody is over them" };
      return { winners, ranking, rounds: [{ round: 1, steps: [...steps, elected] }] };
    });
  },
});

function sorted(pairs: Pairwise, strength: "winning" | "margins", ties: TieBreaker): Victory[] {
  const victories: Victory[] = [];
  for (let winner = 0; winner < pairs.size; winner += 1) {
    for (let loser = 0; loser < pairs.size; loser += 1) {
      const [votes, opposed] = [over(pairs, winner, loser), over(pairs, loser, winner)];
      if (votes > opposed) victories.push({ winner, loser, votes, opposed, kept: false });
    }
  }
  const place = (index: Index): number => ties.position[index] ?? 0;
  const size = strength === "winning" ? byVotes : byMargin;
  return victories.toSorted(
    (x, y) => size(x, y) || place(x.winner) - place(y.winner) || place(x.loser) - place(y.loser),
  );
}

function byVotes(x: Victory, y: Victory): number {
  return y.votes - x.votes || x.opposed - y.opposed;
}

function byMargin(x: Victory, y: Victory): number {
  return y.votes - y.opposed - (x.votes - x.opposed) || y.votes - x.votes;
}

/** Keeps what closes no cycle, in order; equal victories in groups, to see whether their order matters. */
function lockAll(size: number, victories: readonly Victory[], ties: TieBreaker): Reachability {
  const graph = createReachability(size);
  for (let from = 0; from < victories.length;) {
    const group = equalFrom(victories, from);
    const possible = group.filter(({ winner, loser }) => !graph.reaches(loser, winner));
    for (const victory of possible) {
      victory.kept = !graph.reaches(victory.loser, victory.winner);
      if (victory.kept) graph.add(victory.winner, victory.loser);
    }
    if (possible.some(({ kept }) => !kept)) noteGroup(possible, ties);
    from += group.length;
  }
  return graph;
}

function equalFrom(victories: readonly Victory[], from: number): readonly Victory[] {
  const first = victories[from];
  let to = from + 1;
  while (to < victories.length && isEqual(first, victories[to])) to += 1;
  return victories.slice(from, to);
}

function isEqual(x: Victory | undefined, y: Victory | undefined): boolean {
  return x?.votes === y?.votes && x?.opposed === y?.opposed;
}

function noteGroup(group: readonly Victory[], ties: TieBreaker): void {
  const among = [...new Set(group.flatMap(({ winner, loser }) => [winner, loser]))];
  ties.order({ among: among.toSorted((a, b) => a - b), about: "order of equal victories" });
}

interface Reachability {
  readonly reaches: (a: Index, b: Index) => boolean;
  readonly add: (a: Index, b: Index) => void;
}

/** Who is over whom through kept victories: one bit row per candidate, closed after each addition. */
function createReachability(size: number): Reachability {
  const words = Math.ceil(size / 32);
  const bits = new Uint32Array(size * words);
  const reaches = (a: Index, b: Index): boolean =>
    (((bits[a * words + (b >>> 5)] ?? 0) >>> (b & 31)) & 1) === 1;
  function add(a: Index, b: Index): void {
    if (reaches(a, b)) return;
    for (let x = 0; x < size; x += 1) {
      if (x !== a && !reaches(x, a)) continue;
      bits[x * words + (b >>> 5)] = (bits[x * words + (b >>> 5)] ?? 0) | (1 << (b & 31));
      for (let word = 0; word < words; word += 1) {
        bits[x * words + word] = (bits[x * words + word] ?? 0) | (bits[b * words + word] ?? 0);
      }
    }
  }
  return { reaches, add };
}
