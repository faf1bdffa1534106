/** Of somebody without a device: who helps them, what was done for them, and what each of us can do about it. */

import { useQuery } from "@tanstack/react-query";
import { endDependenceSpec, helpSpec, nameHelperSpec } from "@plenty/rules/rooms/people/acts";
import { Card } from "../../components/Card.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import { ActForm } from "../../form/ActForm.tsx";
import { chosen } from "../../form/kinds.ts";
import { PersonField } from "../../form/PersonField.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { nameIn } from "../../lib/names.ts";
import { useHere } from "../../session/here.ts";
import { DoneForThem } from "./DoneForThem.tsx";
import { ObjectButton } from "./ObjectButton.tsx";
import type { OfHelped } from "./ObjectButton.tsx";
import { helpedPeople } from "./queries.ts";
import type { HelpedPerson } from "./queries.ts";
import { t } from "./helped-words.ts";
import names from "./PeoplePage.module.css";

export function HelpedCard({ person, name }: OfHelped) {
  const { group, me } = useHere();
  const { rows = [], words = {} } = useQuery(helpedPeople(group)).data ?? {};
  const helped = rows.find((one) => one.person === person);
  return (
    <>
      {helped !== undefined && (
        <Card title={t("helped.title")}>
          <p>
            {helped.agreed && helped.helper?.agent === me?.person
              ? t("helped.by-you")
              : t(`helped.${standingOf(helped)}`, { helper: nameIn(words, helped.helper?.name) })}
          </p>
          <WhatToDo helped={helped} name={name} />
        </Card>
      )}
      <DoneForThem person={person} name={name} />
    </>
  );
}

function standingOf({ helper, agreed, kind }: HelpedPerson) {
  if (helper === undefined) return "nobody";
  if (!agreed) return "asked";
  return kind === "dependant" ? "dependant" : "by";
}

interface WhatToDoProps {
  readonly helped: HelpedPerson;
  readonly name: string;
}

function WhatToDo({ helped: { person, helper, agreed, kind }, name }: WhatToDoProps) {
  const { me } = useHere();
  if (me?.status !== "member") return null;
  const mine = helper?.agent === me.person;
  if (!agreed) {
    return (
      <>
        {mine && (
          <div className={names.line}>
            <ActButton
              spec={helpSpec}
              body={{ people: [person] }}
              send={t("helped.agree")}
              label={t("helped.agree-name", { name })}
              unanswered={t("helped.agree-unanswered", { name })}
            />
          </div>
        )}
        <NameHelper person={person} name={name} />
      </>
    );
  }
  if (!mine) {
    return (
      <div className={names.line}>
        <ObjectButton person={person} name={name} />
      </div>
    );
  }
  return (
    <>
      <p className={names.small}>{t("helped.how", { name })}</p>
      {kind === "dependant" ? (
        <div className={names.line}>
          <ActButton
            aside
            spec={endDependenceSpec}
            body={{ person }}
            send={t("helped.end")}
            label={t("helped.end-name", { name })}
            unanswered={t("helped.end-unanswered", { name })}
          />
        </div>
      ) : (
        <NameHelper person={person} name={name} />
      )}
    </>
  );
}

function NameHelper({ person, name }: OfHelped) {
  const form = useActForm(nameHelperSpec, {
    fields: { helper: chosen(t("add.helper-missing")) },
    body: ({ helper }) => ({ person, helper }),
    words: () => ({
      done: t("helped.named"),
      unanswered: t("helped.named-unanswered", { name }),
    }),
  });
  return (
    <ActForm form={form} send={t("helped.name")}>
      <PersonField {...form.field("helper")} label={t("helped.who")} but={person} />
    </ActForm>
  );
}
