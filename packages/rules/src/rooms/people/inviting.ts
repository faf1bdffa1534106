/** Inviting and taking back: a member's links, each for one person, in the log from the beginning. */

import { limits, parseTime } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../engine/room.ts";
import type { ActJudgement } from "../../engine/room.ts";
import type { BodyOf } from "../../engine/spec.ts";
import { inviteSpec, withdrawInvitationSpec } from "./invitation-acts.ts";
import { invitationsWithdrawn, peopleInvited } from "./invitation-facts.ts";
import { invitationRefusals } from "./invitation-refusals.ts";
import { findInvitation, refuseInvitation } from "./invitations.ts";
import { authorOf } from "./rules.ts";

type Invite = BodyOf<typeof inviteSpec>;

const inviteRefusals = [invitationRefusals.invitationTooLong, invitationRefusals.invitationKnown];

export const invite = defineAct(inviteSpec, inviteRefusals, (act) => {
  const { invitations, until } = act.body;
  const ends = parseTime(until);
  if (ends === undefined || ends <= act.at || ends - act.at > limits.untilMs) {
    return invitationRefusals.invitationTooLong({ until });
  }
  const refusal = refuseKnown(act);
  if (refusal !== undefined) return refusal;
  const by = authorOf(act);
  const insert = act.sql.write(
    "INSERT INTO people_invitations (key, inviter, meant, made, until, entry) VALUES (?, ?, ?, ?, ?, ?)",
  );
  for (const { key, for: meant } of invitations) {
    insert.run(key, by.n, meant ?? null, act.at, ends, act.index);
  }
  act.fact(peopleInvited, { by: by.person, until, invitations });
  return undefined;
});

/** Each link is one invitation: a key that is listed twice, or that the group knows, is none. */
function refuseKnown(act: ActJudgement<Invite>): Refusal | undefined {
  const seen = new Set<string>();
  for (const [i, { key }] of act.body.invitations.entries()) {
    if (seen.has(key) || findInvitation(act, key) !== undefined) {
      return invitationRefusals.invitationKnown({ key }, `invitations.${i}.key`);
    }
    seen.add(key);
  }
  return undefined;
}

const withdrawRefusals = [
  invitationRefusals.invitationUnknown,
  invitationRefusals.notYourInvitation,
  invitationRefusals.invitationUsed,
  invitationRefusals.invitationWithdrawn,
  invitationRefusals.invitationExpired,
];

export const withdrawInvitation = defineAct(withdrawInvitationSpec, withdrawRefusals, (act) => {
  const by = authorOf(act);
  const keys = [...new Set(act.body.keys)];
  for (const [i, key] of act.body.keys.entries()) {
    const field = `keys.${i}`;
    const invitation = findInvitation(act, key);
    if (invitation === undefined) return invitationRefusals.invitationUnknown("", field);
    if (invitation.inviter !== by.n && !by.founder) {
      return invitationRefusals.notYourInvitation("", field);
    }
    const refusal = refuseInvitation(invitation, act.at, field);
    if (refusal !== undefined) return refusal;
  }
  const update = act.sql.write("UPDATE people_invitations SET withdrawn = ? WHERE key = ?");
  for (const key of keys) update.run(act.at, key);
  act.fact(invitationsWithdrawn, { by: by.person, invitations: keys });
  return undefined;
});
