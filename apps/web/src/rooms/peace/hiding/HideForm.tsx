/** Hiding words for a while: until when, as the rules foresee it, and why, for safe contacts alone. */

import { Button } from "@mantine/core";
import type { Hash } from "@plenty/kernel";
import { hideSpec } from "@plenty/rules/rooms/peace/acts";
import { ActForm } from "../../../form/ActForm.tsx";
import { note } from "../../../form/kinds.ts";
import { useActForm } from "../../../form/use-act-form.ts";
import { WordsField } from "../../../form/WordsField.tsx";
import { formatMoment } from "../../../messages/format.ts";
import { t } from "./words.ts";
import names from "./hiding.module.css";

export interface HideFormProps {
  readonly hash: Hash;
  readonly onLeave: () => void;
}

export function HideForm({ hash, onLeave }: HideFormProps) {
  const form = useActForm(hideSpec, {
    fields: { reason: note() },
    draft: hash,
    body: (read) => ({ hide: hash, ...read }),
    words: () => ({ done: t("hide.done"), unanswered: t("hide.unanswered") }),
  });
  const until = form.preview?.facts?.flatMap((told) =>
    told.fact === "WordsHidden" ? [told.until] : [],
  )[0];
  return (
    <>
      <ActForm form={form} send={t("hide.send")}>
        <WordsField {...form.field("reason")} label={t("hide.reason")} />
        {until !== undefined && (
          <p className={names.line}>{t("hide.follows", { until: formatMoment(until) })}</p>
        )}
      </ActForm>
      <Button variant="subtle" onClick={onLeave}>
        {t("hide.no")}
      </Button>
    </>
  );
}
