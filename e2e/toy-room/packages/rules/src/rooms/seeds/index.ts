/** Seeds: what each has to share. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { seedsOffered } from "./facts.ts";
import { offers } from "./queries.ts";
import { seedsRefusals } from "./refusals.ts";
import { offer } from "./rules.ts";

export const seeds = defineRoom({
  name: "seeds",
  tables: tablesBeside(import.meta.url),
  acts: [offer],
  facts: [seedsOffered],
  queries: [offers],
  refusals: seedsRefusals,
});
