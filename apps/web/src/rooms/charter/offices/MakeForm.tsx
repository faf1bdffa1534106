/** Proposing an office, or another form of one: its duties, what its holders may do, for how many and how long. */

import { proposeSpec, setOfficeSpec } from "@plenty/rules/rooms/charter/acts";
import { accepted } from "@plenty/kernel";
import { ActForm } from "../../../form/ActForm.tsx";
import { AmountField, LineField } from "../../../form/inputs.tsx";
import { line, publishedText, some } from "../../../form/kinds.ts";
import type { FieldKind } from "../../../form/kinds.ts";
import { amount } from "../../../form/number-kinds.ts";
import { SelectField } from "../../../form/SelectField.tsx";
import { TicksField } from "../../../form/TicksField.tsx";
import { WordsField } from "../../../form/WordsField.tsx";
import form from "../../../form/form.module.css";
import { textIn } from "../../../lib/names.ts";
import type { PowersAnswer } from "../powers/queries.ts";
import { AfterDoing } from "./AfterDoing.tsx";
import { officeKeyOf } from "./office-key.ts";
import type { Office, Offices } from "./queries.ts";
import { useGiven } from "./use-given.ts";
import { useGroupAct } from "../../../form/use-group-act.ts";
import { t } from "./words.ts";

export interface MakeProps {
  readonly powers: PowersAnswer;
  readonly offices: Offices;
  /** The one that becomes another; a new one without it. */
  readonly office?: Office | undefined;
}

const plainNumber = { decimals: 0, unit: "", shown: "" };
const number = (first: string) => ({ ...amount(() => plainNumber), blank: first });
const anyOf: FieldKind<string, string | undefined> = {
  blank: "",
  required: false,
  read: (chosen) => accepted(chosen === "" ? undefined : chosen),
};

function fieldsOf() {
  return {
    title: line(t("make.title-missing")),
    duties: publishedText(t("make.duties-missing")),
    powers: some(),
    seats: number("1"),
    term: number("365"),
    chosenBy: anyOf,
  };
}

export function MakeForm({ powers, offices, office }: MakeProps) {
  const making = useMaking(offices, office);
  return (
    <ActForm form={making} send={t("change.send")} after={<AfterDoing alone={false} />}>
      <LineField {...making.field("title")} label={t("make.title")} hint={t("make.title-hint")} />
      <WordsField {...making.field("duties")} label={t("make.duties")} rows={3} />
      <TicksField
        {...making.field("powers")}
        label={t("office.may")}
        hint={t("make.powers-hint")}
        of={usePowersToGive(powers, office)}
      />
      <div className={form.row}>
        <AmountField {...making.field("seats")} label={t("make.seats")} />
        <AmountField {...making.field("term")} label={t("make.term")} />
      </div>
      <SelectField
        {...making.field("chosenBy")}
        label={t("make.chosen-by")}
        of={choosersAmong(offices.rows, office)}
      />
      <WordsField {...making.field("why")} label={t("change.why")} />
    </ActForm>
  );
}

function useMaking(offices: Offices, office: Office | undefined) {
  return useGroupAct({
    proposing: proposeSpec,
    spec: setOfficeSpec,
    alone: false,
    fields: fieldsOf(),
    ...(office !== undefined && { start: typedOf(office, offices) }),
    body: ({ chosenBy, powers, ...read }) => ({
      office: office?.office ?? officeKeyOf(read.title, keysOf(offices)),
      ...read,
      ...(powers !== undefined && { powers }),
      ...(chosenBy !== undefined && { chosenBy }),
    }),
    what: t(office === undefined ? "make.what" : "remake.what", { title: office?.title ?? "" }),
  });
}

const keysOf = ({ rows }: Offices) => rows.map(({ office }) => office);

/** An office as it stands, as it is typed. */
function typedOf(office: Office, offices: Offices) {
  const { title, duties, powers, seats, term, chosenBy = "" } = office;
  return {
    title,
    duties: textIn(offices, duties) ?? "",
    powers,
    seats: String(seats),
    term: String(term),
    chosenBy,
  };
}

/** What an office can be given: settings that members change and that are not announced each time, and acts of which one says who may do them. */
function usePowersToGive({ acts, settings }: PowersAnswer, office: Office | undefined) {
  const told = useGiven();
  const given = settings
    .filter(({ holder, announced }) => holder === "agreement" && announced !== "always")
    .map(({ name }) => name);
  const done = acts.filter(({ setting }) => setting !== undefined).map(({ name }) => name);
  return [...new Set([...given, ...done, ...(office?.powers ?? [])])].map((value) => ({
    value,
    label: told(value),
  }));
}

/** All of us, or holders of an office that we fill ourselves. */
function choosersAmong(rows: readonly Office[], office: Office | undefined) {
  const chooses = rows.some(
    ({ chosenBy }) => chosenBy !== undefined && chosenBy === office?.office,
  );
  const may = rows.filter((row) => row.chosenBy === undefined && row.office !== office?.office);
  const others = chooses ? [] : may;
  return [
    { value: "", label: t("make.all-choose") },
    ...others.map((row) => ({ value: row.office, label: t("make.chooses", { title: row.title }) })),
  ];
}
