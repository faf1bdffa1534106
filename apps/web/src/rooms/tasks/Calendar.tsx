/** Tasks in a month, each on the day until which it is to be done. */

import { dayOf } from "@plenty/kernel";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import type { Words } from "../../lib/queries.ts";
import { useNow } from "../../lib/use-now.ts";
import { formatDayOfWeek, formatMonth } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { daysShown, monthBeside } from "./month.ts";
import type { Task } from "./queries.ts";
import type { TasksSearch } from "./search.ts";
import { TaskLink } from "./TaskLine.tsx";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

export interface CalendarProps {
  readonly rows: readonly Task[];
  readonly words: Words;
  /** "2026-12". */
  readonly month: string;
  readonly search: TasksSearch;
}

export function Calendar({ rows, words, month, search }: CalendarProps) {
  const today = dayOf(useNow());
  const dated = rows.some(({ until }) => until?.startsWith(month));
  return (
    <Card title={formatMonth(month)} aside={<Beside month={month} search={search} />}>
      {!dated && <p className={names.small}>{t("calendar.none")}</p>}
      <ul className={names.days}>
        {daysShown(month).map((day) => {
          const here = rows.filter(({ until }) => until === day);
          return (
            <li
              key={day}
              className={names.cell}
              data-today={day === today}
              data-empty={here.length === 0}
            >
              <span className={names.dayNumber} aria-hidden={here.length === 0}>
                {here.length === 0 ? Number(day.slice(8)) : formatDayOfWeek(day)}
              </span>
              {here.map((task) => (
                <TaskLink key={task.task} task={task} words={words} />
              ))}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Beside({ month, search }: Pick<CalendarProps, "month" | "search">) {
  const { group } = useHere();
  return (
    <span className={names.month} data-screen>
      {([-1, 1] as const).map((step) => (
        <TextLink
          key={step}
          to="/g/$group/do/tasks"
          params={{ group }}
          search={{ ...search, month: monthBeside(month, step) }}
        >
          {t(step < 0 ? "calendar.before" : "calendar.after")}
        </TextLink>
      ))}
    </span>
  );
}
