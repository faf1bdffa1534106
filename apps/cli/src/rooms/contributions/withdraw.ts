/** `plenty withdraw`: takes back what one told and nobody confirmed. */

import { withdrawSpec } from "@plenty/rules/rooms/contributions/acts";
import { commandOf } from "../../do/alias.ts";
import { several } from "../../support/counts.ts";

export const command = commandOf({
  name: "withdraw",
  summary: "take back what you told and nobody confirmed",
  act: withdrawSpec,
  words: ["items"],
  examples: ["plenty withdraw 3f8c12ab90de.0", 'plenty withdraw "mended the gutter"'],
  notes: [
    "  plenty tell ends with the name of what it told; one is named by that, or by its words.",
  ],
  tell: ({ body: { items }, receipt }) => ({
    json: { items, receipt },
    lines: [`${several(items.length, "thing", "things")} taken back.`],
  }),
});
