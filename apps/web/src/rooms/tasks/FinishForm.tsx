/** Finishing a task: when, how long, and what is worth telling; and by whom, where several have it. */

import type { UnitCode } from "@plenty/kernel";
import { finishTaskSpec } from "@plenty/rules/rooms/tasks/acts";
import { ActForm } from "../../form/ActForm.tsx";
import { pastDay } from "../../form/day-kind.ts";
import { DayField } from "../../form/DayField.tsx";
import rows from "../../form/form.module.css";
import { AmountField } from "../../form/inputs.tsx";
import { choice, note, several } from "../../form/kinds.ts";
import { measure } from "../../form/measure-kind.ts";
import { TicksField } from "../../form/TicksField.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { nameIn } from "../../lib/names.ts";
import type { Me } from "../../session/me.ts";
import { unitName } from "./how-long.ts";
import type { OfOneTask } from "./WhatItSays.tsx";
import { t } from "./page-words.ts";

export interface FinishProps extends OfOneTask {
  readonly me: Me;
}

export function FinishForm({ me, task, words }: FinishProps) {
  const { task: id, has, unit = "hour" } = task;
  const form = useActForm(finishTaskSpec, {
    fields: {
      people: several([me.person], t("finish.who-missing")),
      on: pastDay(),
      amount: measure(unitName),
      unit: choice<UnitCode>(unit),
      note: note(),
    },
    draft: id,
    body: ({ unit: of, ...read }) => ({
      task: id,
      ...(read.amount === undefined ? read : { ...read, unit: of }),
    }),
    words: () => ({ done: t("finish.done"), unanswered: t("finish.unanswered") }),
  });
  return (
    <ActForm form={form} send={t("finish.send")}>
      {has.length > 1 && (
        <TicksField
          {...form.field("people")}
          label={t("finish.who")}
          of={has.map(({ agent, name }) => ({ value: agent, label: nameIn(words, name) }))}
        />
      )}
      <div className={rows.row}>
        <DayField {...form.field("on")} label={t("finish.on")} />
        <AmountField {...form.field("amount")} label={t("finish.amount")} unit={unitName(unit)} />
      </div>
      <WordsField {...form.field("note")} label={t("finish.note")} />
    </ActForm>
  );
}
