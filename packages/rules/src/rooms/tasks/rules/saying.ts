/** Saying what is to be done: opening a task, changing what it says, speaking of it, closing it. */

import { DAY, HOUR, limits, parseDay } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { Judgement, Reading } from "../../../engine/room.ts";
import { contributionRefusals } from "../../contributions/index.ts";
import { authorOf, peopleRefusals } from "../../people/index.ts";
import { findTeam, teamRefusals } from "../../teams/index.ts";
import { changeTaskSpec, closeTaskSpec, commentTaskSpec, openTaskSpec } from "../acts.ts";
import { taskChanged, taskClosed, taskCommented, taskOpened } from "../facts.ts";
import { taskRefusals } from "../refusals.ts";
import { countOpen, takersOf, writeHappened, writeSaid, writeState, writeTask } from "../tasks.ts";
import type { Said } from "../tasks.ts";
import { freeTaskMeant, goOnWithout, refuseTaker, taskMeant } from "./meaning.ts";

const saidRefusals = [
  teamRefusals.teamUnknown,
  teamRefusals.teamOver,
  taskRefusals.teamNeeded,
  taskRefusals.untilOver,
  contributionRefusals.amountWithoutUnit,
];

const openRefusals = [...saidRefusals, taskRefusals.tasksYours, taskRefusals.tasksFull];

export const openTask = defineAct(openTaskSpec, openRefusals, (act) => {
  const said = act.body;
  const opener = authorOf(act);
  const refusal = refuseSaid(act, said) ?? refuseMany(act, opener.n, 1);
  if (refusal !== undefined) return refusal;
  const { task } = writeTask(act, { task: act.id, opener, said });
  act.fact(taskOpened, { task, by: opener.person, ...said });
  return undefined;
});

/** A day ends last at UTC-12 (Baker Island), 12 hours after it ends in UTC. */
const latest = DAY + 12 * HOUR;

function refuseSaid(judgement: Judgement, said: Said): Refusal | undefined {
  const { team, takers, until, amount, unit } = said;
  const found = team === undefined ? undefined : findTeam(judgement, team);
  if (team !== undefined && found === undefined) return teamRefusals.teamUnknown({ team });
  if (found?.closed !== undefined) return teamRefusals.teamOver();
  if (takers === "team" && team === undefined) return taskRefusals.teamNeeded();
  if (until !== undefined && !isToCome(until, judgement.at)) {
    return taskRefusals.untilOver({ day: until });
  }
  return (amount === undefined) === (unit === undefined)
    ? undefined
    : contributionRefusals.amountWithoutUnit();
}

/** True of a day that is not over everywhere on Earth. */
function isToCome(until: string, at: number): boolean {
  const start = parseDay(until);
  return start !== undefined && start + latest > at;
}

/** Why so many more would be too many. */
export function refuseMany(reading: Reading, opener: number, more: number): Refusal | undefined {
  const own = limits.tasksPerPerson;
  if (countOpen(reading, opener) + more > own) return taskRefusals.tasksYours({ most: own });
  const all = limits.tasks;
  return countOpen(reading, null) + more > all ? taskRefusals.tasksFull({ most: all }) : undefined;
}

const changeRefusals = [
  taskRefusals.taskUnknown,
  taskRefusals.taskOver,
  taskRefusals.notTheOpener,
  taskRefusals.taskHeld,
  ...saidRefusals,
];

export const changeTask = defineAct(changeTaskSpec, changeRefusals, (act) => {
  const found = freeTaskMeant(act);
  if (!found.ok) return found.refusal;
  const { task, ...said } = act.body;
  const refusal = refuseSaid(act, said);
  if (refusal !== undefined) return refusal;
  const by = authorOf(act);
  goOnWithout(act, found.value);
  writeSaid(act, found.value, said);
  writeHappened(act, found.value, { what: "changed", person: by.n });
  act.fact(taskChanged, { task, by: by.person, ...said });
  return undefined;
});

const commentRefusals = [taskRefusals.taskUnknown, peopleRefusals.notWelcomed];

export const commentTask = defineAct(commentTaskSpec, commentRefusals, (act) => {
  const found = taskMeant(act);
  if (!found.ok) return found.refusal;
  const by = authorOf(act);
  const { task, opener, said } = found.value;
  const isPart = opener === by.n || takersOf(act, found.value).includes(by.n);
  // whoever belongs may speak of what is another team's; who is not welcomed, of what they may do
  const outside = isPart || by.welcomed ? undefined : refuseTaker(act, found.value, by);
  if (outside !== undefined) return outside;
  const { comment } = act.body;
  writeHappened(act, found.value, { what: "said", person: by.n, words: comment });
  act.fact(taskCommented, { task, title: said.title, by: by.person, comment });
  return undefined;
});

const closeRefusals = [
  taskRefusals.taskUnknown,
  taskRefusals.taskOver,
  taskRefusals.notTheOpener,
  taskRefusals.taskHeld,
];

export const closeTask = defineAct(closeTaskSpec, closeRefusals, (act) => {
  const found = freeTaskMeant(act);
  if (!found.ok) return found.refusal;
  const by = authorOf(act);
  const { task, said } = found.value;
  const { why } = act.body;
  goOnWithout(act, found.value);
  writeState(act, found.value, { state: "closed" });
  writeHappened(act, found.value, { what: "closed", person: by.n, words: why });
  act.fact(taskClosed, { task, title: said.title, by: by.person, why });
  return undefined;
});
