/** Asking for a payment: whom, how much in all, what for, and perhaps who bears more of it. */

import { present } from "@plenty/kernel";
import { requestSpec, withdrawRequestSpec } from "@plenty/rules/rooms/credit/request-acts";
import { ActForm } from "../../../form/ActForm.tsx";
import { AmountField, LineField } from "../../../form/inputs.tsx";
import { choice, note, several } from "../../../form/kinds.ts";
import { amount } from "../../../form/number-kinds.ts";
import { PeopleField } from "../../../form/PeopleField.tsx";
import { SelectField } from "../../../form/SelectField.tsx";
import { useActForm } from "../../../form/use-act-form.ts";
import { WordsField } from "../../../form/WordsField.tsx";
import { formatMoney } from "../../../messages/format.ts";
import { toSend } from "../../../session/asked.ts";
import { amountUnit, unitOf } from "../credit-code.ts";
import type { Currency } from "../queries.ts";
import { shares } from "./shares-kind.ts";
import { t } from "./words.ts";

export function AskForm({ credits }: { readonly credits: readonly Currency[] }) {
  const first = present(credits[0], "the form is shown where there is a credit");
  const creditOf = (id: unknown) => credits.find(({ currency }) => currency === id) ?? first;
  const form = useActForm(requestSpec, {
    fields: {
      from: several([], t("ask.from-missing")),
      currency: choice(first.currency),
      amount: amount(({ currency }) => amountUnit(creditOf(currency))),
      shares: shares(),
      note: note(),
    },
    body: (read) => read,
    words(read) {
      const credit = creditOf(read.currency);
      const money = formatMoney({ ...credit, amount: read.amount, unit: unitOf(credit) });
      return { done: t("ask.done", { money }), unanswered: t("ask.unanswered", { money }) };
    },
    takeBack: (request) => toSend(withdrawRequestSpec, { request }),
  });
  const credit = creditOf(form.typed.currency);
  return (
    <ActForm form={form} send={t("ask.send")}>
      <PeopleField {...form.field("from")} label={t("ask.from")} />
      {credits.length > 1 && (
        <SelectField
          {...form.field("currency")}
          label={t("ask.credit")}
          of={credits.map(({ currency, name }) => ({ value: currency, label: name }))}
        />
      )}
      <AmountField {...form.field("amount")} label={t("ask.amount")} unit={unitOf(credit)} />
      {form.typed.from.length > 1 && (
        <LineField {...form.field("shares")} label={t("ask.shares")} hint={t("ask.shares-hint")} />
      )}
      <WordsField {...form.field("note")} label={t("ask.note")} />
    </ActForm>
  );
}
