/** The button by which one takes a task, in one step. */

import { takeTaskSpec } from "@plenty/rules/rooms/tasks/acts";
import { ActButton } from "../../form/ActButton.tsx";
import { titleOf } from "./TaskLine.tsx";
import type { OfTask } from "./TaskLine.tsx";
import { t } from "./page-words.ts";

export function TakeIt({ task, words }: OfTask) {
  const title = titleOf({ task, words });
  return (
    <ActButton
      aside
      spec={takeTaskSpec}
      body={{ task: task.task }}
      send={t("take.send")}
      label={t("take.label", { title })}
      unanswered={t("take.unanswered", { title })}
    />
  );
}
