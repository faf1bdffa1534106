/**
 * How a ranked ballot is read in IRV and STV: who is next, or why it counts for nobody any more. The points
 * in which jurisdictions differ are parameters. A ballot is always read from its first rank, so that the
 * answer depends on the ballot and on who still stands, and on nothing else.
 */

import { candidatesOf } from "../core/profile.ts";
import type { Index, Rank } from "../core/profile.ts";

/** Why a vote counts for nobody. "unmarked": nobody was ranked at all. */
export type Reason = "exhausted" | "overvote" | "skipped" | "repeated" | "unmarked";

const ANY = 1_000_000;

export const readingParameters = {
  overvote: {
    type: "choice",
    choices: ["exhaust", "skip", "exhaust-if-several-continue"],
    default: "exhaust",
    help: "A rank with several candidates ends the ballot, is passed over, or ends it only if several of them still stand.",
  },
  skipped: {
    type: "integer",
    min: 0,
    max: ANY,
    default: ANY,
    help: "How many ranks in a row may be empty; one more ends the ballot.",
  },
  repeated: {
    type: "choice",
    choices: ["ignore", "exhaust"],
    default: "ignore",
    help: "A candidate named again is passed over, or ends the ballot.",
  },
  ranks: {
    type: "integer",
    min: 1,
    max: ANY,
    default: ANY,
    help: "Ranks beyond this are not read.",
  },
} as const;

export interface Reading {
  readonly overvote: "exhaust" | "skip" | "exhaust-if-several-continue";
  readonly skipped: number;
  readonly repeated: "ignore" | "exhaust";
  readonly ranks: number;
}

/** The candidate for whom the ballot counts now, or why it counts for nobody. */
export function nextOf(
  ranks: readonly Rank[],
  stands: (index: Index) => boolean,
  reading: Reading,
): Index | Reason {
  const seen = reading.repeated === "exhaust" ? new Set<Index>() : undefined;
  let empty = 0;
  let marked = false;
  for (const rank of ranks.length > reading.ranks ? ranks.slice(0, reading.ranks) : ranks) {
    const named = typeof rank === "number" ? 1 : rank.length;
    if (named === 0) {
      empty += 1;
      continue;
    }
    if (empty > reading.skipped) return "skipped";
    empty = 0;
    marked = true;
    if (seen !== undefined && isRepeated(rank, seen)) return "repeated";
    const answer = readRank(rank, stands, reading.overvote);
    if (answer !== undefined) return answer;
  }
  return marked ? "exhausted" : "unmarked";
}

/** The answer of one rank; undefined to look further. */
function readRank(
  rank: Rank,
  stands: (index: Index) => boolean,
  overvote: Reading["overvote"],
): Index | "overvote" | undefined {
  if (typeof rank === "number") return stands(rank) ? rank : undefined;
  if (rank.length > 1 && overvote === "exhaust") return "overvote";
  if (rank.length > 1 && overvote === "skip") return undefined;
  const standing = rank.filter(stands);
  return standing.length > 1 ? "overvote" : standing[0];
}

function isRepeated(rank: Rank, seen: Set<Index>): boolean {
  const named = candidatesOf(rank);
  const repeated = named.some((index) => seen.has(index));
  for (const index of named) seen.add(index);
  return repeated;
}
