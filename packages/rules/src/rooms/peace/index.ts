/** Peace: whom somebody in need can turn to, and what they may do at once. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { safeContacts } from "./acts.ts";
import { peaceFacts } from "./facts.ts";
import { peaceLaws } from "./measures.ts";
import { measures, waiting } from "./queries.ts";
import { peaceRefusals } from "./refusals.ts";
import { hide, lift, measure, pause, review } from "./rules.ts";

export { pauseBetween } from "./measures.ts";
export { peaceRefusals } from "./refusals.ts";

export const peace = defineRoom({
  name: "peace",
  tables: tablesBeside(import.meta.url),
  acts: [pause, hide, lift, review],
  facts: peaceFacts,
  roles: [safeContacts],
  queries: [measures, waiting],
  names: [{ kind: "measure", query: "peace/measures", id: "measure", labels: ["kind"] }],
  laws: peaceLaws,
  due: { measure },
  refusals: peaceRefusals,
});
