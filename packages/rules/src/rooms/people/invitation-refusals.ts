/** Refusals of invitations, in order: of joining by one, of making, of withdrawing. */

import { defineRefusal } from "@plenty/kernel";

export const invitationRefusals = {
  invitationNeeded: defineRefusal({
    code: "InvitationNeeded",
    kind: "rule",
    title: "One comes into this group by an invitation",
    next: "Ask a member for a link.",
    field: "invitation",
  }),
  invitationUnknown: defineRefusal({
    code: "InvitationUnknown",
    kind: "rule",
    title: "There is no such invitation",
    next: "See that the link is whole, or ask a member for a new one.",
    field: "invitation",
  }),
  invitationUsed: defineRefusal({
    code: "InvitationUsed",
    kind: "rule",
    title: "Somebody already joined with this invitation",
    next: "Each invitation is for one person: ask for one of your own.",
    field: "invitation",
  }),
  invitationWithdrawn: defineRefusal({
    code: "InvitationWithdrawn",
    kind: "rule",
    title: "This invitation was withdrawn",
    next: "Ask who invited you for a new one.",
    field: "invitation",
  }),
  invitationExpired: defineRefusal({
    code: "InvitationExpired",
    kind: "rule",
    title: "This invitation is no longer valid",
    next: "Ask who invited you for a new one.",
    field: "invitation",
    params: { until: "time" },
    detail: "It was valid until {until}.",
  }),
  invitationTooLong: defineRefusal({
    code: "InvitationTooLong",
    kind: "rule",
    title: "An invitation lasts until a time that is yet to come, at most 30 days ahead",
    next: "Choose a nearer day.",
    field: "until",
    params: { until: "time" },
  }),
  invitationKnown: defineRefusal({
    code: "InvitationKnown",
    kind: "rule",
    title: "This invitation was made already",
    next: "Make each with a key of its own.",
    field: "invitations",
    params: { key: "id" },
  }),
  notYourInvitation: defineRefusal({
    code: "NotYourInvitation",
    kind: "rule",
    title: "Somebody else made this invitation",
    next: "Ask them to withdraw it, or a founder.",
    field: "keys",
  }),
} as const;
