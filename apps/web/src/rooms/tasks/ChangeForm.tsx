/** Changing what a task says, while nobody has it. */

import { formatAmount } from "@plenty/kernel";
import { changeTaskSpec } from "@plenty/rules/rooms/tasks/acts";
import { ActForm } from "../../form/ActForm.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { noteIn } from "../../lib/names.ts";
import { SayingFields } from "./SayingFields.tsx";
import { bodyOf, sayingFields } from "./saying.ts";
import type { OfOneTask } from "./WhatItSays.tsx";
import { t } from "./page-words.ts";

export function ChangeForm({ task, words }: OfOneTask) {
  const { amount, decimals = 0, unit = "hour", kind, takers, theme } = task;
  const said = (hash: string | undefined) => noteIn(words, hash) ?? "";
  const form = useActForm(changeTaskSpec, {
    fields: sayingFields(),
    draft: task.task,
    start: {
      title: said(task.title),
      description: said(task.description),
      learn: said(task.learn),
      team: task.team ?? "",
      until: task.until ?? "",
      people: String(task.people),
      amount: amount === undefined ? "" : formatAmount(amount, decimals),
      unit,
      kind,
      takers,
      theme,
    },
    body: (read) => ({ task: task.task, ...bodyOf(read) }),
    words: () => ({ done: t("change.done"), unanswered: t("change.unanswered") }),
  });
  return (
    <ActForm form={form} send={t("change.send")}>
      <SayingFields form={form} />
    </ActForm>
  );
}
