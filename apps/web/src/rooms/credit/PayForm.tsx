/** The payment form, its preview, and what it says once it went through. */

import { Button, NativeSelect, Select, Textarea, TextInput } from "@mantine/core";
import type { Currency, Member } from "@plenty/client";
import { limits } from "@plenty/kernel";
import { Done } from "../../components/Done.tsx";
import { Problem } from "../../components/Problem.tsx";
import { unitOf } from "../../lib/credit-code.ts";
import type { Words } from "../../lib/host.ts";
import { nameIn } from "../../lib/names.ts";
import { formatMoney } from "../../messages/format.ts";
import { t } from "./words.ts";
import type { Me } from "../../session/use-session.ts";
import { PayPreview } from "./PayPreview.tsx";
import { usePayForm } from "./use-pay-form.ts";
import type { Paid } from "./use-pay-form.ts";
import names from "./PayForm.module.css";

export interface PayFormProps {
  readonly me: Me;
  readonly people: readonly Member[];
  readonly words: Words;
  readonly credits: readonly Currency[];
  readonly to: string;
}

export function PayForm({ me, people, words, credits, to }: PayFormProps) {
  const { form, currency, amount, paid, failure, pending, submit } = usePayForm({
    me,
    credits,
    to,
  });
  const others = people.filter(({ person }) => person !== me.person);
  const options = others.map(({ person, name }) => ({ value: person, label: nameIn(words, name) }));
  return (
    <form className={names.form} onSubmit={submit} noValidate>
      <Done>{paid !== undefined && form.values.amount === "" && toldPaid(paid, options)}</Done>
      <Select
        label={t("pay.to")}
        placeholder={t("pay.to-hint")}
        data={options}
        searchable
        nothingFoundMessage={t("pay.nobody")}
        {...form.getInputProps("to")}
        onChange={(chosen) => form.setFieldValue("to", chosen ?? "")}
      />
      {credits.length > 1 && (
        <NativeSelect
          label={t("pay.credit")}
          data={credits.map((credit) => ({ value: credit.currency, label: credit.name }))}
          {...form.getInputProps("currency")}
        />
      )}
      <TextInput
        label={t("pay.amount")}
        inputMode="decimal"
        autoComplete="off"
        rightSection={<span className={names.unit}>{unitOf(currency)}</span>}
        rightSectionWidth={`${unitOf(currency).length + 2}ch`}
        {...form.getInputProps("amount")}
      />
      <PayPreview me={me} currency={currency} amount={amount} />
      <Textarea
        label={t("pay.note")}
        autosize
        minRows={2}
        maxLength={limits.wordsChars}
        {...form.getInputProps("note")}
      />
      {failure !== undefined && <Problem error={failure} />}
      <Button type="submit" loading={pending} className={names.button}>
        {t("pay.title")}
      </Button>
    </form>
  );
}

function toldPaid(
  { to, amount, currency }: Paid,
  options: readonly { value: string; label: string }[],
): string {
  const name = options.find(({ value }) => value === to)?.label ?? "";
  const money = formatMoney({ amount, decimals: currency.decimals, unit: unitOf(currency) });
  return t("pay.done", { name, money });
}
