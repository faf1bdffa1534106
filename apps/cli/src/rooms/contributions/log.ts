/** `plenty log`: tells of something done. */

import { logSpec } from "@plenty/rules/rooms/contributions/acts";
import { commandOf } from "../../do/alias.ts";

export const command = commandOf({
  name: "log",
  summary: "tell of something done",
  act: logSpec,
  of: { schema: logSpec.body.properties.items.items, place: "items.0" },
  words: ["note"],
  usually: { on: "today", kind: "work" },
  without: ["people"],
  options: {
    with: {
      type: "string",
      value: "NAME",
      multiple: true,
      help: "Who else did it; may be repeated.",
    },
  },
  examples: [
    'plenty log "mended the gutter" --theme roof --amount 1:30 --unit hour',
    'plenty log "cooked for everyone" --theme food --kind care --with birch --with clover',
  ],
  compose: (typed, { options, person }) => ({
    items: [{ ...typed, people: [person, ...options.texts("with")] }],
  }),
  tell({ receipt }) {
    const item = `${receipt.act}.0`;
    return { json: { item, receipt }, lines: ["Told.", item] };
  },
});
