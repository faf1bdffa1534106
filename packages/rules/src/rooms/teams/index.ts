/** Teams: who does things together, without asking anybody. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { teamFacts } from "./facts.ts";
import { ofPerson, oneTeam, teams as listTeams } from "./queries.ts";
import { teamRefusals } from "./refusals.ts";
import { closeTeam, enterTeam, leaveTeam, openTeam } from "./rules.ts";
import { teamLaws } from "./teams.ts";

export { teamFacts } from "./facts.ts";
export { teamRefusals } from "./refusals.ts";
export { areOthersIn, findTeam, isIn, isPeopled, teamsOf } from "./teams.ts";
export type { Team } from "./teams.ts";

export const teams = defineRoom({
  name: "teams",
  tables: tablesBeside(import.meta.url),
  acts: [openTeam, enterTeam, leaveTeam, closeTeam],
  facts: teamFacts,
  queries: [listTeams, oneTeam, ofPerson],
  names: [{ kind: "team", query: "teams/teams", id: "team", labels: ["name"] }],
  laws: teamLaws,
  refusals: teamRefusals,
});
