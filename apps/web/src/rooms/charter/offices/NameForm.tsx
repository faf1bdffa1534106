/** Naming somebody for an office until a day, or moving the day of who holds it: proposed to all, or done by who chooses. */

import { useState } from "react";
import { appointSpec, proposeSpec } from "@plenty/rules/rooms/charter/acts";
import { ActForm } from "../../../form/ActForm.tsx";
import { DayField } from "../../../form/DayField.tsx";
import { chosen } from "../../../form/kinds.ts";
import { PersonField } from "../../../form/PersonField.tsx";
import { WordsField } from "../../../form/WordsField.tsx";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { AfterDoing } from "./AfterDoing.tsx";
import type { Holder, Office } from "./queries.ts";
import { latestOf, untilKind } from "./until.ts";
import { useGroupAct } from "../../../form/use-group-act.ts";
import { t } from "./words.ts";
import names from "./offices.module.css";

export interface NameProps {
  readonly office: Office;
  /** Who holds it or was named, where their day is moved. */
  readonly holder?: Holder | undefined;
  readonly alone: boolean;
}

export function NameForm({ office, holder, alone }: NameProps) {
  const { me } = useHere();
  const [latest] = useState(() => latestOf(office, Date.now()));
  const fields = {
    person: chosen(t("name.missing")),
    until: untilKind(latest),
  };
  const form = useGroupAct({
    proposing: proposeSpec,
    spec: appointSpec,
    alone,
    fields,
    ...(holder !== undefined && { start: { person: holder.agent } }),
    body: ({ person, until }) => ({
      office: office.office,
      person,
      until,
    }),
    what: t(holder === undefined ? "name.what" : "move.what", { title: office.title }),
  });
  return (
    <ActForm form={form} send={t(sendOf({ alone, holder }))} after={<AfterDoing alone={alone} />}>
      {holder === undefined ? (
        <PersonField
          {...form.field("person")}
          label={t("name.person")}
          {...(alone && me !== undefined && { but: me.person })}
        />
      ) : (
        <p className={names.line}>{t("move.now", { until: formatDate(holder.until) })}</p>
      )}
      <DayField
        {...form.field("until")}
        ahead
        label={t("name.until")}
        hint={t("name.at-most", { day: formatDate(new Date(latest).toISOString()) })}
      />
      {!alone && <WordsField {...form.field("why")} label={t("change.why")} />}
      {holder === undefined && <p className={names.line}>{t("name.means")}</p>}
    </ActForm>
  );
}

function sendOf({ alone, holder }: Pick<NameProps, "alone" | "holder">) {
  if (!alone) return "change.send";
  return holder === undefined ? "name.send" : "move.send";
}
