/** `plenty withdraw-request`: no longer ask for a payment. */

import { withdrawRequestSpec } from "@plenty/rules/rooms/credit/request-acts";
import { commandOf } from "../../do/alias.ts";

export const command = commandOf({
  name: "withdraw-request",
  summary: "no longer ask for a payment",
  act: withdrawRequestSpec,
  words: ["request"],
  examples: ["plenty withdraw-request 3f8c12ab90de"],
  notes: [
    "  plenty ask credit/requests lists what is asked for; one is named by its digits, or by its words.",
  ],
  tell: ({ receipt }) => ({
    json: { receipt },
    lines: ["Taken back: what nobody paid yet is not asked for any more."],
  }),
});
