/** A safe contact pauses contact between two people. */

import { useId } from "react";
import { pauseSpec } from "@plenty/rules/rooms/peace/acts";
import { ActForm } from "../../form/ActForm.tsx";
import { chosen, note } from "../../form/kinds.ts";
import { PersonField } from "../../form/PersonField.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { useHere } from "../../session/here.ts";
import { t } from "./page-words.ts";

export function PauseForm() {
  const { me } = useHere();
  const heading = useId();
  const missing = t("pause.missing");
  const form = useActForm(pauseSpec, {
    fields: { one: chosen(missing), other: chosen(missing), reason: note() },
    body: (read) => read,
    words: () => ({ done: t("pause.done"), unanswered: t("pause.unanswered") }),
  });
  const but = me === undefined ? {} : { but: me.person };
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t("pause.title")}</h2>
      <p>{t("pause.lead")}</p>
      <ActForm form={form} send={t("pause.send")}>
        <PersonField {...form.field("one")} label={t("pause.one")} {...but} />
        <PersonField {...form.field("other")} label={t("pause.other")} {...but} />
        <WordsField {...form.field("reason")} label={t("pause.reason")} />
      </ActForm>
    </section>
  );
}
