/** Saying what is to be done. */

import { openTaskSpec } from "@plenty/rules/rooms/tasks/acts";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Page } from "../../components/Page.tsx";
import { ActForm } from "../../form/ActForm.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { useActForm } from "../../form/use-act-form.ts";
import { useHere } from "../../session/here.ts";
import { SayingFields } from "./SayingFields.tsx";
import { bodyOf, sayingFields } from "./saying.ts";
import { t } from "./page-words.ts";

export function OpenTaskPage() {
  const { group } = useHere();
  const back = (
    <TextLink to="/g/$group/do/tasks" params={{ group }}>
      {t("tasks.all")}
    </TextLink>
  );
  return (
    <Page title={t("open.title")} lead={t("open.lead")} main={back} narrow>
      <ForPeople spec={openTaskSpec} visitor={t("open.visitor")}>
        {({ person }) => <OpenTask key={person} />}
      </ForPeople>
    </Page>
  );
}

function OpenTask() {
  const form = useActForm(openTaskSpec, {
    fields: sayingFields(),
    body: bodyOf,
    words: ({ title }) => ({
      done: t("open.done", { title }),
      unanswered: t("open.unanswered", { title }),
    }),
  });
  return (
    <ActForm form={form} send={t("open.send")}>
      <SayingFields form={form} />
    </ActForm>
  );
}
