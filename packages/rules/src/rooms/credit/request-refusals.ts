/** Refusals of asking for a payment and answering that, in the order in which each act checks them. */

import { defineRefusal, limits } from "@plenty/kernel";

const ofRequest = { kind: "rule", field: "request" } as const;

export const requestRefusals = {
  askedSelf: defineRefusal({
    code: "AskedSelf",
    kind: "rule",
    title: "Nobody asks themselves for a payment",
    next: "Choose the others, and ask for what they owe you.",
    field: "from",
  }),
  askedTwice: defineRefusal({
    code: "AskedTwice",
    kind: "rule",
    title: "The same person stands here twice",
    next: "Name each once; who bears more has a greater share.",
    field: "from",
  }),
  sharesOther: defineRefusal({
    code: "SharesOther",
    kind: "rule",
    title: "There are not as many shares as people",
    next: "Give each one share, in the order of the people, or none at all.",
    field: "shares",
  }),
  shareNothing: defineRefusal({
    code: "ShareNothing",
    kind: "rule",
    title: "Split like this, somebody would have nothing to pay",
    next: "Ask for more, or ask fewer people.",
    field: "amount",
  }),
  requestsMany: defineRefusal({
    code: "RequestsMany",
    kind: "rule",
    title: `You ask for ${limits.requestsPerPerson} payments already`,
    next: "Wait for some of them, or take one back.",
  }),
  requestUnknown: defineRefusal({
    ...ofRequest,
    code: "RequestUnknown",
    title: "Nobody asks for this",
    next: "Look at what you are asked for, and choose from there.",
  }),
  notAsked: defineRefusal({
    ...ofRequest,
    code: "NotAsked",
    title: "You are not asked for this",
    next: "Leave it to those who are, or pay as you like.",
  }),
  requestAnswered: defineRefusal({
    ...ofRequest,
    code: "RequestAnswered",
    title: "You answered this already",
    next: "There is nothing more to do; you can still pay as you like.",
  }),
  requestOver: defineRefusal({
    ...ofRequest,
    code: "RequestOver",
    title: "This is no longer asked for",
    next: "There is nothing more to do; you can still pay as you like.",
  }),
  askedByOther: defineRefusal({
    ...ofRequest,
    code: "AskedByOther",
    title: "Somebody else asked for this",
    next: "Decline it, if you are asked and do not want to pay.",
  }),
} as const;
