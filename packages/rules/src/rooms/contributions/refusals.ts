/** Refusals of contributions, in the order in which each act checks them. */

import { defineRefusal } from "@plenty/kernel";

export const contributionRefusals = {
  dayInvalid: defineRefusal({
    code: "DayInvalid",
    kind: "rule",
    title: "There is no such day, or it is still to come",
    next: "Give the day on which it was done.",
    field: "on",
    params: { day: "day" },
    detail: "It says {day}.",
  }),
  amountWithoutUnit: defineRefusal({
    code: "AmountWithoutUnit",
    kind: "rule",
    title: "An amount needs a unit, and a unit an amount",
    next: "Say how much of what, or neither.",
    field: "amount",
  }),
  agentUnknown: defineRefusal({
    code: "AgentUnknown",
    kind: "rule",
    title: "Nobody of this name is known in this group",
    next: "Choose somebody from the list of people.",
    field: "people",
    params: { agent: "id" },
  }),
  agentTwice: defineRefusal({
    code: "AgentTwice",
    kind: "rule",
    title: "The same person stands twice in one thing done",
    next: "Name each person once.",
    field: "people",
  }),
  contributionUnknown: defineRefusal({
    code: "ContributionUnknown",
    kind: "rule",
    title: "There is no such thing done in this group",
    next: "Choose one from the list.",
    field: "items",
    params: { item: "id" },
  }),
  alreadyConfirmed: defineRefusal({
    code: "AlreadyConfirmed",
    kind: "rule",
    title: "This is confirmed already",
    next: "Nothing to do.",
    field: "items",
    params: { item: "id" },
  }),
  ownContribution: defineRefusal({
    code: "OwnContribution",
    kind: "rule",
    title: "Who did it or told it does not confirm it",
    next: "Somebody else can, or nobody objects for 14 days.",
    field: "items",
    params: { item: "id" },
  }),
  recordTwice: defineRefusal({
    code: "RecordTwice",
    kind: "rule",
    title: "Two records of one act have the same id",
    next: "Give each record an id of its own.",
    field: "records",
    params: { record: "text" },
    detail: "“{record}”",
  }),
  nothingNew: defineRefusal({
    code: "NothingNew",
    kind: "rule",
    title: "All of this was brought in before",
    next: "Nothing to do.",
    field: "records",
  }),
} as const;
