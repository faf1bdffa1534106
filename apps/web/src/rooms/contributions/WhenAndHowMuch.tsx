/** The day, and how much of what: all on one line where there is room. */

import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { dayOf, units } from "@plenty/kernel";
import { t } from "./words.ts";
import type { TellFormState } from "./use-tell-form.ts";
import names from "./TellForm.module.css";

export function WhenAndHowMuch({ form }: Pick<TellFormState, "form">) {
  const [today] = useState(() => dayOf(Date.now()));
  return (
    <div className={names.row}>
      <TextInput label={t("tell.on")} type="date" max={today} {...form.getInputProps("on")} />
      <TextInput
        label={t("tell.amount")}
        inputMode="decimal"
        autoComplete="off"
        {...form.getInputProps("amount")}
      />
      <NativeSelect label={t("tell.unit")} data={choices} {...form.getInputProps("unit")} />
    </div>
  );
}

const worded = ["hour", "piece", "kilogram", "litre", "kilometre"] as const;

/** A unit that the kernel has and this page no word for stands as its code. */
const choices = units.map(({ code }) => {
  const known = worded.find((unit) => unit === code);
  return { value: code, label: known === undefined ? code : t(`unit.${known}`, { n: 2 }) };
});
