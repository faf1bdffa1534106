/**
 * Takes withdrawn candidates out of a profile before anything is counted. A rank that named nobody else
 * disappears (the next moves up: it is not a skipped rank); indices are those of the smaller list.
 */

import type { Index, Profile, Rank, RankedBallot } from "./profile.ts";

/** The profile as if the withdrawn had never stood; the same object if nobody withdrew. */
export function dropWithdrawn(profile: Profile): Profile {
  if (!profile.candidates.some(({ withdrawn }) => withdrawn === true)) return profile;
  const moved: (Index | undefined)[] = [];
  let next = 0;
  for (const { withdrawn } of profile.candidates)
    moved.push(withdrawn === true ? undefined : next++);
  const keep = <T>(row: readonly [Index, T]): readonly (readonly [Index, T])[] => {
    const index = moved[row[0]];
    return index === undefined ? [] : [[index, row[1]]];
  };
  switch (profile.kind) {
    case "ranked":
      return {
        ...profile,
        candidates: profile.candidates.filter(({ withdrawn }) => withdrawn !== true),
        ballots: profile.ballots.map((ballot) => dropFromRanks(ballot, moved)),
      };
    case "approval":
      return {
        ...profile,
        candidates: profile.candidates.filter(({ withdrawn }) => withdrawn !== true),
        ballots: profile.ballots.map((ballot) => ({
          ...ballot,
          approved: ballot.approved.flatMap((index) => moved[index] ?? []),
        })),
      };
    case "scored":
      return {
        ...profile,
        candidates: profile.candidates.filter(({ withdrawn }) => withdrawn !== true),
        ballots: profile.ballots.map((ballot) => ({
          ...ballot,
          scores: ballot.scores.flatMap(keep),
        })),
      };
    case "budget":
      break;
  }
  return {
    ...profile,
    candidates: profile.candidates.filter(({ withdrawn }) => withdrawn !== true),
    ballots: profile.ballots.map((ballot) => ({
      ...ballot,
      votes: ballot.votes.flatMap(keep),
    })),
  };
}

function dropFromRanks(ballot: RankedBallot, moved: readonly (Index | undefined)[]): RankedBallot {
  const ranks: Rank[] = [];
  for (const rank of ballot.ranks) {
    if (typeof rank === "number") {
      const index = moved[rank];
      if (index !== undefined) ranks.push(index);
      continue;
    }
    const left = rank.flatMap((index) => moved[index] ?? []);
    if (left.length > 0 || rank.length === 0) ranks.push(left);
  }
  const emptied = ranks.every(isEmpty) && !ballot.ranks.every(isEmpty);
  return emptied ? { ...ballot, ranks, onlyWithdrawn: true } : { ...ballot, ranks };
}

function isEmpty(rank: Rank): boolean {
  return typeof rank !== "number" && rank.length === 0;
}
