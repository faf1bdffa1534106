/** Saving a statement, mine or that of the group, as a file: of which credit, of which time, for which program. */

import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { fitsCamt053 } from "@plenty/tables/statement";
import { Answered } from "../../../components/Answered.tsx";
import { Card } from "../../../components/Card.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { Problem } from "../../../components/Problem.tsx";
import { SelectField } from "../../../form/SelectField.tsx";
import type { Choice } from "../../../form/choice.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { useHere } from "../../../session/here.ts";
import { currencies } from "../queries.ts";
import type { Currency } from "../queries.ts";
import { periods } from "./periods.ts";
import type { Period } from "./periods.ts";
import { fileOf, statementOf } from "./statement.ts";
import type { Form } from "./statement.ts";
import { t } from "./words.ts";
import names from "./saving.module.css";

export function SavePage() {
  const { group, name, me } = useHere();
  const { of } = useSearch({ from: "/g/$group/money/save" });
  const credits = useQuery(currencies(group));
  const whose =
    of === "group" ? { person: group, owner: name } : me && { person: me.person, owner: me.name };
  return (
    <Page title={t("save.title")} lead={t("save.lead")} narrow>
      <Answered to={credits} lines={5}>
        {({ rows }) => {
          if (whose === undefined) return <Empty text={t("money.visitor")} />;
          const [first] = rows;
          if (first === undefined) return <Empty text={t("money.none")} />;
          return <Save key={whose.person} {...whose} credits={rows} first={first} />;
        }}
      </Answered>
    </Page>
  );
}

interface SaveProps {
  readonly person: string;
  readonly owner: string;
  readonly credits: readonly Currency[];
  readonly first: Currency;
}

function Save({ credits, first, ...whose }: SaveProps) {
  const search = useSearch({ from: "/g/$group/money/save" });
  const [currency, setCurrency] = useState(search.currency ?? first.currency);
  const [period, setPeriod] = useState<Period>("this-year");
  const credit = credits.find((one) => one.currency === currency) ?? first;
  return (
    <Card title={credit.name} aside={whose.owner}>
      <div className={names.fields}>
        {credits.length > 1 && (
          <Choose
            id="which-credit"
            label={t("save.credit")}
            value={currency}
            of={credits.map((one) => ({ value: one.currency, label: one.name }))}
            onChange={setCurrency}
          />
        )}
        <Choose
          id="which-time"
          label={t("save.when")}
          value={period}
          of={periods.map((one) => ({ value: one, label: t(`save.${one}`) }))}
          onChange={setPeriod}
        />
        <Ways key={`${currency} ${period}`} {...whose} credit={credit} period={period} />
      </div>
    </Card>
  );
}

interface WaysProps extends Pick<SaveProps, "person" | "owner"> {
  readonly credit: Currency;
  readonly period: Period;
}

/** A button for each form that the statement can have, and what became of it. */
function Ways({ period, ...of }: WaysProps) {
  const { group, name: keeper } = useHere();
  const saving = useMutation({
    async mutationFn(form: Form) {
      const statement = await statementOf({ group, keeper, ...of }, period);
      const made = fileOf(statement, form);
      saveFile(made);
      return { file: made.name, n: statement.entries.length };
    },
  });
  const fits = fitsCamt053(of.credit);
  return (
    <>
      <div className={names.ways}>
        <Button loading={saving.isPending} onClick={() => saving.mutate("csv")}>
          {t("save.csv")}
        </Button>
        {fits && (
          <Button
            variant="default"
            disabled={saving.isPending}
            onClick={() => saving.mutate("camt")}
          >
            {t("save.camt")}
          </Button>
        )}
      </div>
      <p className={names.hint}>{t(fits ? "save.camt-hint" : "save.fine")}</p>
      <p role="status" className={names.done}>
        {saving.data && t("save.done", saving.data)}
      </p>
      {saving.error !== null && <Problem error={saving.error} />}
    </>
  );
}

interface ChooseProps<C extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: C;
  readonly of: readonly Choice<C>[];
  readonly onChange: (value: C) => void;
}

/** A field of which any choice is right. */
function Choose<C extends string>(props: ChooseProps<C>) {
  const always = { required: false, error: undefined, told: undefined, most: undefined } as const;
  return <SelectField {...always} {...props} onBlur={() => undefined} />;
}
