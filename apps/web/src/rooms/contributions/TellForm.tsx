/** Telling something done: the sentence first, then who, when, how much. */

import { units } from "@plenty/kernel";
import type { UnitCode } from "@plenty/kernel";
import { logSpec, withdrawSpec } from "@plenty/rules/rooms/contributions/acts";
import { ActForm } from "../../form/ActForm.tsx";
import names from "../../form/form.module.css";
import { pastDay } from "../../form/day-kind.ts";
import { DayField } from "../../form/DayField.tsx";
import { AmountField } from "../../form/inputs.tsx";
import { choice, line, note, several, yes } from "../../form/kinds.ts";
import { measure } from "../../form/measure-kind.ts";
import { PeopleField } from "../../form/PeopleField.tsx";
import { SelectField } from "../../form/SelectField.tsx";
import { SuggestField } from "../../form/SuggestField.tsx";
import { WordsField } from "../../form/WordsField.tsx";
import { YesField } from "../../form/YesField.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { KindField } from "./KindField.tsx";
import { t } from "./tell-words.ts";
import { toSend } from "../../session/asked.ts";
import type { Me } from "../../session/me.ts";

export interface TellFormProps {
  readonly me: Me;
  /** Themes that were used before. */
  readonly themes: readonly string[];
}

export function TellForm({ me, themes }: TellFormProps) {
  const form = useActForm(logSpec, {
    fields: {
      note: note(),
      theme: line(t("tell.theme-missing")),
      kind: choice("work", "care", "thing", "idea"),
      people: several([me.person], t("tell.people-missing")),
      on: pastDay(),
      amount: measure(nameOfUnit),
      unit: choice<UnitCode>("hour"),
      gift: yes(),
    },
    body: ({ unit, ...item }) => ({
      items: [item.amount === undefined ? item : { ...item, unit }],
    }),
    words: ({ theme, note: said }) => ({
      done: t("tell.done", { what: isShort(said) ? said : theme }),
      unanswered: t("tell.unanswered", { theme }),
    }),
    takeBack: (act) => toSend(withdrawSpec, { items: [`${act}.0`] }),
  });
  return (
    <ActForm form={form} send={t("tell.send")}>
      <WordsField {...form.field("note")} label={t("tell.note")} hint={t("tell.note-hint")} />
      <SuggestField
        {...form.field("theme")}
        label={t("tell.theme")}
        hint={t("tell.theme-hint")}
        of={themes}
      />
      <PeopleField {...form.field("people")} label={t("tell.people")} />
      <div className={names.row}>
        <DayField {...form.field("on")} label={t("tell.on")} />
        <AmountField {...form.field("amount")} label={t("tell.amount")} />
        <SelectField {...form.field("unit")} label={t("tell.unit")} of={unitChoices} />
      </div>
      <KindField {...form.field("kind")} />
      <YesField {...form.field("gift")} label={t("tell.gift")} hint={t("tell.gift-means")} />
    </ActForm>
  );
}

/** True of a sentence that can be told again in one line. */
function isShort(said: string | undefined): said is string {
  return said !== undefined && said.length <= 80;
}

const worded = ["hour", "piece", "kilogram", "litre", "kilometre"] as const;
const unitChoices = units.map(({ code }) => ({ value: code, label: nameOfUnit(code) }));

/** A unit that the kernel has and this page no word for stands as its code. */
function nameOfUnit(code: UnitCode): string {
  const known = worded.find((unit) => unit === code);
  return known === undefined ? code : t(`unit.${known}`, { n: 2 });
}
