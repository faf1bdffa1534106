/** The field in which one says what kind of thing it is that is done, or to be done. */

import { ChoiceField } from "../../form/ChoiceField.tsx";
import { SelectField } from "../../form/SelectField.tsx";
import type { Field } from "../../form/use-form.ts";
import type { Contribution } from "./queries.ts";
import { t } from "./tell-words.ts";

type Kind = Contribution["kind"];

export interface KindProps extends Field<Kind> {
  /** In one line, without what each means. */
  readonly short?: boolean;
}

export function KindField({ short = false, ...field }: KindProps) {
  const Shown = short ? SelectField : ChoiceField;
  return <Shown {...field} label={t("tell.kind")} of={kinds} />;
}

const kinds = (["work", "care", "thing", "idea"] as const).map((value) => ({
  value,
  label: t(`kind.${value}`),
  means: t(`kind.${value}-means`),
}));
