/** Facts of tasks: what is to be done, who takes it, what becomes of it. Each says what the task says, by its words. */

import { limits } from "@plenty/kernel";
import { agent, body, list, Type, words } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { contributionTold } from "../contributions/facts.ts";
import { said, task } from "./forms.ts";

/** `whole` is the task of which it is a part. */
export const taskOpened = defineFact(
  "TaskOpened",
  "this is to be done: {title}[, until {until}]; {by} says so",
  body({ task, by: agent, whole: Type.Optional(task), ...said }),
);

export const taskChanged = defineFact(
  "TaskChanged",
  "the task says from now on: {title}[, until {until}]",
  body({ task, by: agent, ...said }),
);

export const taskTaken = defineFact(
  "TaskTaken",
  "{person} has the task {title}",
  body({ task, title: words, person: agent }),
);

/** Also of somebody who left the group, once others go on without them. */
export const taskDropped = defineFact(
  "TaskDropped",
  "{person} no longer has the task {title}[: {why}]",
  body({ task, title: words, person: agent, why: Type.Optional(words) }),
);

export const taskFinished = defineFact(
  "TaskFinished",
  "the task {title} is done",
  body({ task, title: words, by: agent, item: contributionTold.fields.properties.item }),
);

export const taskReopened = defineFact(
  "TaskReopened",
  "the task {title} is not done after all",
  body({ task, title: words, by: agent }),
);

export const taskSplit = defineFact(
  "TaskSplit",
  "the task {title} is split into {parts}",
  body({ task, title: words, by: agent, parts: list(task, limits.partsPerTask) }),
);

export const taskCommented = defineFact(
  "TaskCommented",
  "{by} says of the task {title}: {comment}",
  body({ task, title: words, by: agent, comment: words }),
);

export const taskClosed = defineFact(
  "TaskClosed",
  "the task {title} is closed: {why}",
  body({ task, title: words, by: agent, why: words }),
);

export const taskFacts = [
  taskOpened,
  taskChanged,
  taskTaken,
  taskDropped,
  taskFinished,
  taskReopened,
  taskSplit,
  taskCommented,
  taskClosed,
] as const;
