/** Tasks on a board: to take, taken, done last. */

import { useQuery } from "@tanstack/react-query";
import { Card } from "../../components/Card.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { byDay } from "./order.ts";
import { doneTasks } from "./queries.ts";
import type { Task } from "./queries.ts";
import { TaskLine } from "./TaskLine.tsx";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

interface ColumnProps {
  readonly title: string;
  readonly rows: readonly Task[];
  readonly words: Words;
}

export interface BoardProps extends Omit<ColumnProps, "title"> {
  readonly team: string | undefined;
}

export function Board({ rows, words, team }: BoardProps) {
  const { group } = useHere();
  const done = useQuery(doneTasks(group, team)).data;
  const of = (state: Task["state"]) => byDay(rows.filter((task) => task.state === state));
  return (
    <div className={names.board}>
      <Column title={t("board.open")} rows={of("open")} words={words} />
      <Column title={t("board.taken")} rows={of("taken")} words={words} />
      <Column title={t("board.done")} rows={done?.rows ?? []} words={done?.words ?? {}} />
    </div>
  );
}

function Column({ title, rows, words }: ColumnProps) {
  return (
    <Card title={title} aside={rows.length > 0 ? String(rows.length) : undefined}>
      {rows.length === 0 && <p className={names.small}>{t("board.nothing")}</p>}
      <PlainList>
        {rows.map((task) => (
          <TaskLine key={task.task} task={task} words={words} />
        ))}
      </PlainList>
    </Card>
  );
}
