/** Taking a task and dropping it: each for oneself. */

import { defineAct } from "../../../engine/room.ts";
import { authorOf, peopleRefusals } from "../../people/index.ts";
import { dropTaskSpec, takeTaskSpec } from "../acts.ts";
import { taskDropped, taskTaken } from "../facts.ts";
import { taskRefusals } from "../refusals.ts";
import { takersOf, writeDropping, writeTaking } from "../tasks.ts";
import { goOnWithout, openTaskMeant, ownTaskMeant, refuseTaker } from "./meaning.ts";

const takeRefusals = [
  taskRefusals.taskUnknown,
  taskRefusals.taskOver,
  taskRefusals.taskYours,
  peopleRefusals.notWelcomed,
  taskRefusals.teamsOwn,
  taskRefusals.taskTaken,
];

export const takeTask = defineAct(takeTaskSpec, takeRefusals, (act) => {
  const found = openTaskMeant(act);
  if (!found.ok) return found.refusal;
  const who = authorOf(act);
  const { task, said } = found.value;
  const has = takersOf(act, found.value);
  if (has.includes(who.n)) return taskRefusals.taskYours();
  const refusal = refuseTaker(act, found.value, who);
  if (refusal !== undefined) return refusal;
  if (has.length >= said.people) return taskRefusals.taskTaken();
  goOnWithout(act, found.value);
  writeTaking(act, found.value, who.n);
  act.fact(taskTaken, { task, title: said.title, person: who.person });
  return undefined;
});

const dropRefusals = [taskRefusals.taskUnknown, taskRefusals.taskOver, taskRefusals.taskNotYours];

export const dropTask = defineAct(dropTaskSpec, dropRefusals, (act) => {
  const found = ownTaskMeant(act);
  if (!found.ok) return found.refusal;
  const who = authorOf(act);
  const { task, said } = found.value;
  const { why } = act.body;
  writeDropping(act, found.value, { person: who.n, why });
  const noted = why === undefined ? {} : { why };
  act.fact(taskDropped, { task, title: said.title, person: who.person, ...noted });
  return undefined;
});
