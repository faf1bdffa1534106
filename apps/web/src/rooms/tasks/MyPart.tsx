/** What somebody can do about a task: take it, finish or drop it, change, split or close it. */

import { reopenTaskSpec, takeTaskSpec } from "@plenty/rules/rooms/tasks/acts";
import { Card } from "../../components/Card.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import type { Me } from "../../session/me.ts";
import { FinishForm } from "./FinishForm.tsx";
import { MoreAbout } from "./MoreAbout.tsx";
import type { More } from "./MoreAbout.tsx";
import type { OneTask } from "./queries.ts";
import { TakeIt } from "./TakeIt.tsx";
import { titleOf } from "./TaskLine.tsx";
import type { OfOneTask } from "./WhatItSays.tsx";
import { t } from "./page-words.ts";
import names from "./tasks.module.css";

export function MyPart({ task, words }: OfOneTask) {
  return (
    <div className={names.stack} data-screen>
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
  const { state, has, free, done } = task;
  if (state === "done") {
    return done?.by.agent === me.person && <Reopen task={task} words={words} />;
  }
  if (state === "split" || state === "closed") return null;
  const isMine = has.some(({ agent }) => agent === me.person);
  return (
    <>
      {isMine && (
        <Card
          title={me.behalf === undefined ? t("task.yours") : t("task.theirs", { name: me.name })}
        >
          <div className={names.plain}>
            <FinishForm me={me} task={task} words={words} />
          </div>
        </Card>
      )}
      {!isMine && free > 0 && (
        <div className={names.does}>
          <TakeIt task={task} words={words} />
        </div>
      )}
      {!isMine && free === 0 && <p className={names.small}>{t("task.full")}</p>}
      <MoreAbout can={canDo(task, me)} task={task} words={words} />
    </>
  );
}

/** Who has it drops it, and splits it if nobody else has it; who opened it does more while nobody has it. */
function canDo({ has, by }: OneTask, { person }: Me): readonly More[] {
  if (has.length === 0) return by.agent === person ? ["change", "split", "close"] : [];
  if (!has.some(({ agent }) => agent === person)) return [];
  return has.length === 1 ? ["drop", "split"] : ["drop"];
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
