/** The group's tasks, or those of a team: as a list, on a board, in a calendar. */

import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { dayOf } from "@plenty/kernel";
import { Answered } from "../../components/Answered.tsx";
import { ButtonLink, TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { SelectField } from "../../form/SelectField.tsx";
import type { Words } from "../../lib/queries.ts";
import { useNow } from "../../lib/use-now.ts";
import { useHere } from "../../session/here.ts";
import { openTeams } from "../teams/door.ts";
import { Board } from "./Board.tsx";
import { Calendar } from "./Calendar.tsx";
import { byDay } from "./order.ts";
import { openTasks } from "./queries.ts";
import type { Task } from "./queries.ts";
import { looks, readTasksSearch } from "./search.ts";
import type { TasksSearch } from "./search.ts";
import { TaskLine } from "./TaskLine.tsx";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

export function TasksPage() {
  const { group, me } = useHere();
  const search = useSearch({ from: "/g/$group/do/tasks", select: readTasksSearch });
  const asked = useQuery(openTasks(group, search.team));
  const open = me?.status === "member" && (
    <ButtonLink to="/g/$group/do/open-task" params={{ group }}>
      {t("tasks.open")}
    </ButtonLink>
  );
  return (
    <Page title={t("tasks.title")} lead={t("tasks.lead")} main={open}>
      <Looks search={search} />
      <Answered to={asked} lines={6}>
        {({ rows, words }) => <Looked rows={rows} words={words} search={search} />}
      </Answered>
    </Page>
  );
}

interface LookedProps {
  readonly rows: readonly Task[];
  readonly words: Words;
  readonly search: TasksSearch;
}

function Looked({ rows, words, search }: LookedProps) {
  const month = dayOf(useNow()).slice(0, 7);
  if (search.as === "board") return <Board rows={rows} words={words} team={search.team} />;
  if (search.as === "calendar") {
    return <Calendar rows={rows} words={words} month={search.month ?? month} search={search} />;
  }
  return (
    <Card title={t("tasks.list")}>
      {rows.length === 0 && <Empty text={t("tasks.none")} />}
      <PlainList>
        {byDay(rows).map((task) => (
          <TaskLine key={task.task} task={task} words={words} />
        ))}
      </PlainList>
    </Card>
  );
}

/** Whose tasks are shown, and how. */
function Looks({ search }: Pick<LookedProps, "search">) {
  const { group } = useHere();
  const navigate = useNavigate({ from: "/g/$group/do/tasks" });
  const teams = useQuery(openTeams(group)).data?.rows ?? [];
  const { as: look = "list", team = "" } = search;
  const choose = (chosen: string) => {
    const { team: _, ...rest } = search;
    void navigate({ to: ".", search: chosen === "" ? rest : { ...rest, team: chosen } });
  };
  return (
    <div className={names.looks} data-screen>
      <nav className={names.looks} aria-label={t("tasks.as")}>
        {looks.map((one) => (
          <TextLink
            key={one}
            to="/g/$group/do/tasks"
            params={{ group }}
            search={{ ...search, as: one }}
            aria-current={one === look ? "page" : undefined}
          >
            {t(`tasks.${one}`)}
          </TextLink>
        ))}
      </nav>
      {teams.length > 0 && (
        <SelectField
          id="whose-tasks"
          label={t("tasks.team")}
          value={team}
          required={false}
          error={undefined}
          told={undefined}
          most={undefined}
          onBlur={() => undefined}
          onChange={choose}
          of={[
            { value: "", label: t("tasks.every-team") },
            ...teams.map((one) => ({ value: one.team, label: one.name })),
          ]}
        />
      )}
    </div>
  );
}
