/** `plenty pay-request`: pay what somebody asks you for. */

import { payRequestSpec } from "@plenty/rules/rooms/credit/request-acts";
import { commandOf } from "../../do/alias.ts";

export const command = commandOf({
  name: "pay-request",
  summary: "pay what somebody asks you for",
  act: payRequestSpec,
  words: ["request"],
  examples: ["plenty pay-request 3f8c12ab90de", 'plenty pay-request "the seeds"'],
  notes: [
    "  plenty waiting lists what you are asked for; one is named by its digits there, or by its words.",
  ],
  tell: ({ receipt }) => ({
    json: { receipt },
    lines: ["Paid. plenty balance says what you have now."],
  }),
});
