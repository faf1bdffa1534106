/**
 * Receipts of rules that move no votes and no money. A ballot of approvals or points: to whom they went, and
 * whether these won. A ranking: how many of its pairs stand in the result as on the ballot.
 */

import type { Index, Profile, RankedBallot, RankedProfile } from "./profile.ts";
import { candidatesOf } from "./profile.ts";
import type { BallotFate, BallotPart, CountResult, Id } from "./result.ts";
import { describeRanks } from "../render/ballot.ts";

type Told = Pick<CountResult, "winners" | "ranking">;

/** A receipt for each ballot of a profile. */
export function plainFates(profile: Profile, result: Told): readonly BallotFate[] {
  if (profile.kind === "ranked") return pairFates(profile, result);
  const ids = profile.candidates.map(({ id }) => id);
  const won = new Set(result.winners);
  return profile.ballots.map((ballot) => {
    const given = givenBy(ballot).map(([index, points]) => [ids[index] ?? "", points] as const);
    const parts = given.map(([to, points]) => partOf(to, String(points), won));
    return fateOf(ballot, given.map(([id]) => id).join(", "), parts);
  });
}

/** A part that went to somebody, who won or did not. */
export function partOf(to: Id, amount: string, won: ReadonlySet<Id>): BallotPart {
  return { to, amount, fate: won.has(to) ? "elected" : "not elected" };
}

/** The receipt of a ballot. */
export function fateOf(
  { count, ids }: { readonly count: number; readonly ids?: readonly string[] },
  ballot: string,
  parts: readonly BallotPart[],
): BallotFate {
  return { count, ...(ids === undefined ? {} : { ids }), ballot, parts };
}

function givenBy(
  ballot: Exclude<Profile["ballots"][number], RankedBallot>,
): readonly (readonly [Index, number])[] {
  if ("approved" in ballot) return ballot.approved.map((index) => [index, 1]);
  return "scores" in ballot ? ballot.scores : ballot.votes;
}

const kinds = [
  "pairs as in the result",
  "pairs the other way round",
  "pairs equal in the result",
] as const;

function pairFates(
  { candidates, ballots }: RankedProfile,
  { ranking = [] }: Told,
): readonly BallotFate[] {
  const tiers = new Map(ranking.flatMap((tier, at) => tier.map((id) => [id, at] as const)));
  const places = candidates.map(({ id }) => tiers.get(id) ?? ranking.length);
  return ballots.map((ballot) => {
    const counts = comparePairs(rankOf(ballot, candidates.length), places);
    const parts = kinds.map((fate, at) => ({ amount: String(counts[at] ?? 0), fate }));
    const met = parts.filter(({ amount }) => amount !== "0");
    return fateOf(ballot, describeRanks(ballot.ranks, candidates), met);
  });
}

/** Each candidate's first rank on the ballot; behind all where there is none. */
function rankOf({ ranks }: RankedBallot, size: number): readonly number[] {
  const places = Array.from({ length: size }, () => ranks.length);
  for (const [at, rank] of [...ranks.entries()].toReversed())
    for (const index of candidatesOf(rank)) places[index] = at;
  return places;
}

/** Of the pairs that a ballot tells apart: as in the result, the other way round, equal in the result. */
function comparePairs(
  ballot: readonly number[],
  result: readonly number[],
): readonly [number, number, number] {
  const counts: [number, number, number] = [0, 0, 0];
  for (let a = 1; a < ballot.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const own = Math.sign((ballot[a] ?? 0) - (ballot[b] ?? 0));
      const theirs = Math.sign((result[a] ?? 0) - (result[b] ?? 0));
      if (own === 0) continue;
      counts[theirs === 0 ? 2 : own === theirs ? 0 : 1] += 1;
    }
  }
  return counts;
}
