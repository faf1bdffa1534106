/** Paying somebody: who, how much, what for. */

import { useMemo } from "react";
import { present } from "@plenty/kernel";
import { paySpec } from "@plenty/rules/rooms/credit/acts";
import { ActForm } from "../../form/ActForm.tsx";
import { useEverybody } from "../../form/everybody.ts";
import { AmountField } from "../../form/inputs.tsx";
import { chosen, choice, note } from "../../form/kinds.ts";
import { amount } from "../../form/number-kinds.ts";
import { PersonField } from "../../form/PersonField.tsx";
import { WordsField } from "../../form/WordsField.tsx";
import { SelectField } from "../../form/SelectField.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { formatMoney } from "../../messages/format.ts";
import { amountUnit, unitOf } from "./credit-code.ts";
import type { Currency } from "./queries.ts";
import { t } from "./page-words.ts";
import { useHere } from "../../session/here.ts";
import type { Me } from "../../session/me.ts";
import { pastLimit } from "./PayFollows.tsx";
import { PayFollows } from "./PayFollows.tsx";

export interface PayFormProps {
  readonly me: Me;
  readonly credits: readonly Currency[];
  /** Whom the address names. */
  readonly to: string;
}

/** Everybody who can be paid, and who of them is no person: the group itself. */
function usePayees(group: string) {
  const also = useMemo(() => [{ value: group, label: t("the-group") }], [group]);
  return { also, people: [...useEverybody(group, [], also).people, ...also] };
}

/** What is said to the group, all of it reads. */
function noteLabel(isForGroup: boolean): string {
  return t(isForGroup ? "pay.note-group" : "pay.note");
}

export function PayForm({ me, credits, to }: PayFormProps) {
  const first = present(credits[0], "the form is shown where there is a credit");
  const creditOf = (id: unknown) => credits.find(({ currency }) => currency === id) ?? first;
  const { group } = useHere();
  const { people, also } = usePayees(group);
  const form = useActForm(paySpec, {
    fields: {
      to: chosen(t("pay.to-missing")),
      currency: choice(first.currency),
      amount: amount(({ currency }) => amountUnit(creditOf(currency))),
      note: note(),
    },
    start: to === "" ? {} : { to },
    body: (read) => read,
    words(read) {
      const credit = creditOf(read.currency);
      const money = formatMoney({ ...credit, amount: read.amount, unit: unitOf(credit) });
      const name = people.find(({ value }) => value === read.to)?.label ?? t("somebody");
      return {
        done: t("pay.done", { name, money }),
        unanswered: t("pay.unanswered", { name, money }),
      };
    },
    refusalWords: pastLimit,
  });
  const credit = creditOf(form.typed.currency);
  return (
    <ActForm form={form} send={t("pay.title")}>
      <PersonField
        {...form.field("to")}
        label={t("pay.to")}
        placeholder={t("pay.to-hint")}
        but={me.person}
        also={also}
      />
      {credits.length > 1 && (
        <SelectField
          {...form.field("currency")}
          label={t("pay.credit")}
          of={credits.map(({ currency, name }) => ({ value: currency, label: name }))}
        />
      )}
      <AmountField {...form.field("amount")} label={t("pay.amount")} unit={unitOf(credit)} />
      <PayFollows me={me} credit={credit} people={people} of={form.preview} />
      <WordsField {...form.field("note")} label={noteLabel(form.typed.to === group)} />
    </ActForm>
  );
}
