/** People without a device: a list of names, how they agreed, and who helps them; or somebody who depends on me. */

import { limits } from "@plenty/kernel";
import { consents } from "@plenty/log";
import { addDependantSpec, addPersonSpec } from "@plenty/rules/rooms/people/acts";
import { Page } from "../../components/Page.tsx";
import { ActForm } from "../../form/ActForm.tsx";
import { ChoiceField } from "../../form/ChoiceField.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { LineField } from "../../form/inputs.tsx";
import { choice, chosen, lines, name } from "../../form/kinds.ts";
import { PersonField } from "../../form/PersonField.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { useHere } from "../../session/here.ts";
import type { Me } from "../../session/me.ts";
import { useAlike } from "./use-alike.ts";
import { t } from "./helped-words.ts";
import names from "./PeoplePage.module.css";

export function AddPersonPage() {
  return (
    <Page title={t("add.title")} lead={t("add.lead")} narrow>
      <ForPeople spec={addPersonSpec} visitor={t("add.visitor")}>
        {(me) => (
          <>
            <AddPeople me={me} />
            <AddDependant />
          </>
        )}
      </ForPeople>
    </Page>
  );
}

const ways = consents.map((value) => ({ value, label: t(`add.${value}`) }));

function AddPeople({ me }: { readonly me: Me }) {
  const form = useActForm(addPersonSpec, {
    fields: {
      names: lines(t("add.names-missing"), limits.peoplePerAct),
      consent: choice(...consents),
      helper: { ...chosen(t("add.helper-missing")), stays: true },
    },
    start: { helper: me.person },
    body: ({ names: added, consent, helper }) => ({
      people: added.map((called) => ({ name: called, consent })),
      helper,
    }),
    words: ({ names: { length: n } }) => ({
      done: t("add.done", { n }),
      unanswered: t("add.unanswered", { n }),
    }),
  });
  return (
    <ActForm form={form} send={t("add.send")}>
      <WordsField
        {...form.field("names")}
        label={t("add.names")}
        hint={t("add.names-hint")}
        rows={4}
      />
      <ChoiceField {...form.field("consent")} label={t("add.consent")} of={ways} />
      <PersonField {...form.field("helper")} label={t("add.helper")} />
    </ActForm>
  );
}

function AddDependant() {
  const form = useActForm(addDependantSpec, {
    fields: { name: name(t("add.name-missing")) },
    body: (read) => read,
    words: () => ({ done: t("add.dependant-done"), unanswered: t("add.dependant-unanswered") }),
  });
  const field = form.field("name");
  const alike = useAlike(useHere().group, field.value);
  return (
    <ActForm form={form} send={t("add.dependant-send")}>
      <h2 className={names.heading}>{t("add.dependant")}</h2>
      <p className={names.names}>{t("add.dependant-lead")}</p>
      <LineField
        {...field}
        label={t("add.name")}
        told={alike && t("add.like-name", { name: alike })}
      />
    </ActForm>
  );
}
