/** The task that an act means, and who may do what with it. */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import type { ActJudgement, Judgement, Reading } from "../../../engine/room.ts";
import type { Author } from "../../../engine/spec.ts";
import { authorOf, peopleRefusals, personAt } from "../../people/index.ts";
import { findTeam, isIn } from "../../teams/index.ts";
import { taskDropped } from "../facts.ts";
import { taskRefusals } from "../refusals.ts";
import { awayFrom, findTask, takersOf, writeDropping } from "../tasks.ts";
import type { Task } from "../tasks.ts";

type Meaning = ActJudgement<{ readonly task: string }>;

/** The task that an act names. */
export function taskMeant(act: Meaning): Result<Task, Refusal> {
  const { task } = act.body;
  const found = findTask(act, task);
  return found === undefined ? refused(taskRefusals.taskUnknown({ task })) : accepted(found);
}

/** The same, which is not over. */
export function openTaskMeant(act: Meaning): Result<Task, Refusal> {
  const found = taskMeant(act);
  if (!found.ok) return found;
  return found.value.state === "open" ? found : refused(taskRefusals.taskOver());
}

/** The same, which the author has. */
export function ownTaskMeant(act: Meaning): Result<Task, Refusal> {
  const found = openTaskMeant(act);
  if (!found.ok) return found;
  const has = takersOf(act, found.value).includes(authorOf(act).n);
  return has ? found : refused(taskRefusals.taskNotYours());
}

/** The same, which the author opened, or whose opener left, and which nobody has. */
export function freeTaskMeant(act: Meaning): Result<Task, Refusal> {
  const found = openTaskMeant(act);
  if (!found.ok) return found;
  if (!isTheirs(act, found.value, authorOf(act))) return refused(taskRefusals.notTheOpener());
  const isFree = takersOf(act, found.value).length === 0;
  return isFree ? found : refused(taskRefusals.taskHeld());
}

/** True of who opened a task; once they left, of any member. */
export function isTheirs(reading: Reading, { opener }: Task, author: Author): boolean {
  return opener === author.n || (author.welcomed && personAt(reading, opener).left);
}

/** Why somebody is none of those who may take a task, however many have it; undefined if they are. */
export function refuseTaker(reading: Reading, { said }: Task, author: Author): Refusal | undefined {
  if (said.takers === "outsiders") return undefined;
  if (!author.welcomed) return peopleRefusals.notWelcomed();
  if (said.takers === "members" || said.team === undefined) return undefined;
  const team = findTeam(reading, said.team);
  if (team === undefined || team.closed !== undefined) return undefined;
  const isOne = isIn(reading, { team: team.n, person: author.n });
  return isOne ? undefined : taskRefusals.teamsOwn({ team: team.name });
}

/** Others go on with a task: whoever had it and left the group has it no longer, also if they come back. */
export function goOnWithout(judgement: Judgement, task: Task): void {
  for (const person of awayFrom(judgement, task)) {
    writeDropping(judgement, task, { person });
    const { task: id, said } = task;
    const who = personAt(judgement, person).person;
    judgement.fact(taskDropped, { task: id, title: said.title, person: who });
  }
}
