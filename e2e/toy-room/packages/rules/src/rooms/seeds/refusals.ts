/** Refusals of seeds. */

import { defineRefusal } from "@plenty/kernel";

export const seedsRefusals = {
  offeredAlready: defineRefusal({
    code: "OfferedAlready",
    kind: "rule",
    title: "You offer seeds of this kind already",
    next: "Offer another kind.",
    field: "kind",
    params: { kind: "text" },
    detail: "“{kind}”",
  }),
} as const;
