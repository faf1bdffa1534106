/** The field in which one says what kind of thing it is that is done, or to be done. */

import { ChoiceField } from "../../form/ChoiceField.tsx";
import type { Field } from "../../form/use-form.ts";
import type { Contribution } from "./queries.ts";
import { t } from "./tell-words.ts";

type Kind = Contribution["kind"];

export function KindField(field: Field<Kind>) {
  return <ChoiceField {...field} label={t("tell.kind")} of={kinds} />;
}

const kinds = (["work", "care", "thing", "idea"] as const).map((value) => ({
  value,
  label: t(`kind.${value}`),
  means: t(`kind.${value}-means`),
}));
