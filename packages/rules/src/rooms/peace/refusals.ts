/** Refusals of peace, in order. */

import { defineRefusal } from "@plenty/kernel";

export const peaceRefusals = {
  contactsTooFew: defineRefusal({
    code: "ContactsTooFew",
    kind: "rule",
    title: "A group needs two safe contacts or more before one of them acts",
    next: "Propose to name another.",
    params: { needed: "count" },
  }),
  twoNeeded: defineRefusal({
    code: "TwoNeeded",
    kind: "rule",
    title: "Contact is paused between two different people",
    next: "Choose two people.",
    field: "other",
  }),
  ownAffair: defineRefusal({
    code: "OwnAffair",
    kind: "rule",
    title: "This is about you, so others decide it",
    next: "Ask another safe contact, or another member.",
  }),
  nameStays: defineRefusal({
    code: "NameStays",
    kind: "rule",
    title: "This is somebody's name, by which the others know who it is",
    next: "Hide other words, or talk with them about it.",
    field: "hide",
  }),
  measureRecent: defineRefusal({
    code: "MeasureRecent",
    kind: "rule",
    title: "The same was done lately",
    next: "Once three members said that it stands it can be done once more; else wait, or propose what is to be to all.",
    params: { from: "time" },
    detail: "It can be done again from {from} on.",
  }),
  measureUnknown: defineRefusal({
    code: "MeasureUnknown",
    kind: "rule",
    title: "No safe contact began this",
    next: "Choose from the list.",
    field: "measure",
  }),
  measureOver: defineRefusal({
    code: "MeasureOver",
    kind: "rule",
    title: "This is over, or decided",
    next: "Nothing to do.",
    field: "measure",
  }),
  reviewedBefore: defineRefusal({
    code: "ReviewedBefore",
    kind: "rule",
    title: "You have said what you think of this",
    next: "Nothing to do: others look at it too.",
    field: "measure",
  }),
  contactIsPaused: defineRefusal({
    code: "ContactIsPaused",
    kind: "rule",
    title: "Contact between you two is paused for a while",
    next: "Wait until it is over, or ask a safe contact to settle it for you.",
    params: { until: "time" },
    detail: "It is until {until}.",
  }),
} as const;
