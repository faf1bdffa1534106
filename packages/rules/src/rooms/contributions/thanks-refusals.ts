/** Refusals of thanks, in the order in which each act checks them. */

import { defineRefusal } from "@plenty/kernel";

export const thanksRefusals = {
  thanksToSelf: defineRefusal({
    code: "ThanksToSelf",
    kind: "rule",
    title: "Nobody thanks themselves",
    next: "Choose somebody else.",
    field: "to",
  }),
  thanksUnknown: defineRefusal({
    code: "ThanksUnknown",
    kind: "rule",
    title: "There are no such thanks in this group",
    next: "Choose one from the list.",
    field: "thanks",
    params: { thanks: "id" },
  }),
  notThanked: defineRefusal({
    code: "NotThanked",
    kind: "rule",
    title: "These thanks are to somebody else",
    next: "Only who is thanked says whether others read it.",
    field: "thanks",
  }),
  saidBefore: defineRefusal({
    code: "SaidBefore",
    kind: "rule",
    title: "You said this before",
    next: "Nothing to do.",
    field: "shown",
  }),
} as const;
