/**
 * Axioms of justified representation, checked on small profiles by looking at every group that could claim
 * something: at least l · voters / seats people who agree on at least l candidates.
 */

import type { ApprovalProfile, Index } from "../core/profile.ts";

interface Asked {
  readonly profile: ApprovalProfile;
  readonly seats: number;
  readonly members: readonly Index[];
}

/** Some voter of every such group approves at least l members. */
export function hasEjr(asked: Asked): boolean {
  const { members } = asked;
  return everyClaim(asked, (approved, demand) => count(approved, members) < demand);
}

/** Every such group for l = 1 has a voter with a member. */
export function hasJr(asked: Asked): boolean {
  const { members } = asked;
  return everyClaim(asked, (approved) => count(approved, members) === 0, 1);
}

/** The voters of every such group approve, all together, at least l members. */
export function hasPjr(asked: Asked): boolean {
  const { members } = asked;
  return subsets(members).every((given) =>
    everyClaim(
      asked,
      (approved, demand) =>
        given.length < demand &&
        approved.every((index) => !members.includes(index) || given.includes(index)),
    ),
  );
}

/** Whether no group that agrees on l candidates and is `left` out is large enough to claim them. */
function everyClaim(
  { profile, seats }: Asked,
  left: (approved: readonly Index[], demand: number) => boolean,
  most = seats,
): boolean {
  const people = profile.ballots.reduce((sum, ballot) => sum + ballot.count, 0);
  const all = profile.candidates.map((_, index) => index);
  return subsets(all).every((common) => {
    const demand = common.length;
    if (demand === 0 || demand > most) return true;
    const group = profile.ballots
      .filter(({ approved }) => common.every((index) => approved.includes(index)))
      .filter(({ approved }) => left(approved, demand))
      .reduce((sum, ballot) => sum + ballot.count, 0);
    return group * seats < demand * people;
  });
}

function count(approved: readonly Index[], members: readonly Index[]): number {
  return approved.filter((index) => members.includes(index)).length;
}

function subsets(list: readonly Index[]): readonly (readonly Index[])[] {
  return Array.from({ length: 2 ** list.length }, (_, mask) =>
    list.filter((__, at) => (mask & (1 << at)) !== 0),
  );
}
