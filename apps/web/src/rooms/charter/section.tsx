/** The charter on the screen: About, behind the group's own name, and founding a group. */

import { IconPlant } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import { isHash } from "@plenty/kernel";
import { groupRoute, hostRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { preload } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { aboutGroup, isClosed } from "./door.ts";
import { t } from "./words.ts";

const found = createRoute({
  getParentRoute: () => hostRoute,
  path: "/found",
  component: part(() => import("./FoundPage.tsx"), "FoundPage"),
});
const about = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about",
  loader: ({ context: { sections } }) =>
    preload(sections.flatMap((section) => section.about?.card ?? [])),
  component: part(() => import("./AboutPage.tsx"), "AboutPage"),
});
const pages = { ofHost: [found], ofGroup: [about] } as const;

export const charter: Section<"charter", typeof pages> = {
  name: "charter",
  pages,
  place: {
    at: "name",
    to: "/g/$group/about",
    label: t("about.title"),
    icon: IconPlant,
    shownTo: "everyone",
  },
  tellers: {
    "charter.found": (_, { who }) => t("entry.founded", { who }),
  },
  settings: {
    "charter.affirmed": {
      title: t("setting.charter.affirmed"),
      value: (charterHash) => (isHash(charterHash) ? t("settings.charter") : charterHash),
    },
  },
  prints: [{ page: about }],
  knows: { group: aboutGroup, isClosed },
};
