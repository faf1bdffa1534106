/** Splitting a task: parts stand in its place, and who had the whole has them. */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { defineAct } from "../../../engine/room.ts";
import type { ActJudgement } from "../../../engine/room.ts";
import type { BodyOf } from "../../../engine/spec.ts";
import { authorOf } from "../../people/index.ts";
import { splitTaskSpec } from "../acts.ts";
import { taskOpened, taskSplit, taskTaken } from "../facts.ts";
import { taskRefusals } from "../refusals.ts";
import {
  endTaking,
  takersOf,
  writeHappened,
  writeState,
  writeTaking,
  writeTask,
} from "../tasks.ts";
import type { Said, Task } from "../tasks.ts";
import { goOnWithout, isTheirs, openTaskMeant } from "./meaning.ts";
import { refuseMany } from "./saying.ts";

type Splitting = ActJudgement<BodyOf<typeof splitTaskSpec>>;
type Part = Splitting["body"]["parts"][number];

const splitRefusals = [
  taskRefusals.taskUnknown,
  taskRefusals.taskOver,
  taskRefusals.notTheOpener,
  taskRefusals.taskNotYours,
  taskRefusals.othersHaveIt,
  taskRefusals.tasksYours,
  taskRefusals.tasksFull,
];

export const splitTask = defineAct(splitTaskSpec, splitRefusals, (act) => {
  const found = wholeMeant(act);
  if (!found.ok) return found.refusal;
  const { parts } = act.body;
  const by = authorOf(act);
  const isOwn = found.value.opener === by.n ? 1 : 0;
  const refusal = refuseMany(act, by.n, parts.length - isOwn);
  if (refusal !== undefined) return refusal;
  splitIt(act, found.value);
  return undefined;
});

/** The task that is to be split by who has it alone, or by who opened it while nobody has it. */
function wholeMeant(act: Splitting): Result<Task, Refusal> {
  const found = openTaskMeant(act);
  if (!found.ok) return found;
  const by = authorOf(act);
  const has = takersOf(act, found.value);
  if (has.length === 0) {
    const may = isTheirs(act, found.value, by);
    return may ? accepted(found.value) : refused(taskRefusals.notTheOpener());
  }
  if (!has.includes(by.n)) return refused(taskRefusals.taskNotYours());
  return has.length === 1 ? found : refused(taskRefusals.othersHaveIt());
}

function splitIt(act: Splitting, whole: Task): void {
  const by = authorOf(act);
  const has = takersOf(act, whole);
  goOnWithout(act, whole);
  for (const person of has) endTaking(act, whole, person);
  writeState(act, whole, { state: "split" });
  writeHappened(act, whole, { what: "split", person: by.n });
  const parts = act.body.parts.map((part, i) => ({ task: `${act.id}.${i}`, part }));
  const { task, said } = whole;
  const ids = parts.map((one) => one.task);
  act.fact(taskSplit, { task, title: said.title, by: by.person, parts: ids });
  for (const { task: id, part } of parts) openPart(act, whole, { id, part, has: has.length > 0 });
}

interface Opening {
  readonly id: string;
  readonly part: Part;
  /** Whether who splits has it. */
  readonly has: boolean;
}

function openPart(act: Splitting, whole: Task, { id, part, has }: Opening): void {
  const opener = authorOf(act);
  const said = saidOf(whole, part);
  const written = writeTask(act, { task: id, whole, opener, said });
  act.fact(taskOpened, { task: id, by: opener.person, whole: whole.task, ...said });
  if (!has) return;
  writeTaking(act, written, opener.n);
  act.fact(taskTaken, { task: id, title: said.title, person: opener.person });
}

/** How much the whole takes is not how much a part does; nor is what it is about in other words. */
function saidOf({ said }: Task, part: Part): Said {
  const { title: _title, description: _description, amount: _amount, unit: _unit, ...rest } = said;
  return { ...rest, ...part };
}
