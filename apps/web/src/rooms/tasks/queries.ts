/** What the pages of tasks ask. */

import type { QueryAnswer, Row } from "@plenty/client";
import { pages, question } from "../../lib/queries.ts";

export type Task = Row<"tasks", "tasks">;
export type OneTask = QueryAnswer<"tasks", "task">;
export type Happened = Row<"tasks", "task">;

/** Those that are not over, of a team or of all. */
export const openTasks = (group: string, team?: string) =>
  question(group, ["tasks", "tasks"], { team, limit: 500 });
/** The last ones that are done. */
export const doneTasks = (group: string, team?: string) =>
  question(group, ["tasks", "tasks"], { state: "done", team, limit: 20 });
/** Those that somebody has. */
export const tasksOf = (group: string, person: string) =>
  question(group, ["tasks", "of-person"], { person, limit: 100 });
/** Those that seek somebody like this person, of their teams or of all. */
export const seeking = (group: string, person: string, of: "teams" | "group") =>
  question(group, ["tasks", "seeking"], { person, of, limit: 100 });
/** One with what happened to it, page by page. */
export const oneTask = (group: string, task: string) =>
  pages(group, ["tasks", "task"], { task, limit: 100 });
