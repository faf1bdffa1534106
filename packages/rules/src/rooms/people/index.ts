/** People: who belongs, and how one comes to. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { readersSetting, welcomeSetting } from "./acts.ts";
import { peopleNamed, personJoined, personVouchedFor, personWelcomed } from "./facts.ts";
import { members as listMembers, ofKey, ofPerson, unclaimed } from "./queries.ts";
import { peopleRefusals } from "./refusals.ts";
import { founders, members, persons } from "./roles.ts";
import { join, welcome } from "./rules.ts";
import { standing } from "./standing.ts";

export {
  countPeople,
  findPerson,
  personAt,
  personOfKey,
  registerPerson,
  registerUnclaimed,
  welcomePerson,
} from "./persons.ts";
export type { NewPerson } from "./persons.ts";
export { named, nameOf, namesOf, page, paged } from "./queries.ts";
export type { Named } from "./queries.ts";
export { peopleRefusals } from "./refusals.ts";
export { authorOf, takenKey } from "./rules.ts";

export const people = defineRoom({
  name: "people",
  tables: tablesBeside(import.meta.url),
  acts: [join, welcome],
  facts: [personJoined, personVouchedFor, personWelcomed, peopleNamed],
  roles: [persons, members, founders],
  queries: [listMembers, ofKey, ofPerson, unclaimed, standing],
  settings: [readersSetting, welcomeSetting],
  names: [
    { kind: "agent", query: "people/members", id: "person", labels: ["name"] },
    { kind: "agent", query: "people/unclaimed", id: "agent", labels: ["name"] },
  ],
  refusals: peopleRefusals,
});
