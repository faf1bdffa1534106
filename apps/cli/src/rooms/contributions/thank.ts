/** `plenty thank`: thanks somebody, in words. */

import { thankSpec } from "@plenty/rules/rooms/contributions/thanks-acts";
import { commandOf } from "../../do/alias.ts";

export const command = commandOf({
  name: "thank",
  summary: "thank somebody, in words that nobody counts",
  act: thankSpec,
  words: ["note"],
  examples: [
    'plenty thank "for the soup" --to birch',
    'plenty thank "the gate closes again" --to birch --to clover --item "mended the gate"',
  ],
  tell: ({ body: { to }, receipt }) => ({ json: { to, receipt }, lines: ["Thanks said."] }),
});
