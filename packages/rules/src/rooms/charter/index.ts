/** The charter: what all agreed beforehand. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { commonsFounded } from "./facts.ts";
import { about } from "./queries.ts";
import { charterRefusals } from "./refusals.ts";
import { found } from "./rules.ts";

export { charterHash } from "./rules.ts";

export const charter = defineRoom({
  name: "charter",
  tables: tablesBeside(import.meta.url),
  acts: [found],
  facts: [commonsFounded],
  queries: [about],
  refusals: charterRefusals,
});
