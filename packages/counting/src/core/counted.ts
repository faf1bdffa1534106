/** What went into a count: how many ballots, how many of them blank, and who stood. */

import { ballotCount } from "./profile.ts";
import type { Profile } from "./profile.ts";
import type { Counted } from "./result.ts";

type Ballot = Profile["ballots"][number];

/** Told of the profile as it was read: a ballot for somebody who withdrew is not blank. */
export function countedOf(profile: Profile): Counted {
  const blank = profile.ballots.reduce((sum, one) => (isBlank(one) ? sum + one.count : sum), 0);
  const standing = profile.candidates.filter(({ withdrawn }) => withdrawn !== true);
  return { ballots: ballotCount(profile), blank, candidates: standing.map(({ id }) => id) };
}

function isBlank(ballot: Ballot): boolean {
  if ("ranks" in ballot)
    return ballot.ranks.every((rank) => typeof rank !== "number" && rank.length === 0);
  if ("approved" in ballot) return ballot.approved.length === 0;
  return "scores" in ballot ? ballot.scores.length === 0 : ballot.votes.length === 0;
}
