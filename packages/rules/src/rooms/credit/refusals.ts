/** Refusals of credit that are its own, in the order in which each act checks them. */

import { defineRefusal } from "@plenty/kernel";

export const creditRefusals = {
  codeTaken: defineRefusal({
    code: "CodeTaken",
    kind: "rule",
    title: "There is a credit of this code already",
    next: "Choose another code.",
    field: "code",
    params: { code: "text" },
    detail: "“{code}”",
  }),
  currencyUnknown: defineRefusal({
    code: "CurrencyUnknown",
    kind: "rule",
    title: "There is no such credit in this group",
    next: "Choose one of the group's credits.",
    field: "currency",
    params: { currency: "id" },
  }),
  asideForOther: defineRefusal({
    code: "AsideForOther",
    kind: "rule",
    title: "This is set aside for somebody else",
    next: "Look at what is set aside for you, and choose from there.",
    field: "aside",
  }),
  lockLess: defineRefusal({
    code: "LockLess",
    kind: "rule",
    title: "More than this is locked",
    next: "Name as much, or more; to keep less, propose to release.",
    field: "amount",
    params: { locked: "amount" },
    detail: "{locked} is locked.",
  }),
  notLess: defineRefusal({
    code: "ReleaseNotLess",
    kind: "rule",
    title: "No more than this is locked as it is",
    next: "Name how much is to stay locked: less than now.",
    field: "amount",
    params: { locked: "amount" },
    detail: "{locked} is locked.",
  }),
} as const;
