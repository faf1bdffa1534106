/** Acts of peace: what safe contacts do at once and for a while, and what others say of it. */

import { HASH_PATTERN } from "@plenty/kernel";
import { agent, body, naming, Type, wordsForOffice } from "../../engine/body.ts";
import { defineRole, defineSpec } from "../../engine/spec.ts";
import { members } from "../people/roles.ts";
import { contactPaused, measureEnded, measureReviewed, wordsHidden, wordsShown } from "./facts.ts";

/** The office that a group gives to those whom somebody in need can turn to. */
export const contactsOffice = "safe-contacts";

export const safeContacts = defineRole({
  name: "safe-contacts",
  summary: "the safe contacts",
  lacks: members.lacks,
  office: contactsOffice,
});

const reason = Type.Optional(wordsForOffice(contactsOffice));
const measure = naming("measure", "3f8c12ab90de");
/** Words as the entry that names them holds their hash. */
const hiddenHash = Type.String({
  pattern: HASH_PATTERN,
  examples: ["3f8c12ab90de".repeat(6).slice(0, 64)],
});

export const pauseSpec = defineSpec({
  name: "peace.pause",
  summary: "As safe contact I pause contact between two people for 14 days.",
  by: safeContacts,
  onBehalf: false,
  weighs: "binds",
  readers: "members",
  enactable: false,
  body: body({ one: agent, other: agent, reason }),
  facts: [contactPaused],
});

export const hideSpec = defineSpec({
  name: "peace.hide",
  summary: "As safe contact I hide words for 14 days.",
  by: safeContacts,
  onBehalf: false,
  weighs: "binds",
  readers: "members",
  enactable: false,
  body: body({ hide: hiddenHash, reason }),
  facts: [wordsHidden],
});

export const liftSpec = defineSpec({
  name: "peace.lift",
  summary: "As safe contact I end before its time what a safe contact began.",
  by: safeContacts,
  onBehalf: false,
  weighs: "binds",
  readers: "members",
  enactable: false,
  body: body({ measure }),
  facts: [measureEnded, wordsShown],
});

export const reviewSpec = defineSpec({
  name: "peace.review",
  summary: "I looked at what a safe contact began: it stands, or it does not.",
  by: members,
  onBehalf: false,
  weighs: "binds",
  readers: "members",
  enactable: false,
  body: body({ measure, stands: Type.Boolean() }),
  facts: [measureReviewed, measureEnded, wordsShown],
});
