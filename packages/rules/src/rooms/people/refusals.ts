/**
 * Refusals of people, in order: those of keys, of leaving, of the roles, of `join`, of invitations, of `welcome`, of claims, of helping.
 */

import { defineRefusal } from "@plenty/kernel";
import { claimRefusals } from "./claim-refusals.ts";
import { helpedRefusals } from "./helped-refusals.ts";
import { invitationRefusals } from "./invitation-refusals.ts";
import { keyRefusals } from "./keys-refusals.ts";
import { leavingRefusals } from "./leaving-refusals.ts";
import { roleRefusals } from "./roles.ts";

export const peopleRefusals = {
  ...roleRefusals,
  ...keyRefusals,
  ...leavingRefusals,
  charterOther: defineRefusal({
    code: "CharterOther",
    kind: "rule",
    title: "The charter has changed since you read it",
    next: "Read the charter as it is now and join again.",
    field: "charter",
  }),
  keyNotListed: defineRefusal({
    code: "KeyNotListed",
    kind: "rule",
    title: "The key that signs is not among the keys listed",
    next: "List it.",
    field: "keys",
    params: { key: "id" },
  }),
  keyTaken: defineRefusal({
    code: "KeyTaken",
    kind: "rule",
    title: "Somebody in this group already holds this key",
    next: "If that is you, you are in already; otherwise use a fresh key.",
    field: "keys",
    params: { key: "id" },
  }),
  idTaken: defineRefusal({
    code: "IdTaken",
    kind: "rule",
    title: "Somebody named by an import already has the id of this act",
    next: "Sign it again: it gets another id.",
  }),
  ...invitationRefusals,
  joinsFull: defineRefusal({
    code: "JoinsFull",
    kind: "rule",
    title: "As many as may have joined in the last hour",
    next: "Try again then, or ask a member for an invitation: with one you come in at once.",
    params: { again: "time" },
    detail: "There is room again from {again}.",
  }),
  personUnknown: defineRefusal({
    code: "PersonUnknown",
    kind: "rule",
    title: "There is no such person in this group",
    next: "Choose somebody from the list of people.",
    field: "person",
    params: { person: "id" },
  }),
  alreadyWelcomed: defineRefusal({
    code: "AlreadyWelcomed",
    kind: "rule",
    title: "This person is already a member",
    next: "Nothing to do.",
    field: "person",
    params: { person: "id" },
  }),
  alreadyVouched: defineRefusal({
    code: "AlreadyVouched",
    kind: "rule",
    title: "You have vouched for this person already",
    next: "Somebody else must welcome them too.",
    field: "person",
  }),
  vouchedLately: defineRefusal({
    code: "VouchedLately",
    kind: "rule",
    title: "You have vouched for somebody not long ago",
    next: "Welcome them then, or let another member do it.",
    params: { again: "time" },
    detail: "You can vouch again from {again}.",
  }),
  ...claimRefusals,
  ...helpedRefusals,
  wordsUnknown: defineRefusal({
    code: "WordsUnknown",
    kind: "rule",
    title: "No act of this group names such words",
    next: "Choose them where they are shown.",
    field: "words",
    params: { words: "id" },
  }),
  wordsNotYours: defineRefusal({
    code: "WordsNotYours",
    kind: "rule",
    title: "These words are neither yours nor about you",
    next: "Ask who wrote them.",
    field: "words",
    params: { words: "id" },
  }),
  erasedBefore: defineRefusal({
    code: "ErasedBefore",
    kind: "rule",
    title: "These words are erased already",
    next: "Nothing to do.",
    field: "words",
    params: { words: "id" },
  }),
} as const;
