/** Finishing a task, by which what was done is told; and taking that back. */

import type { Refusal } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement } from "../../../engine/room.ts";
import type { BodyOf } from "../../../engine/spec.ts";
import {
  contributionRefusals,
  refuseTakingBack,
  refuseTelling,
  takeBack,
  tell,
} from "../../contributions/index.ts";
import { authorOf, personAt } from "../../people/index.ts";
import { finishTaskSpec, reopenTaskSpec } from "../acts.ts";
import { taskFinished, taskReopened } from "../facts.ts";
import { taskRefusals } from "../refusals.ts";
import { takersOf, writeHappened, writeState } from "../tasks.ts";
import type { Task } from "../tasks.ts";
import { goOnWithout, ownTaskMeant, taskMeant } from "./meaning.ts";

type Finishing = ActJudgement<BodyOf<typeof finishTaskSpec>>;

const finishRefusals = [
  taskRefusals.taskUnknown,
  taskRefusals.taskOver,
  taskRefusals.taskNotYours,
  taskRefusals.taskNotTheirs,
  contributionRefusals.dayInvalid,
  contributionRefusals.amountWithoutUnit,
  contributionRefusals.agentTwice,
  contributionRefusals.dayTooLong,
];

export const finishTask = defineAct(finishTaskSpec, finishRefusals, (act) => {
  const found = ownTaskMeant(act);
  if (!found.ok) return found.refusal;
  const done = doneBy(act, found.value);
  const refusal =
    refusePeople(act, found.value) ?? refuseTelling(act, done, { place: "", before: [] });
  if (refusal !== undefined) return refusal;
  finishIt(act, found.value, done);
  return undefined;
});

/** What is told of a task that is finished. */
function doneBy({ body }: Finishing, { task, said }: Task) {
  const { theme, kind, title, team } = said;
  const { task: _, ...done } = body;
  const of = team === undefined ? {} : { team };
  return { ...done, ...of, theme, kind, task: { task, title } };
}

/** Who did it took it before: nobody finishes it for others alone. */
function refusePeople(act: Finishing, task: Task): Refusal | undefined {
  const has = new Set(takersOf(act, task).map((n) => personAt(act, n).person));
  const { people } = act.body;
  const areThey = people.every((person) => has.has(person));
  return areThey && people.includes(authorOf(act).person)
    ? undefined
    : taskRefusals.taskNotTheirs();
}

function finishIt(act: Finishing, found: Task, done: ReturnType<typeof doneBy>): void {
  const by = authorOf(act);
  const item = `${act.id}.0`;
  const { task, said } = found;
  goOnWithout(act, found);
  writeState(act, found, { state: "done", done: { finisher: by.n, item } });
  writeHappened(act, found, { what: "done", person: by.n, words: act.body.note });
  act.fact(taskFinished, { task, title: said.title, by: by.person, item });
  tell(act, [done]);
}

const reopenRefusals = [
  taskRefusals.taskUnknown,
  taskRefusals.taskNotDone,
  taskRefusals.notTheFinisher,
  contributionRefusals.alreadyConfirmed,
];

export const reopenTask = defineAct(reopenTaskSpec, reopenRefusals, (act) => {
  const found = taskMeant(act);
  if (!found.ok) return found.refusal;
  const { task, done, said } = found.value;
  const by = authorOf(act);
  if (done === undefined) return taskRefusals.taskNotDone();
  if (done.finisher !== by.n) return taskRefusals.notTheFinisher();
  const { item } = done;
  const refusal = refuseTakingBack(act, item, "task");
  if (refusal !== undefined) return refusal;
  writeState(act, found.value, { state: "open" });
  writeHappened(act, found.value, { what: "reopened", person: by.n });
  act.fact(taskReopened, { task, title: said.title, by: by.person });
  takeBack(act, item);
  return undefined;
});
