/** Acts of invitations: making links by which people come in, and taking them back. */

import { limits } from "@plenty/kernel";
import { body, did, list, time } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { invitation, invitationsWithdrawn, peopleInvited } from "./invitation-facts.ts";
import { members, persons } from "./roles.ts";

export const inviteSpec = defineSpec({
  name: "people.invite",
  summary:
    "I invite somebody, or several, each by a link that works once: it counts as my welcome.",
  by: members,
  readers: "everyone",
  enactable: false,
  onBehalf: false,
  weighs: "binds",
  body: body({ invitations: list(invitation, limits.invitationsPerAct), until: time }),
  facts: [peopleInvited],
});

export const withdrawInvitationSpec = defineSpec({
  name: "people.withdraw-invitation",
  summary: "I take back invitations that nobody has used; founders may take back anybody's.",
  by: persons,
  readers: "everyone",
  enactable: false,
  onBehalf: false,
  weighs: "speaks",
  body: body({ keys: list(did, limits.invitationsPerAct) }),
  facts: [invitationsWithdrawn],
});
