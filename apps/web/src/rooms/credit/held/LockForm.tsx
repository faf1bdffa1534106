/** Locking more of what the group holds, or less. */

import { proposeSpec } from "@plenty/rules/rooms/charter/acts";
import { lockSpec, releaseSpec } from "@plenty/rules/rooms/credit/acts";
import { ActForm } from "../../../form/ActForm.tsx";
import { AmountField } from "../../../form/inputs.tsx";
import { amount, bound } from "../../../form/number-kinds.ts";
import { WordsField } from "../../../form/WordsField.tsx";
import { useGroupAct } from "../../../form/use-group-act.ts";
import { amountUnit, unitOf } from "../credit-code.ts";
import type { Held } from "../queries.ts";
import { t } from "./words.ts";
import names from "./held.module.css";

export interface LockFormProps {
  readonly held: Held;
  readonly to: "lock" | "release";
}

export function LockForm({ held, to }: LockFormProps) {
  const isMore = to === "lock";
  const unit = amountUnit(held);
  const form = useGroupAct({
    proposing: proposeSpec,
    spec: isMore ? lockSpec : releaseSpec,
    alone: false,
    draft: held.currency,
    fields: { amount: isMore ? amount(() => unit) : bound(unit) },
    body: (read) => ({ ...read, currency: held.currency }),
    what: t(`propose.${to}`),
  });
  return (
    <ActForm form={form} send={t("propose.send")}>
      <AmountField
        {...form.field("amount")}
        label={t(isMore ? "propose.kept" : "propose.keep")}
        unit={unitOf(held)}
      />
      <p className={names.line}>{t(`propose.${to}-means`)}</p>
      <WordsField {...form.field("why")} label={t("propose.why")} />
    </ActForm>
  );
}
