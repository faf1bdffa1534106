/** What the pages of teams ask. */

import type { Row } from "@plenty/client";
import { pages, question } from "../../lib/queries.ts";

export type TeamRow = Row<"teams", "teams">;
export type InTeam = Row<"teams", "team">;

/** All open teams: there are never more than these. */
export const openTeams = (group: string) => question(group, ["teams", "teams"], { limit: 500 });
/** Those that are closed, page by page. */
export const closedTeams = (group: string) =>
  pages(group, ["teams", "teams"], { state: "closed", limit: 50 });
/** A team with those who are in it, page by page; or with those who were. */
export const oneTeam = (group: string, team: string, who: "in" | "were" = "in") =>
  pages(group, ["teams", "team"], { team, who, limit: 100 });
/** The teams in which somebody is. */
export const teamsOf = (group: string, person: string) =>
  question(group, ["teams", "of-person"], { person });
