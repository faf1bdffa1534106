/** What holds of tasks in every state. */

import type { Law, Reading } from "../../engine/room.ts";
import { columns, takersOf, taskOf } from "./tasks.ts";
import type { Task } from "./tasks.ts";

export const taskLaws: readonly Law[] = [
  { name: "TA3 no more have a task than it seeks", check: noneTooMany },
  { name: "TA5 who finished a task had it", check: finisherHadIt },
  { name: "TA10 nobody has a task that was split or closed", check: overIsHadByNobody },
];

function noneTooMany(reading: Reading): readonly string[] {
  return all(reading)
    .filter((task) => takersOf(reading, task).length > task.said.people)
    .map(({ n }) => `task ${n} is had by too many`);
}

function finisherHadIt(reading: Reading): readonly string[] {
  return all(reading)
    .filter((task) => task.done && !takersOf(reading, task).includes(task.done.finisher))
    .map(({ n }) => `task ${n} was finished by who did not have it`);
}

function overIsHadByNobody({ sql }: Reading): readonly string[] {
  const read = sql.read(
    `SELECT n FROM tasks WHERE state IN ('split', 'closed') AND EXISTS (
       SELECT 1 FROM tasks_takers p WHERE p.task = tasks.n AND p.until IS NULL) ORDER BY n`,
  );
  return read.all().map(({ n }) => `task ${Number(n)} is over and had`);
}

function all({ sql }: Reading): readonly Task[] {
  return sql.read(`SELECT ${columns} FROM tasks ORDER BY n`).all().map(taskOf);
}
