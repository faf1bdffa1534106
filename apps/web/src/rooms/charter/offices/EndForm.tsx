/** Recalling who holds an office, or ending it: what follows is said, and why is asked. */

import { endOfficeSpec, proposeSpec, recallSpec } from "@plenty/rules/rooms/charter/acts";
import { ActForm } from "../../../form/ActForm.tsx";
import { WordsField } from "../../../form/WordsField.tsx";
import { AfterDoing } from "./AfterDoing.tsx";
import type { Holder, Office } from "./queries.ts";
import { useGroupAct } from "../../../form/use-group-act.ts";
import { t } from "./words.ts";
import names from "./offices.module.css";

interface RecallProps {
  readonly office: Office;
  readonly holder: Holder;
  readonly name: string;
  readonly alone: boolean;
}

export function RecallForm({ office, holder, name, alone }: RecallProps) {
  const { title } = office;
  const form = useGroupAct({
    proposing: proposeSpec,
    spec: recallSpec,
    alone,
    fields: {},
    body: () => ({ office: office.office, person: holder.agent }),
    what: t("recall.what", { title, name }),
  });
  return (
    <ActForm
      form={form}
      send={t(alone ? "recall.send" : "change.send")}
      after={<AfterDoing alone={alone} />}
    >
      <p className={names.line}>{t("recall.means", { title, name })}</p>
      {!alone && <WordsField {...form.field("why")} label={t("change.why")} />}
    </ActForm>
  );
}

export function EndForm({ office }: Pick<RecallProps, "office">) {
  const { title } = office;
  const form = useGroupAct({
    proposing: proposeSpec,
    spec: endOfficeSpec,
    alone: false,
    fields: {},
    body: () => ({ office: office.office }),
    what: t("end.what", { title }),
  });
  return (
    <ActForm form={form} send={t("change.send")} after={<AfterDoing alone={false} />}>
      <p className={names.line}>{t("end.means", { title })}</p>
      <WordsField {...form.field("why")} label={t("change.why")} />
    </ActForm>
  );
}
