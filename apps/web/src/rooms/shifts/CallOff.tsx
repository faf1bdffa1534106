/** Calling dates of a series off, for those who look after it. */

import { callOffSpec } from "@plenty/rules/rooms/shifts/acts";
import { ActForm } from "../../form/ActForm.tsx";
import { DayField } from "../../form/DayField.tsx";
import fields from "../../form/form.module.css";
import { useActForm } from "../../form/use-act-form.ts";
import { Below } from "./Below.tsx";
import { dayFromToday, perhapsDay } from "./kinds.ts";
import type { OneSeries } from "./queries.ts";
import { t } from "./page-words.ts";

export function CallOff({ one: { series, title } }: { readonly one: OneSeries }) {
  const form = useActForm(callOffSpec, {
    draft: series,
    fields: { from: dayFromToday(), to: perhapsDay() },
    body: (read) => ({ series, ...read }),
    words: () => ({
      done: t("series.off-done"),
      unanswered: t("series.off-unanswered", { title }),
    }),
  });
  return (
    <Below title={t("series.off")} lead={t("series.off-lead")}>
      <ActForm form={form} send={t("series.off-send")}>
        <div className={fields.row}>
          <DayField {...form.field("from")} label={t("series.off-from")} ahead />
          <DayField {...form.field("to")} label={t("series.off-to")} ahead />
        </div>
      </ActForm>
    </Below>
  );
}
