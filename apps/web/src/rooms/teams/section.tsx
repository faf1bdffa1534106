/** Teams on the screen: the list behind About, a page for each, and those of a person. */

import { IconUsersGroup } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { t } from "./words.ts";

const all = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/teams",
  component: part(() => import("./TeamsPage.tsx"), "TeamsPage"),
});
const open = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/open-team",
  component: part(() => import("./OpenTeamPage.tsx"), "OpenTeamPage"),
});
const one = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/teams/$team",
  component: part(() => import("./TeamPage.tsx"), "TeamPage"),
});
const pages = { ...noPages, ofGroup: [all, open, one] } as const;

export const teams: Section<"teams", typeof pages> = {
  name: "teams",
  pages,
  tellers: () => import("./tellers.ts"),
  settings: {},
  powers: () => import("./powers.ts"),
  person: { card: part(() => import("./TheirTeams.tsx"), "TheirTeams") },
  about: {
    ways: [
      {
        to: "/g/$group/about/teams",
        icon: IconUsersGroup,
        title: t("teams.title"),
        Text: () => t("teams.short"),
      },
    ],
  },
  prints: [{ page: all }, { page: one }],
};
