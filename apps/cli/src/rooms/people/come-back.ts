/** `plenty come-back`: who left is again what they were. */

import { comeBackSpec } from "@plenty/rules/rooms/people/acts";
import { commandOf } from "../../do/alias.ts";

export const command = commandOf({
  name: "come-back",
  summary: "come back after you left, within 14 days",
  act: comeBackSpec,
  words: [],
  examples: ["plenty come-back", "plenty come-back --key spare.json"],
  notes: ["  Any device of yours signs it, and your spare way in."],
  tell: ({ receipt }) => ({ json: { receipt }, lines: ["You are back."] }),
});
