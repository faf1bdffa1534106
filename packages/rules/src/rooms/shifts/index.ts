/** Shifts: who is where when, who stands in, and who was there. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { deadlineSetting, zoneSetting } from "./acts.ts";
import { shiftFacts } from "./facts.ts";
import { account, dates, listSeries, ofPerson, oneSeries, toRecord } from "./queries.ts";
import { shiftRefusals } from "./refusals.ts";
import { callOff } from "./rules/call-off.ts";
import { drop } from "./rules/drop.ts";
import { open } from "./rules/open.ts";
import { record } from "./rules/record.ts";
import { standIn, take } from "./rules/take.ts";
import { shiftLaws } from "./shifts.ts";

export const shifts = defineRoom({
  name: "shifts",
  tables: tablesBeside(import.meta.url),
  acts: [open, callOff, take, drop, standIn, record],
  facts: shiftFacts,
  queries: [listSeries, oneSeries, dates, ofPerson, toRecord, account],
  settings: [zoneSetting, deadlineSetting],
  names: [{ kind: "shift", query: "shifts/series", id: "series", labels: ["title"] }],
  laws: shiftLaws,
  refusals: shiftRefusals,
});
