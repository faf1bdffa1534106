/** Saying who one is: what stands there already is there to be changed. */

import { useQuery } from "@tanstack/react-query";
import { introduceSpec } from "@plenty/rules/rooms/people/acts";
import { Answered } from "../../../components/Answered.tsx";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Page } from "../../../components/Page.tsx";
import { ActForm } from "../../../form/ActForm.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { note } from "../../../form/kinds.ts";
import { useActForm } from "../../../form/use-act-form.ts";
import { WordsField } from "../../../form/WordsField.tsx";
import { readable } from "../../../lib/names.ts";
import { useHere } from "../../../session/here.ts";
import type { Me } from "../../../session/me.ts";
import { onePerson } from "../queries.ts";
import { t } from "./words.ts";

export function IntroducePage() {
  const { group, me } = useHere();
  const back = me && (
    <TextLink to="/g/$group/about/people/$person" params={{ group, person: me.person }}>
      {t("introduce.page")}
    </TextLink>
  );
  return (
    <Page title={t("about.say")} lead={t("introduce.lead")} main={back} narrow>
      <ForPeople spec={introduceSpec} visitor={t("introduce.visitor")}>
        {(mine) => <Saying me={mine} />}
      </ForPeople>
    </Page>
  );
}

function Saying({ me }: { readonly me: Me }) {
  const { group } = useHere();
  const asked = useQuery(onePerson(group, me.person));
  return (
    <Answered to={asked}>
      {({ about, words }) => <Introduce before={readable(words, about) ?? ""} />}
    </Answered>
  );
}

function Introduce({ before }: { readonly before: string }) {
  const form = useActForm(introduceSpec, {
    fields: { about: { ...note(), stays: true } },
    start: before === "" ? {} : { about: before },
    body: (read) => read,
    words: ({ about }) => ({
      done: t(about === undefined ? "introduce.taken" : "introduce.done"),
      unanswered: t("introduce.unanswered"),
    }),
  });
  return (
    <ActForm form={form} send={t("introduce.send")}>
      <WordsField
        {...form.field("about")}
        label={t("introduce.about")}
        hint={t("introduce.hint")}
        rows={4}
      />
    </ActForm>
  );
}
