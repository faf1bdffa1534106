/** Credit: interest-free money that its users make for each other. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { openerSetting } from "./acts.ts";
import { creditPaid, currencyOpened } from "./facts.ts";
import { account, currencies, payments } from "./queries.ts";
import { creditRefusals } from "./refusals.ts";
import { openCurrency, pay } from "./rules.ts";

export const credit = defineRoom({
  name: "credit",
  tables: tablesBeside(import.meta.url),
  acts: [openCurrency, pay],
  facts: [currencyOpened, creditPaid],
  queries: [currencies, account, payments],
  settings: [openerSetting],
  names: [
    {
      kind: "credit",
      query: "credit/currencies",
      id: "currency",
      labels: ["code", "name"],
      measure: { decimals: "decimals", unit: "code" },
    },
  ],
  refusals: creditRefusals,
});
