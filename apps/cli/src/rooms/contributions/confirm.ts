/** `plenty confirm`: says of things told by others that they happened. */

import { confirmSpec } from "@plenty/rules/rooms/contributions/acts";
import { commandOf } from "../../do/alias.ts";
import { several } from "../../support/counts.ts";

export const command = commandOf({
  name: "confirm",
  summary: "confirm that things told by others happened",
  act: confirmSpec,
  words: ["items"],
  examples: ["plenty confirm 3f8c12ab90de.0", 'plenty confirm "mended the gutter"'],
  notes: [
    "  plenty waiting lists what you may confirm; one is named by its digits there, or by its words.",
  ],
  tell: ({ body: { items }, receipt }) => ({
    json: { items, receipt },
    lines: [`${several(items.length, "thing", "things")} confirmed.`],
  }),
});
