/** Credit: interest-free money that its users make for each other. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { openerSetting } from "./acts.ts";
import { assetsLocked, assetsReleased, creditPaid, currencyOpened } from "./facts.ts";
import { account, currencies, heldByAll, payments } from "./queries.ts";
import { creditLaws } from "./laws.ts";
import { creditRefusals } from "./refusals.ts";
import { lock, openCurrency, pay, payOut, release } from "./rules.ts";

export const credit = defineRoom({
  name: "credit",
  tables: tablesBeside(import.meta.url),
  acts: [openCurrency, pay, payOut, lock, release],
  facts: [currencyOpened, creditPaid, assetsLocked, assetsReleased],
  queries: [currencies, account, heldByAll, payments],
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
  laws: creditLaws,
  refusals: creditRefusals,
});
