/** Opening a team: what it is called, and what it is for. */

import { openTeamSpec } from "@plenty/rules/rooms/teams/acts";
import { Page } from "../../components/Page.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { ActForm } from "../../form/ActForm.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { LineField } from "../../form/inputs.tsx";
import { line, note } from "../../form/kinds.ts";
import { useActForm } from "../../form/use-act-form.ts";
import { WordsField } from "../../form/WordsField.tsx";
import { useHere } from "../../session/here.ts";
import { t } from "./page-words.ts";

export function OpenTeamPage() {
  const { group } = useHere();
  const back = (
    <TextLink to="/g/$group/about/teams" params={{ group }}>
      {t("teams.to-all")}
    </TextLink>
  );
  return (
    <Page title={t("open.title")} lead={t("open.lead")} main={back} narrow>
      <ForPeople spec={openTeamSpec} visitor={t("teams.visitor")}>
        {() => <OpenTeam />}
      </ForPeople>
    </Page>
  );
}

function OpenTeam() {
  const form = useActForm(openTeamSpec, {
    fields: { name: line(t("open.name-missing")), purpose: note() },
    body: (read) => read,
    words: ({ name }) => ({
      done: t("open.done", { name }),
      unanswered: t("open.unanswered", { name }),
    }),
  });
  return (
    <ActForm form={form} send={t("open.send")}>
      <LineField {...form.field("name")} label={t("open.name")} />
      <WordsField {...form.field("purpose")} label={t("open.purpose")} />
    </ActForm>
  );
}
