/** Splitting a task into parts, and closing it. */

import { limits } from "@plenty/kernel";
import { closeTaskSpec, splitTaskSpec } from "@plenty/rules/rooms/tasks/acts";
import { ActForm } from "../../form/ActForm.tsx";
import { lines } from "../../form/kinds.ts";
import { useActForm } from "../../form/use-act-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { needed } from "./salted.ts";
import type { OfOneTask } from "./WhatItSays.tsx";
import { t } from "./page-words.ts";

export function SplitForm({ task: { task } }: OfOneTask) {
  const form = useActForm(splitTaskSpec, {
    fields: { parts: lines(t("split.missing"), limits.partsPerTask) },
    draft: task,
    body: ({ parts }) => ({ task, parts: parts.map((title) => ({ title })) }),
    words: () => ({ done: t("split.done"), unanswered: t("split.unanswered") }),
  });
  return (
    <ActForm form={form} send={t("split.send")}>
      <WordsField
        {...form.field("parts")}
        label={t("split.parts")}
        hint={t("split.hint")}
        rows={3}
      />
    </ActForm>
  );
}

export function CloseForm({ task: { task } }: OfOneTask) {
  const form = useActForm(closeTaskSpec, {
    fields: { why: needed(t("close.why-missing")) },
    draft: task,
    body: (read) => ({ task, ...read }),
    words: () => ({ done: t("close.done"), unanswered: t("close.unanswered") }),
  });
  return (
    <ActForm form={form} send={t("close.send")}>
      <WordsField {...form.field("why")} label={t("close.why")} />
    </ActForm>
  );
}
