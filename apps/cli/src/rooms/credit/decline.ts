/** `plenty decline`: do not pay what somebody asks you for. */

import { declineSpec } from "@plenty/rules/rooms/credit/request-acts";
import { commandOf } from "../../do/alias.ts";

export const command = commandOf({
  name: "decline",
  summary: "do not pay what somebody asks you for",
  act: declineSpec,
  words: ["request"],
  examples: ['plenty decline 3f8c12ab90de --reason "I was not there"'],
  notes: [
    "  plenty waiting lists what you are asked for; one is named by its digits there, or by its words.",
  ],
  tell: ({ receipt }) => ({
    json: { receipt },
    lines: ["Declined: it is not asked of you any more."],
  }),
});
