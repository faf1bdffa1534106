/**
 * Schulze: one candidate beats another if the strongest path to it is stronger than the strongest path
 * back. Links are compared as in Schulze's paper, section 2.1: by winning votes (then fewer opposed), by
 * margins, or by ratio. Links get integer ranks by exact comparison, so that the paths (Floyd and Warshall)
 * need nothing but comparing integers.
 */

import { over, tellVotes, unrankedParameter } from "../core/pairwise.ts";
import type { Pairwise } from "../core/pairwise.ts";
import { defineRule } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";
import { byPairs, tiersOfRelation } from "./condorcet.ts";

type Strength = "winning" | "margins" | "ratio";
/** Votes for, votes against. */
type Link = readonly [number, number];

export const schulze = defineRule({
  name: "schulze",
  title: "Schulze (beat path)",
  takes: "ranked",
  fills: "one",
  weights: true,
  parameters: {
    strength: {
      type: "choice",
      choices: ["winning", "margins", "ratio"],
      default: "winning",
      help: "How links are compared: winning votes (then fewer opposed), margins, or ratio of votes.",
    },
    unranked: unrankedParameter,
  },
  arithmetic: "integers below 2^53; ratios by cross multiplication in bigints",
  references: [
    "Schulze, A new monotonic, clone-independent … method, Social Choice and Welfare 36 (2011), 2.1-2.3",
  ],
  count({ profile, parameters }) {
    return byPairs(profile, parameters.unranked, (pairs) => {
      const { paths, links } = strongestPaths(pairs, parameters.strength);
      const at = (a: number, b: number): number => paths[a * pairs.size + b] ?? 0;
      const tiers = tiersOfRelation(pairs.size, (a, b) => at(a, b) > at(b, a));
      const ranking = tiers.map((tier) => idsOf(profile.candidates, tier));
      const tell = (rank: number): string =>
        tellLink(pairs, links[rank] ?? [0, 0], parameters.strength);
      const ids = profile.candidates.map(({ id }) => id);
      const strengths = ids.map((_, a) => ids.map((__, b) => (a === b ? "" : tell(at(a, b)))));
      const winners = ranking[0] ?? [];
      return {
        winners,
        ranking,
        rounds: [
          {
            round: 1,
            steps: [
              { type: "strengths", ids, strengths },
              {
                type: "elected",
                who: winners,
                why: "no path to them is stronger than theirs back",
              },
            ],
          },
        ],
      };
    });
  },
});

/** Ranks of the strongest paths, and the link that each rank stands for. */
function strongestPaths(
  pairs: Pairwise,
  strength: Strength,
): { paths: Int32Array; links: readonly Link[] } {
  const { size } = pairs;
  const { paths, links } = rankLinks(pairs, strength);
  for (let via = 0; via < size; via += 1) {
    for (let a = 0; a < size; a += 1) {
      const first = paths[a * size + via] ?? 0;
      if (a === via) continue;
      for (let b = 0; b < size; b += 1) {
        const path = Math.min(first, paths[via * size + b] ?? 0);
        if (b !== a && b !== via && path > (paths[a * size + b] ?? 0)) paths[a * size + b] = path;
      }
    }
  }
  return { paths, links };
}

/** Every link's rank among all links: equal strengths share a rank. */
function rankLinks(
  pairs: Pairwise,
  strength: Strength,
): { paths: Int32Array; links: readonly Link[] } {
  const { size } = pairs;
  const cells = Array.from({ length: size * size }, (_, cell) => cell);
  const link = (cell: number): Link => {
    const [a, b] = [Math.floor(cell / size), cell % size];
    return [over(pairs, a, b), over(pairs, b, a)];
  };
  const all = cells.map(link);
  const of = (cell: number): Link => all[cell] ?? [0, 0];
  const sorted = cells
    .filter((cell) => Math.floor(cell / size) !== cell % size)
    .toSorted((x, y) => compareLinks(of(x), of(y), strength));
  const paths = new Int32Array(size * size);
  const links: Link[] = [];
  sorted.forEach((cell) => {
    const last = links.at(-1);
    if (last === undefined || compareLinks(last, of(cell), strength) !== 0) links.push(of(cell));
    paths[cell] = links.length - 1;
  });
  return { paths, links };
}

/** Negative if the first link is weaker. */
function compareLinks([e, f]: Link, [g, h]: Link, strength: Strength): number {
  if (strength === "margins") return e - f - (g - h);
  const kind = Math.sign(e - f) - Math.sign(g - h);
  if (kind !== 0) return kind;
  if (strength === "ratio") return compareRatios([e, f], [g, h]);
  if (e > f) return e - g || h - f;
  return e < f ? h - f || e - g : 0;
}

/** e/f against g/h; without any opposition, more votes are stronger; without any support, fewer opposed. */
function compareRatios([e, f]: Link, [g, h]: Link): number {
  const difference = BigInt(e) * BigInt(h) - BigInt(f) * BigInt(g);
  if (difference !== 0n) return difference > 0n ? 1 : -1;
  if (f === 0 && h === 0) return e - g;
  return e === 0 && g === 0 ? h - f : 0;
}

function tellLink(pairs: Pairwise, [e, f]: Link, strength: Strength): string {
  if (strength === "margins") return tellVotes(pairs, e - f);
  return `${tellVotes(pairs, e)}:${tellVotes(pairs, f)}`;
}
