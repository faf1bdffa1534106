/** Refusals of the journal, in the order in which `flow` checks them. */

import { defineRefusal } from "@plenty/kernel";

export const economyRefusals = {
  consentMissing: defineRefusal({
    code: "ConsentMissing",
    kind: "rule",
    title: "Who would lose by this has not agreed",
    next: "Ask them to do it themselves, or to agree.",
  }),
  sidesSame: defineRefusal({
    code: "SidesSame",
    kind: "rule",
    title: "Both sides are the same person",
    next: "Choose somebody else.",
  }),
  cannotHold: defineRefusal({
    code: "CannotHold",
    kind: "rule",
    title: "This person has not claimed their place and cannot hold credit",
    next: "Ask them to join; then they can receive.",
  }),
  amountOutOfRange: defineRefusal({
    code: "AmountOutOfRange",
    kind: "rule",
    title: "This is more than can be counted here",
    next: "Use a smaller amount.",
  }),
  limitExceeded: defineRefusal({
    code: "LimitExceeded",
    kind: "rule",
    title: "This would go past the limit",
    next: "Take less, or wait until more has come in.",
    params: { after: "amount", floor: "amount", most: "amount" },
    detail: "{after} would be below {floor}; the most is {most}.",
  }),
  helperCapReached: defineRefusal({
    code: "HelperCapReached",
    kind: "rule",
    title: "This is more than one helper may pay for others in 30 days",
    next: "Pay less, wait, or let somebody else help.",
    params: { most: "amount" },
    detail: "{most} is left.",
  }),
  ceilingExceeded: defineRefusal({
    code: "CeilingExceeded",
    kind: "rule",
    title: "This would take the other side past the ceiling it holds",
    next: "Give less, or ask them.",
    params: { after: "amount", ceiling: "amount" },
    detail: "{after} would be above {ceiling}.",
  }),
} as const;
