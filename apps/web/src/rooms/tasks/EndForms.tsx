/** Dropping a task, splitting it into parts, closing it. */

import { limits, refused } from "@plenty/kernel";
import { closeTaskSpec, dropTaskSpec, splitTaskSpec } from "@plenty/rules/rooms/tasks/acts";
import { ActForm } from "../../form/ActForm.tsx";
import { lines, note } from "../../form/kinds.ts";
import { useActForm } from "../../form/use-act-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { needed } from "./salted.ts";
import type { OfOneTask } from "./WhatItSays.tsx";
import { t } from "./page-words.ts";

export function DropForm({ task: { task } }: OfOneTask) {
  const form = useActForm(dropTaskSpec, {
    fields: { why: note() },
    draft: task,
    body: (read) => ({ task, ...read }),
    words: () => ({ done: t("drop.done"), unanswered: t("drop.unanswered") }),
  });
  return (
    <ActForm form={form} send={t("drop.send")}>
      <WordsField {...form.field("why")} label={t("drop.why")} />
    </ActForm>
  );
}

export function SplitForm({ task: { task } }: OfOneTask) {
  const form = useActForm(splitTaskSpec, {
    fields: { titles: severalLines() },
    draft: task,
    body: ({ titles }) => ({ task, parts: titles.map((title) => ({ title })) }),
    words: () => ({ done: t("split.done"), unanswered: t("split.unanswered") }),
  });
  return (
    <ActForm form={form} send={t("split.send")}>
      <WordsField
        {...form.field("titles")}
        label={t("split.parts")}
        hint={t("split.hint")}
        rows={3}
      />
    </ActForm>
  );
}

/** At least two lines: one part is the whole. */
function severalLines() {
  const kind = lines(t("split.missing"), limits.partsPerTask);
  return {
    ...kind,
    read(typed: string) {
      const read = kind.read(typed, {});
      return read.ok && read.value.length < 2 ? refused(t("split.missing")) : read;
    },
  };
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
