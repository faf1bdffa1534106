/** Tasks that somebody has and whose day has come or comes within a week, and those of their teams that seek somebody. */

import { accepted, DAY, dayOf, limits } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import type { GroupClient } from "@plenty/client";
import { allPages } from "../../do/asking.ts";
import type { Failure } from "../../support/command.ts";
import type { FindWaiting } from "../../support/room.ts";
import { byDay, cellsOf, taskJson } from "./task-lines.ts";
import type { TaskJson } from "./task-lines.ts";

type Found = Result<readonly TaskJson[], Failure>;

/** Finds what is due of this person's, and what they could take. */
export const findTasks: FindWaiting = async (group, person) => {
  const mine = await asked(group, "of-person", { person });
  if (!mine.ok) return mine;
  const free = await asked(group, "seeking", { person, of: "teams" });
  if (!free.ok) return free;
  const now = Date.now();
  const [today, week] = [dayOf(now), dayOf(now + 7 * DAY)];
  const due = mine.value.filter(({ until }) => until !== "" && until <= week);
  const kinds = [
    { title: "You took it", found: due, next: "plenty do tasks.finish --task <digits or words>" },
    {
      title: "Your teams seek somebody",
      found: free.value,
      next: "plenty do tasks.take --task <digits or words>",
    },
  ];
  return accepted(
    kinds.map(({ title, found, next }) => ({
      title,
      rows: byDay(found).map((task) => cellsOf(task, today)),
      json: found,
      next,
    })),
  );
};

async function asked(
  group: GroupClient,
  ...[query, params]:
    | readonly ["of-person", { readonly person: string }]
    | readonly ["seeking", { readonly person: string; readonly of: "teams" }]
): Promise<Found> {
  const list = await allPages((after: number | undefined) => {
    const page = { ...params, after, limit: limits.pageRows };
    return group.query("tasks", query, page);
  });
  if (!list.ok) return list;
  const { rows, words } = list.value;
  return accepted(rows.map((row) => taskJson(row, words)));
}
