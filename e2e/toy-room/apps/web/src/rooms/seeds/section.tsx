/** Seeds on the screen: who has which, and offering some. */

import { IconPlant } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { t } from "./words.ts";

const all = createRoute({
  getParentRoute: () => groupRoute,
  path: "/seeds",
  component: part(() => import("./SeedsPage.tsx"), "SeedsPage"),
});
const pages = { ...noPages, ofGroup: [all] } as const;

export const seeds: Section<"seeds", typeof pages> = {
  name: "seeds",
  pages,
  place: {
    at: "sections",
    to: "/g/$group/seeds",
    label: t("seeds.title"),
    icon: IconPlant,
    shownTo: "everyone",
  },
  tellers: () => import("./tellers.ts"),
  settings: {},
  powers: () => import("./powers.ts"),
  home: {
    cards: [
      {
        name: "seeds",
        column: "around",
        shownTo: "everyone",
        part: part(() => import("./Offers.tsx"), "Offers"),
      },
    ],
  },
};
