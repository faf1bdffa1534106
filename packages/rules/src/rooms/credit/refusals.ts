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
} as const;
