/** Refusals of agreeing, in order. */

import { defineRefusal } from "@plenty/kernel";

export const agreeingRefusals = {
  nothingChanges: defineRefusal({
    code: "NothingChanges",
    kind: "rule",
    title: "This is so already, or is announced",
    next: "Propose something that would change.",
  }),
  proposalsYours: defineRefusal({
    code: "ProposalsYours",
    kind: "rule",
    title: "You have as many open proposals as one member may have",
    next: "Wait until one is decided, or withdraw one.",
    params: { most: "count" },
  }),
  proposalsFull: defineRefusal({
    code: "ProposalsFull",
    kind: "rule",
    title: "As many proposals are open as a group can have at a time",
    next: "Agree to some, ask others to withdraw theirs, or wait until some have lapsed.",
    params: { most: "count" },
  }),
  proposalUnknown: defineRefusal({
    code: "ProposalUnknown",
    kind: "rule",
    title: "There is no such proposal",
    next: "Choose one from the list of proposals.",
    field: "proposal",
  }),
  proposalOver: defineRefusal({
    code: "ProposalOver",
    kind: "rule",
    title: "This proposal is no longer open",
    next: "Look what came of it; you can propose another change at any time.",
    field: "proposal",
  }),
  agreedBefore: defineRefusal({
    code: "AgreedBefore",
    kind: "rule",
    title: "You have agreed to this already",
    next: "Nothing to do.",
    field: "proposal",
  }),
  notAgreed: defineRefusal({
    code: "NotAgreed",
    kind: "rule",
    title: "You neither made this proposal nor agreed to it",
    next: "Nothing to do: who does not agree need not say so.",
    field: "proposal",
  }),
} as const;
