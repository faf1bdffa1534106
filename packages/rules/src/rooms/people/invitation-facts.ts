/** Facts of invitations: made by members, and withdrawn before anybody came by them. */

import { agent, body, bulk, did, time, Type, wordsForParties } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";

/** One invitation: the key that whoever has its link holds, and whom it is meant for, if its author says so, for the author to know. */
export const invitation = body({ key: did, for: Type.Optional(wordsForParties) });

export const peopleInvited = defineFact(
  "PeopleInvited",
  "{by} invites, by links that work once and until {until}: {invitations}",
  body({ by: agent, until: time, invitations: bulk(invitation) }),
);

export const invitationsWithdrawn = defineFact(
  "InvitationsWithdrawn",
  "{by} withdraws {invitations}",
  body({ by: agent, invitations: bulk(did) }),
);
