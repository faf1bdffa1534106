/** What other rooms need of teams: which there are, and in which somebody is. */

export { openTeams, teamsOf } from "./queries.ts";
