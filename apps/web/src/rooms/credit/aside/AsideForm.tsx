/** For whom something is set aside, how much, until when and what for. */

import { useState } from "react";
import { DAY, dayOf, present } from "@plenty/kernel";
import { setAsideSpec } from "@plenty/rules/rooms/credit/aside-acts";
import { ActForm } from "../../../form/ActForm.tsx";
import { DayField } from "../../../form/DayField.tsx";
import { useEverybody } from "../../../form/everybody.ts";
import { AmountField } from "../../../form/inputs.tsx";
import { choice, chosen, note } from "../../../form/kinds.ts";
import { amount } from "../../../form/number-kinds.ts";
import { PersonField } from "../../../form/PersonField.tsx";
import { SelectField } from "../../../form/SelectField.tsx";
import { useActForm } from "../../../form/use-act-form.ts";
import { WordsField } from "../../../form/WordsField.tsx";
import { formatMoney } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import type { Me } from "../../../session/me.ts";
import { amountUnit, unitOf } from "../credit-code.ts";
import { pastLimit } from "../PayFollows.tsx";
import type { Currency } from "../queries.ts";
import { untilKind } from "./until-kind.ts";
import { t } from "./words.ts";

export interface AsideFormProps {
  readonly me: Me;
  readonly credits: readonly Currency[];
}

/** A month from now: long enough for a deposit, and nothing is forgotten. */
const firstDays = 30;

export function AsideForm({ me, credits }: AsideFormProps) {
  const first = present(credits[0], "the form is shown where there is a credit");
  const creditOf = (id: unknown) => credits.find(({ currency }) => currency === id) ?? first;
  const { group } = useHere();
  const [month] = useState(() => dayOf(Date.now() + firstDays * DAY));
  const { people } = useEverybody(group, []);
  const form = useActForm(setAsideSpec, {
    fields: {
      to: chosen(t("new.to-missing")),
      currency: choice(first.currency),
      amount: amount(({ currency }) => amountUnit(creditOf(currency))),
      until: untilKind(month),
      note: note(),
    },
    body: (read) => read,
    words(read) {
      const credit = creditOf(read.currency);
      const money = formatMoney({ ...credit, amount: read.amount, unit: unitOf(credit) });
      const name = people.find(({ value }) => value === read.to)?.label ?? "";
      return {
        done: t("new.done", { money, name }),
        unanswered: t("new.unanswered", { money, name }),
      };
    },
    refusalWords: pastLimit,
  });
  const credit = creditOf(form.typed.currency);
  return (
    <ActForm form={form} send={t("new.send")}>
      <PersonField {...form.field("to")} label={t("new.to")} but={me.person} />
      {credits.length > 1 && (
        <SelectField
          {...form.field("currency")}
          label={t("new.credit")}
          of={credits.map(({ currency, name }) => ({ value: currency, label: name }))}
        />
      )}
      <AmountField {...form.field("amount")} label={t("new.amount")} unit={unitOf(credit)} />
      <DayField {...form.field("until")} label={t("new.until")} ahead />
      <WordsField {...form.field("note")} label={t("new.note")} />
    </ActForm>
  );
}
