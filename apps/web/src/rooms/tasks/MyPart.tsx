/** What somebody can do about a task: take it, finish or drop it, change, split or close it. */

import { dropTaskSpec, reopenTaskSpec, takeTaskSpec } from "@plenty/rules/rooms/tasks/acts";
import { Card } from "../../components/Card.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import type { Me } from "../../session/me.ts";
import { FinishForm } from "./FinishForm.tsx";
import { MoreAbout } from "./MoreAbout.tsx";
import { TakeIt } from "./TakeIt.tsx";
import { titleOf } from "./TaskLine.tsx";
import type { OfOneTask } from "./WhatItSays.tsx";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

export function MyPart({ task, words }: OfOneTask) {
  return (
    <div data-screen>
      <ForPeople spec={takeTaskSpec} visitor={t("task.visitor")}>
        {(me) => <Part key={me.person} me={me} task={task} words={words} />}
      </ForPeople>
    </div>
  );
}

interface PartProps extends OfOneTask {
  readonly me: Me;
}

function Part({ me, task, words }: PartProps) {
  const { state, has, free, by, done } = task;
  if (state === "done") {
    return done?.by.agent === me.person && <Reopen task={task} words={words} />;
  }
  if (state === "split" || state === "closed") return null;
  const isMine = has.some(({ agent }) => agent === me.person);
  const mayEnd = isMine ? has.length === 1 : has.length === 0 && by.agent === me.person;
  return (
    <>
      {isMine && <Held me={me} task={task} words={words} />}
      {!isMine && free > 0 && (
        <div className={names.does}>
          <TakeIt task={task} words={words} />
        </div>
      )}
      {!isMine && free === 0 && <p className={names.small}>{t("task.full")}</p>}
      {mayEnd && (
        <MoreAbout isMine={isMine} isOpener={by.agent === me.person} task={task} words={words} />
      )}
    </>
  );
}

function Held({ me, task, words }: PartProps) {
  const title = titleOf({ task, words });
  const heading = me.behalf === undefined ? t("task.yours") : t("task.theirs", { name: me.name });
  return (
    <>
      <Card title={heading}>
        <ActButton
          aside
          spec={dropTaskSpec}
          body={{ task: task.task }}
          send={t("mine.cannot")}
          label={t("mine.cannot-label", { title })}
          unanswered={t("mine.cannot-unanswered", { title })}
        />
      </Card>
      <FinishForm me={me} task={task} words={words} />
    </>
  );
}

function Reopen({ task, words }: OfOneTask) {
  return (
    <ActButton
      aside
      spec={reopenTaskSpec}
      body={{ task: task.task }}
      send={t("reopen.send")}
      label={`${t("reopen.send")}: ${titleOf({ task, words })}`}
      unanswered={t("reopen.unanswered")}
    />
  );
}
