/** Recording who was there, each with a choice; what one recorded oneself can be corrected in the same place. */

import { recordSpec } from "@plenty/rules/rooms/shifts/acts";
import type { BodyOf } from "@plenty/rules/spec";
import { ActForm } from "../../form/ActForm.tsx";
import { ChoiceField } from "../../form/ChoiceField.tsx";
import { choice } from "../../form/kinds.ts";
import type { FieldKind } from "../../form/kinds.ts";
import { useActForm } from "../../form/use-act-form.ts";
import { nameIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import type { Me } from "../../session/me.ts";
import { Below } from "./Below.tsx";
import type { DateRow, PersonThere } from "./queries.ts";
import { useQuarter } from "./times.ts";
import { t } from "./page-words.ts";

export interface RecordFormProps {
  readonly date: DateRow;
  readonly words: Words;
  readonly me: Me;
}

/** Nothing where nobody is left whom one may record. */
export function RecordForm({ date, words, me }: RecordFormProps) {
  const now = useQuarter();
  const people = date.people.filter((one) => mayRecord(one, me.person, now));
  if (people.length === 0) return null;
  const key = people.map(({ agent, was }) => `${agent}${was}`).join();
  return (
    <Below title={t("record.title")} lead={t("record.lead")}>
      <Choices key={key} date={date} words={words} people={people} />
    </Below>
  );
}

function mayRecord({ agent, recorded }: PersonThere, me: string, now: number): boolean {
  if (agent === me) return false;
  return recorded === undefined || (recorded.by.agent === me && Date.parse(recorded.until) > now);
}

type Outcome = BodyOf<typeof recordSpec>["people"][number]["was"];
const outcomes = ["attended", "missed", "excused", "make-up"] as const;

interface ChoicesProps extends Pick<RecordFormProps, "date" | "words"> {
  readonly people: readonly PersonThere[];
}

function Choices({ date: { series, on, title }, words, people }: ChoicesProps) {
  const fields: Readonly<Record<string, FieldKind<Outcome, Outcome>>> = Object.fromEntries(
    people.map(({ agent, was, seeks }) => [
      agent,
      choice<Outcome>(was ?? (seeks ? "make-up" : "attended")),
    ]),
  );
  const form = useActForm(recordSpec, {
    draft: `${series}.${on}`,
    fields,
    body: (read) => ({
      series,
      on,
      people: Object.entries(read).map(([person, was]) => ({ person, was: was ?? "attended" })),
    }),
    words: () => ({ done: t("record.done"), unanswered: t("record.unanswered", { title }) }),
  });
  return (
    <ActForm form={form} send={t("record.send")}>
      {people.map(({ agent, name }) => (
        <ChoiceField key={agent} {...form.field(agent)} label={nameIn(words, name)} of={choices} />
      ))}
    </ActForm>
  );
}

const choices = outcomes.map((value) => ({
  value,
  label: t(`record.${value}`),
  ...(value === "attended" ? {} : { means: t(`record.${value}-means`) }),
}));
