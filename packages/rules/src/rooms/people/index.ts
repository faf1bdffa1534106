/** People: who belongs, and how one comes to. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { members, ofKey, ofPerson, unclaimed } from "./queries.ts";
import { peopleRefusals } from "./refusals.ts";
import { join, welcome, welcomeSetting } from "./rules.ts";

export { possessionProofs, provenKeys } from "./acts.ts";
export {
  findPerson,
  personAt,
  personOfKey,
  registerPerson,
  registerUnclaimed,
  welcomePerson,
} from "./persons.ts";
export type { NewPerson } from "./persons.ts";
export { nameOf, page } from "./queries.ts";
export type { Named } from "./queries.ts";
export { peopleRefusals } from "./refusals.ts";
export { authorOf, takenKey } from "./rules.ts";

export const people = defineRoom({
  name: "people",
  tables: tablesBeside(import.meta.url),
  acts: [join, welcome],
  queries: [members, ofKey, ofPerson, unclaimed],
  settings: [welcomeSetting],
  refusals: Object.values(peopleRefusals),
});
