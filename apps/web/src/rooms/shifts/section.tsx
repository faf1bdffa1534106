/** Shifts on the screen: on Do and pages of their own, and what of them waits on Home. */

import { createRoute } from "@tanstack/react-router";
import { formatDayOfWeek } from "../../messages/format.ts";
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

/** A few sentences one after the other; those that are missing are left out. */
function sentences(...said: readonly (string | false)[]): string {
  return said.filter((words) => words !== false).join(" ");
}

const dayOf = (time: string) => formatDayOfWeek(time.slice(0, 10));

export const shifts: Section<"shifts", typeof pages> = {
  name: "shifts",
  pages,
  tellers: {
    "shifts.open": ([told], { who }) => told && t("entry.opened", { who, title: told.title }),
    "shifts.call-off": ([told], { who }) =>
      told && t("entry.called-off", { who, title: told.title }),
    "shifts.take": ([told], { who }) => {
      if (told === undefined) return undefined;
      const { title } = told;
      return told.fact === "DateTaken"
        ? t("entry.taken", { who, title, day: formatDayOfWeek(told.on) })
        : t("entry.taken-all", { who, title });
    },
    "shifts.drop": ([told], { who }) => {
      if (told === undefined) return undefined;
      const { title } = told;
      if (told.fact === "SeriesDropped") return t("entry.dropped", { who, title });
      const says = told.fact === "PlaceFreed" ? "entry.freed" : "entry.seeks";
      return t(says, { who, title, day: formatDayOfWeek(told.on) });
    },
    "shifts.stand-in": ([told], { who, nameOf }) =>
      told &&
      t("entry.stands-in", {
        who,
        whom: nameOf(told.of),
        title: told.title,
        day: formatDayOfWeek(told.on),
      }),
    "shifts.record": (facts, { who }) => {
      const told = facts.find((fact) => fact.fact === "AttendanceRecorded");
      return told && t("entry.recorded", { who, title: told.title, day: formatDayOfWeek(told.on) });
    },
  },
  follows: {
    "shifts.open": ([told]) =>
      told && t("follows.opened", { n: told.dates, from: dayOf(told.from), to: dayOf(told.to) }),
    "shifts.call-off": ([told]) => told && t("follows.called-off", { n: told.dates }),
    "shifts.take": ([told]) => {
      if (told?.fact !== "SeriesTaken") return undefined;
      const { dates, left } = told;
      return sentences(
        t("follows.taken-all", { n: dates }),
        left > 0 && t("follows.left", { n: left }),
      );
    },
    "shifts.drop": ([told]) => {
      if (told === undefined) return undefined;
      if (told.fact === "PlaceFreed") return t("follows.freed");
      if (told.fact === "StandInSought") return t("follows.seeks");
      const { freed, sought } = told;
      return sentences(
        t("follows.dropped", { n: freed }),
        sought > 0 && t("follows.sought", { n: sought }),
      );
    },
    "shifts.stand-in": ([told], { nameOf }) =>
      told && t("follows.stands-in", { whom: nameOf(told.of) }),
  },
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
