/** Refusals of contesting, in the order in which each act checks them. */

import { defineRefusal } from "@plenty/kernel";

const item = { field: "item", params: { item: "id" } } as const;

export const contestRefusals = {
  toldIt: defineRefusal({
    ...item,
    code: "ToldIt",
    kind: "rule",
    title: "You told this yourself",
    next: "Take it back, if it was not so.",
  }),
  noPartInIt: defineRefusal({
    ...item,
    code: "NoPartInIt",
    kind: "rule",
    title: "You are not a member yet, and not named in this",
    next: "Tell a member what you know.",
  }),
  contestedBefore: defineRefusal({
    ...item,
    code: "ContestedBefore",
    kind: "rule",
    title: "You contested this once already",
    next: "Talk with who told it; others can contest it.",
  }),
  standsByOthers: defineRefusal({
    ...item,
    code: "StandsByOthers",
    kind: "rule",
    title: "It was contested before, and others said that it happened",
    next: "It stands; there is nothing to do.",
  }),
  stoodTooLong: defineRefusal({
    ...item,
    code: "StoodTooLong",
    kind: "rule",
    title: "It was confirmed more than 14 days ago",
    next: "It stands; say to the group what you know.",
  }),
  notContested: defineRefusal({
    ...item,
    code: "NotContested",
    kind: "rule",
    title: "You do not contest this",
    next: "Nothing to do.",
  }),
  contestsIt: defineRefusal({
    code: "ContestsIt",
    kind: "rule",
    title: "You say that this was not so",
    next: "Let go of that first; then it waits for others again.",
    field: "items",
    params: { item: "id" },
  }),
  backedBefore: defineRefusal({
    code: "BackedBefore",
    kind: "rule",
    title: "You said that this happened",
    next: "It waits for another, because it is contested.",
    field: "items",
    params: { item: "id" },
  }),
} as const;
