/** Contributions: what people did, told, confirmed, and brought in from elsewhere. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { recent, summary, waiting } from "./queries.ts";
import { contributionRefusals } from "./refusals.ts";
import { confirm, confirmBySilence } from "./rules/confirm.ts";
import { importContributions } from "./rules/import.ts";
import { log } from "./rules/log.ts";

export const contributions = defineRoom({
  name: "contributions",
  tables: tablesBeside(import.meta.url),
  acts: [log, confirm, importContributions],
  queries: [recent, waiting, summary],
  refusals: Object.values(contributionRefusals),
  due: { silence: confirmBySilence },
});
