/** Refusals of the charter that are its own, in order: of founding, of agreeing, of offices. */

import { defineRefusal } from "@plenty/kernel";
import { agreeingRefusals } from "./agreeing-refusals.ts";
import { officeRefusals } from "./offices-refusals.ts";

export const charterRefusals = {
  logKeyInvalid: defineRefusal({
    code: "LogKeyInvalid",
    kind: "rule",
    title: "The log's key is no usable key, or is a founder's",
    next: "Ask the host for a fresh key for the log.",
    field: "log",
    params: { key: "id" },
  }),
  ...agreeingRefusals,
  ...officeRefusals,
} as const;
