/**
 * Whether a profile is as core/profile.ts says. Readers make such profiles; whoever brings ballots from
 * elsewhere learns here what is wrong, before a rule counts candidates that there are not.
 */

import type { Refusal } from "@plenty/kernel";
import type { Profile } from "./profile.ts";
import { profileMalformed } from "./refusals.ts";

/** Candidates of one profile at most: their indices fit 16 bits wherever ballots are packed. */
export const CANDIDATES_MOST = 60_000;

type Ballot = Profile["ballots"][number];

/** What is not as said, with the ballot it is about; undefined if all is. */
export function checkProfile(profile: Profile): Refusal | undefined {
  const { candidates, ballots } = profile;
  if (candidates.length > CANDIDATES_MOST)
    return profileMalformed(`${candidates.length} candidates; at most ${CANDIDATES_MOST}`);
  if (new Set(candidates.map(({ id }) => id)).size < candidates.length)
    return profileMalformed("two candidates have one id");
  if (profile.kind === "budget" && !profile.candidates.every(({ cost }) => cost > 0n))
    return profileMalformed("a project costs nothing, or less");
  let votes = 0;
  for (const [at, ballot] of ballots.entries()) {
    const wrong = wrongBallot(ballot, candidates.length);
    if (wrong !== undefined) return profileMalformed(`ballot ${at + 1}: ${wrong}`);
    votes += ballot.count;
  }
  return Number.isSafeInteger(votes) ? undefined : profileMalformed("2^53 ballots or more");
}

function wrongBallot(ballot: Ballot, candidates: number): string | undefined {
  const { count, weight, ids } = ballot;
  if (!Number.isSafeInteger(count) || count < 1) return `a count of ${count}`;
  if (weight !== undefined && !(weight.n > 0n && weight.d > 0n)) return "a weight of zero or less";
  if (ids !== undefined && ids.length !== count) return `${ids.length} ids for ${count} ballots`;
  if ("ranks" in ballot) return wrongRanks(ballot.ranks, candidates);
  if ("approved" in ballot) return wrongSet(ballot.approved, candidates);
  return wrongPoints("scores" in ballot ? ballot.scores : ballot.votes, candidates);
}

function wrongRanks(
  ranks: Extract<Ballot, { ranks: unknown }>["ranks"],
  candidates: number,
): string | undefined {
  for (const rank of ranks) {
    if (typeof rank === "number") {
      if (!isIndex(rank, candidates)) return nobody(rank);
    } else {
      const stranger = rank.find((index) => !isIndex(index, candidates));
      if (stranger !== undefined) return nobody(stranger);
    }
  }
  return undefined;
}

function wrongSet(approved: readonly number[], candidates: number): string | undefined {
  const stranger = approved.find((index) => !isIndex(index, candidates));
  if (stranger !== undefined) return nobody(stranger);
  return new Set(approved).size < approved.length ? "a candidate twice" : undefined;
}

function wrongPoints(
  list: readonly (readonly [index: number, points: number])[],
  candidates: number,
): string | undefined {
  const odd = list.find(([, points]) => !Number.isSafeInteger(points));
  if (odd !== undefined) return `points that are no integer below 2^53: ${odd[1]}`;
  return wrongSet(
    list.map(([index]) => index),
    candidates,
  );
}

function isIndex(index: number, candidates: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < candidates;
}

function nobody(index: number): string {
  return `candidate ${index}, whom there is not`;
}
