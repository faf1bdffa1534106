/** Credit: interest-free money that its users make for each other. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { account, currencies, payments } from "./queries.ts";
import { creditRefusals, openCurrency, openerSetting, pay } from "./rules.ts";

export const credit = defineRoom({
  name: "credit",
  tables: tablesBeside(import.meta.url),
  acts: [openCurrency, pay],
  queries: [currencies, account, payments],
  settings: [openerSetting],
  refusals: Object.values(creditRefusals),
});
