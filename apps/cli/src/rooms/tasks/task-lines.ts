/** Tasks as a terminal shows them: one a line, what is to be done first, first. */

import { formatAmount } from "@plenty/kernel";
import type { Row } from "@plenty/client";
import { short } from "../../do/short.ts";

export type Task = Row<"tasks", "tasks">;
type Words = Readonly<Record<string, string>>;

/** A task for programs: with words in the place of their hashes. */
export function taskJson(task: Task, words: Words) {
  const said = (hash: string | undefined) =>
    hash === undefined ? "" : (words[hash] ?? "(erased)");
  return {
    task: task.task,
    title: said(task.title),
    description: said(task.description),
    learn: said(task.learn),
    team: task.teamName ?? "",
    until: task.until ?? "",
    takes: amountOf(task),
    state: task.state,
    free: task.free,
    has: task.has.map(({ name }) => said(name)),
    takers: task.takers,
  };
}
export type TaskJson = ReturnType<typeof taskJson>;

/** What has no day comes last. */
export function byDay(tasks: readonly TaskJson[]): readonly TaskJson[] {
  return tasks.toSorted((a, b) => (a.until || "9999").localeCompare(b.until || "9999"));
}

/** Its digits, until when, what, for whom, how long, and who has it or how many it seeks. */
export function cellsOf(task: TaskJson, today: string): readonly string[] {
  const { until, title, team, takes, has, free, state } = task;
  const isLate = until !== "" && until < today && (state === "open" || state === "taken");
  const wanted = free > 0 ? `${free} wanted` : "";
  const standing = [has.join(", "), wanted].filter((part) => part !== "").join("; ");
  return [short(task.task), isLate ? `${until} late` : until, title, team, takes, standing];
}

function amountOf({ amount, unit, decimals = 0 }: Task): string {
  return amount === undefined ? "" : `${formatAmount(amount, decimals)} ${unit ?? ""}`.trimEnd();
}
