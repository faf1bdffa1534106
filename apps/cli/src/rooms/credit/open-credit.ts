/** `plenty open-credit`: a credit in which members of a group can pay each other. */

import { accepted } from "@plenty/kernel";
import { openCurrencySpec } from "@plenty/rules/rooms/credit/acts";
import { commandOf } from "../../do/alias.ts";

export const command = commandOf({
  name: "open-credit",
  summary: "open a credit in which members pay each other",
  act: openCurrencySpec,
  words: ["name"],
  usually: { decimals: "2" },
  without: ["floor"],
  options: {
    limit: {
      type: "string",
      value: "AMOUNT",
      needed: true,
      help: "Needed: how far below zero a member may go.",
    },
  },
  examples: ["plenty open-credit hours --code HRS --limit 100"],
  compose: (typed, { options }) => accepted({ ...typed, floor: `-${options.text("limit") ?? ""}` }),
  tell: ({ body: { name, code }, receipt }) => ({
    json: { currency: receipt.act, receipt },
    lines: [`${name} (${code}) is open.`],
  }),
});
