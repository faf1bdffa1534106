/** `plenty contest`: says that something told was not so. */

import { contestSpec } from "@plenty/rules/rooms/contributions/contest-acts";
import { commandOf } from "../../do/alias.ts";

export const command = commandOf({
  name: "contest",
  summary: "say that something told was not so",
  act: contestSpec,
  words: ["item"],
  examples: [
    'plenty contest "mended the gutter" --reason "It still drips."',
    "plenty contest 3f8c12ab90de.0",
  ],
  notes: [
    "  Why is read by who told it and whom it is about. You let go of it by",
    "  plenty do contributions.let-go.",
  ],
  tell: ({ body: { item }, receipt }) => ({
    json: { item, receipt },
    lines: ["It stands for nobody until that is settled."],
  }),
});
