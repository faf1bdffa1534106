/** Tasks on the screen: mine and those to take on Do, boards, a page for each, and what waits on Home. */

import { createRoute } from "@tanstack/react-router";
import { groupRoute } from "../../routes.ts";
import { part } from "../../section/part.ts";
import { noPages } from "../../section/section.ts";
import type { Section } from "../../section/section.ts";
import { toldIn } from "../contributions/door.ts";
import { readTasksSearch } from "./search.ts";
import { t } from "./words.ts";

const all = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/tasks",
  validateSearch: readTasksSearch,
  component: part(() => import("./TasksPage.tsx"), "TasksPage"),
});
const open = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/open-task",
  component: part(() => import("./OpenTaskPage.tsx"), "OpenTaskPage"),
});
const one = createRoute({
  getParentRoute: () => groupRoute,
  path: "/do/tasks/$task",
  component: part(() => import("./TaskPage.tsx"), "TaskPage"),
});
const pages = { ...noPages, ofGroup: [all, open, one] } as const;

export const tasks: Section<"tasks", typeof pages> = {
  name: "tasks",
  pages,
  tellers: () => import("./tellers.ts"),
  settings: {},
  powers: () => import("./powers.ts"),
  entry: { "tasks.finish": toldIn },
  doing: {
    panel: part(() => import("./ToDo.tsx"), "ToDo"),
    ways: [{ to: "/g/$group/do/tasks", label: t("tasks.title"), shownTo: "everyone" }],
  },
  home: { waits: part(() => import("./Waits.tsx"), "Waits") },
  prints: [{ page: all }, { page: one }],
};
