/** Peace on the screen: whom one can turn to, and what they began. */

import { IconHeartHandshake } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { hiddenWords } from "./queries.ts";
import { t } from "./words.ts";

const page = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/peace",
  component: part(() => import("./PeacePage.tsx"), "PeacePage"),
});
const pages = { ...noPages, ofGroup: [page] } as const;

export const peace: Section<"peace", typeof pages> = {
  name: "peace",
  pages,
  tellers: () => import("./tellers.ts"),
  settings: {},
  home: { waits: part(() => import("./Waits.tsx"), "Waits") },
  about: {
    ways: [
      {
        to: "/g/$group/about/peace",
        icon: IconHeartHandshake,
        title: t("peace.title"),
        Text: () => t("peace.short"),
      },
    ],
  },
  powers: () => import("./powers.ts"),
  knows: { hidden: hiddenWords },
};
