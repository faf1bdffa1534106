/** On Do: the tasks that I have, each with what I can do with it, and some that I can take. */

import { useQuery } from "@tanstack/react-query";
import { dayOf } from "@plenty/kernel";
import { dropTaskSpec, finishTaskSpec } from "@plenty/rules/rooms/tasks/acts";
import { ButtonLink, TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import { useNow } from "../../lib/use-now.ts";
import { useHere } from "../../session/here.ts";
import type { Me } from "../../session/me.ts";
import { byDay } from "./order.ts";
import { seeking, tasksOf } from "./queries.ts";
import { TakeIt } from "./TakeIt.tsx";
import { TaskLine, titleOf } from "./TaskLine.tsx";
import type { OfTask } from "./TaskLine.tsx";
import { t } from "./page-words.ts";

export function ToDo() {
  const { me } = useHere();
  if (me === undefined) return null;
  return (
    <>
      <Mine me={me} />
      <ToTake me={me} />
    </>
  );
}

interface OfMe {
  readonly me: Me;
}

function Mine({ me }: OfMe) {
  const { group } = useHere();
  const mine = useQuery(tasksOf(group, me.person)).data;
  if (mine === undefined || mine.rows.length === 0) return null;
  return (
    <Card title={t("mine.title")}>
      <PlainList>
        {byDay(mine.rows).map((task) => (
          <TaskLine key={task.task} task={task} words={mine.words} mine={me.person}>
            <DoneOrNot me={me} task={task} words={mine.words} />
          </TaskLine>
        ))}
      </PlainList>
    </Card>
  );
}

/** Done in one step: today, by me. Its page takes day, hours and words. */
function DoneOrNot({ me, task, words }: OfTask & OfMe) {
  const title = titleOf({ task, words });
  const on = dayOf(useNow());
  return (
    <>
      <ActButton
        spec={finishTaskSpec}
        body={{ task: task.task, on, people: [me.person] }}
        send={t("mine.done")}
        label={t("mine.done-label", { title })}
        unanswered={t("mine.done-unanswered", { title })}
      />
      <ActButton
        aside
        spec={dropTaskSpec}
        body={{ task: task.task }}
        send={t("mine.cannot")}
        label={t("mine.cannot-label", { title })}
        unanswered={t("mine.cannot-unanswered", { title })}
      />
    </>
  );
}

/** More than these one does not choose among at a glance. */
const shown = 5;

/** Those of my teams first. */
function ToTake({ me }: OfMe) {
  const { group } = useHere();
  const own = useQuery(seeking(group, me.person, "teams")).data;
  const all = useQuery(seeking(group, me.person, "group")).data;
  if (own === undefined || all === undefined) return null;
  const ids = new Set(own.rows.map(({ task }) => task));
  const others = all.rows.filter(({ task }) => !ids.has(task));
  const rows = [...byDay(own.rows), ...byDay(others)].slice(0, shown);
  const way = (
    <TextLink to="/g/$group/do/tasks" params={{ group }}>
      {t("tasks.all")}
    </TextLink>
  );
  return (
    <Card title={t("take.title")} aside={way}>
      {rows.length === 0 && (
        <Empty text={t("take.none")}>
          {me.status === "member" && (
            <ButtonLink to="/g/$group/do/open-task" params={{ group }} variant="default">
              {t("tasks.open")}
            </ButtonLink>
          )}
        </Empty>
      )}
      <PlainList>
        {rows.map((task) => (
          <TaskLine key={task.task} task={task} words={all.words}>
            <TakeIt task={task} words={all.words} />
          </TaskLine>
        ))}
      </PlainList>
    </Card>
  );
}
