/** The fields of what a task says: the sentence first, then what one may add to it. */

import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { DayField } from "../../form/DayField.tsx";
import rows from "../../form/form.module.css";
import { AmountField, LineField } from "../../form/inputs.tsx";
import { SelectField } from "../../form/SelectField.tsx";
import { SuggestField } from "../../form/SuggestField.tsx";
import type { Form } from "../../form/use-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { useHere } from "../../session/here.ts";
import { KindField, themesOf } from "../contributions/door.ts";
import { openTeams } from "../teams/door.ts";
import { unitName } from "./how-long.ts";
import type { sayingFields } from "./saying.ts";
import { t } from "./page-words.ts";

export interface SayingProps {
  readonly form: Pick<Form<ReturnType<typeof sayingFields>>, "field" | "typed">;
}

export function SayingFields({ form }: SayingProps) {
  const { group } = useHere();
  const themes = useQuery(themesOf(group)).data?.themes ?? [];
  const teams = useQuery(openTeams(group)).data?.rows ?? [];
  const { team, unit } = form.typed;
  const takers = (["members", "outsiders", "team"] as const).filter(
    (one) => one !== "team" || team !== "",
  );
  return (
    <>
      <LineField {...form.field("title")} label={t("open.what")} />
      <WordsField {...form.field("description")} label={t("open.description")} />
      <div className={rows.row}>
        <DayField {...form.field("until")} label={t("open.until")} ahead />
        <AmountField {...form.field("people")} label={t("open.people")} />
        <AmountField {...form.field("amount")} label={t("open.amount")} unit={unitName(unit)} />
      </div>
      <div className={rows.row}>
        <SelectField
          {...form.field("team")}
          label={t("open.team")}
          of={[
            { value: "", label: t("open.no-team") },
            ...teams.map((one) => ({ value: one.team, label: one.name })),
          ]}
        />
        <SelectField
          {...form.field("takers")}
          label={t("open.takers")}
          of={takers.map((value) => ({ value, label: t(`takers.${value}`) }))}
        />
      </div>
      <div className={rows.row}>
        <SuggestField
          {...form.field("theme")}
          label={t("open.theme")}
          of={themes.map(({ theme }) => theme)}
        />
        <Suspense>
          <KindField {...form.field("kind")} short />
        </Suspense>
      </div>
      <WordsField {...form.field("learn")} label={t("open.learn")} />
    </>
  );
}
