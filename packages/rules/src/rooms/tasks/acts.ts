/** Acts of tasks: saying what is to be done, taking it, doing it. Nobody gives one to somebody else. */

import { limits } from "@plenty/kernel";
import { agent, body, list, Type, words } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { contributionsWithdrawn, contributionTold, dayIsLong } from "../contributions/facts.ts";
import { members, persons } from "../people/roles.ts";
import {
  taskChanged,
  taskClosed,
  taskCommented,
  taskDropped,
  taskFinished,
  taskOpened,
  taskReopened,
  taskSplit,
  taskTaken,
} from "./facts.ts";
import { part, said, task } from "./forms.ts";

/** What all of them have in common: each only tells, and none is done by the group. */
const telling = {
  onBehalf: true,
  weighs: "speaks",
  readers: "everyone",
  enactable: false,
} as const;

export const openTaskSpec = defineSpec({
  ...telling,
  name: "tasks.open",
  summary: "This is to be done; whoever wants to takes it.",
  by: members,
  body: body(said),
  facts: [taskOpened],
});

export const changeTaskSpec = defineSpec({
  ...telling,
  name: "tasks.change",
  summary: "A task that I opened and nobody has says this from now on.",
  by: persons,
  body: body({ task, ...said }),
  facts: [taskChanged, taskDropped],
});

export const takeTaskSpec = defineSpec({
  ...telling,
  name: "tasks.take",
  summary: "I do this.",
  by: persons,
  body: body({ task }),
  facts: [taskTaken, taskDropped],
});

export const dropTaskSpec = defineSpec({
  ...telling,
  name: "tasks.drop",
  summary: "I cannot do this after all.",
  by: persons,
  body: body({ task, why: Type.Optional(words) }),
  facts: [taskDropped],
});

const { on, amount, unit } = contributionTold.fields.properties;

export const finishTaskSpec = defineSpec({
  ...telling,
  name: "tasks.finish",
  summary: "This is done: by whom of those who took it, when, and how much it was.",
  by: persons,
  body: body({
    task,
    on,
    people: list(agent, limits.peoplePerItem),
    amount,
    unit,
    note: Type.Optional(words),
  }),
  facts: [taskFinished, contributionTold, dayIsLong, taskDropped],
});

export const reopenTaskSpec = defineSpec({
  ...telling,
  name: "tasks.reopen",
  summary: "A task that I finished is not done after all; what I told of it I take back.",
  by: persons,
  body: body({ task }),
  facts: [taskReopened, contributionsWithdrawn],
});

export const splitTaskSpec = defineSpec({
  ...telling,
  name: "tasks.split",
  summary: "This is several tasks.",
  by: persons,
  body: body({ task, parts: Type.Array(part, { minItems: 2, maxItems: limits.partsPerTask }) }),
  facts: [taskSplit, taskOpened, taskTaken, taskDropped],
});

export const commentTaskSpec = defineSpec({
  ...telling,
  name: "tasks.comment",
  summary: "I say something of a task.",
  by: persons,
  body: body({ task, comment: words }),
  facts: [taskCommented],
});

export const closeTaskSpec = defineSpec({
  ...telling,
  name: "tasks.close",
  summary: "This is no longer to be done, and why.",
  by: persons,
  body: body({ task, why: words }),
  facts: [taskClosed, taskDropped],
});
