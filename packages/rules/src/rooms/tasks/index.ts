/** Tasks: what is to be done, who takes it, and what becomes of it. */

import { defineRoom } from "../../engine/room.ts";
import { tablesBeside } from "../../engine/tables.ts";
import { taskFacts } from "./facts.ts";
import { taskLaws } from "./laws.ts";
import { ofPerson, oneTask, seeking, tasks as listTasks } from "./queries.ts";
import { taskRefusals } from "./refusals.ts";
import { finishTask, reopenTask } from "./rules/finishing.ts";
import { changeTask, closeTask, commentTask, openTask } from "./rules/saying.ts";
import { splitTask } from "./rules/splitting.ts";
import { dropTask, takeTask } from "./rules/taking.ts";

export const tasks = defineRoom({
  name: "tasks",
  tables: tablesBeside(import.meta.url),
  acts: [
    openTask,
    changeTask,
    takeTask,
    dropTask,
    finishTask,
    reopenTask,
    splitTask,
    commentTask,
    closeTask,
  ],
  facts: taskFacts,
  queries: [listTasks, oneTask, ofPerson, seeking],
  names: [
    { kind: "task", query: "tasks/tasks", id: "task", labels: ["title"] },
    {
      kind: "task",
      query: "tasks/tasks",
      params: { state: "done" },
      id: "task",
      labels: ["title"],
      after: true,
    },
  ],
  laws: taskLaws,
  refusals: taskRefusals,
});
