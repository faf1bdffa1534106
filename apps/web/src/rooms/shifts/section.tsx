/** Shifts on the screen: on Do and pages of their own, and what of them waits on Home. */

import { createRoute } from "@tanstack/react-router";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { readWeekSearch } from "./search.ts";
import { t } from "./words.ts";

const all = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/shifts",
  component: part(() => import("./ShiftsPage.tsx"), "ShiftsPage"),
});
const open = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/open-shift",
  component: part(() => import("./OpenPage.tsx"), "OpenPage"),
});
const week = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/shifts-of-week",
  validateSearch: readWeekSearch,
  component: part(() => import("./WeekPage.tsx"), "WeekPage"),
});
const one = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/shifts/$series",
  component: part(() => import("./SeriesPage.tsx"), "SeriesPage"),
});
const date = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/shifts/$series/$day",
  component: part(() => import("./DatePage.tsx"), "DatePage"),
});
const pages = { ...noPages, ofGroup: [all, open, week, one, date] } as const;

export const shifts: Section<"shifts", typeof pages> = {
  name: "shifts",
  pages,
  tellers: () => import("./tellers.ts"),
  settings: {
    "shifts.zone": {
      title: t("setting.shifts.zone"),
      value: (zone) => t("settings.zone", { zone: zone.replaceAll("_", " ") }),
    },
    "shifts.deadline": {
      title: t("setting.shifts.deadline"),
      value: (n) => (n === 0 ? t("settings.until-begun") : t("settings.hours", { n })),
    },
  },
  powers: () => import("./powers.ts"),
  doing: {
    panel: part(() => import("./Panel.tsx"), "Panel"),
    ways: [{ to: "/g/$group/do/shifts", label: t("shifts.title"), shownTo: "everyone" }],
  },
  home: { waits: part(() => import("./Waits.tsx"), "Waits") },
  prints: [{ page: week }, { page: date }, { page: one }],
};
