/** Paying somebody from what the group holds. */

import { proposeSpec } from "@plenty/rules/rooms/charter/acts";
import { payOutSpec } from "@plenty/rules/rooms/credit/acts";
import { ActForm } from "../../../form/ActForm.tsx";
import { AmountField } from "../../../form/inputs.tsx";
import { chosen } from "../../../form/kinds.ts";
import { amount } from "../../../form/number-kinds.ts";
import { PersonField } from "../../../form/PersonField.tsx";
import { WordsField } from "../../../form/WordsField.tsx";
import type { Refusal } from "@plenty/kernel";
import { useGroupAct } from "../../../form/use-group-act.ts";
import { amountUnit, unitOf } from "../credit-code.ts";
import { limitIn } from "../limit.ts";
import type { Held } from "../queries.ts";
import { t } from "./words.ts";

export function PayOutForm({ held }: { readonly held: Held }) {
  const form = useGroupAct({
    proposing: proposeSpec,
    spec: payOutSpec,
    alone: false,
    draft: held.currency,
    fields: { to: chosen(t("propose.to-missing")), amount: amount(() => amountUnit(held)) },
    body: (read) => ({ ...read, currency: held.currency }),
    what: t("propose.pay"),
    refusalWords: pastLocked,
  });
  return (
    <ActForm form={form} send={t("propose.send")}>
      <PersonField {...form.field("to")} label={t("propose.to")} placeholder={t("pay.to-hint")} />
      <AmountField {...form.field("amount")} label={t("propose.amount")} unit={unitOf(held)} />
      <WordsField {...form.field("why")} label={t("propose.why")} />
    </ActForm>
  );
}

/** That no more can be paid than is not locked; undefined for any other refusal. */
function pastLocked(refusal: Refusal): string | undefined {
  const met = limitIn(refusal);
  if (met === undefined) return undefined;
  return met.most === undefined ? t("propose.none-left") : t("propose.left", { most: met.most });
}
