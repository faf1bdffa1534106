/** Leaving a note for whoever holds an office next; what one left already is there to be written otherwise. */

import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { handOverSpec } from "@plenty/rules/rooms/charter/acts";
import { Answered } from "../../../components/Answered.tsx";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { ActForm } from "../../../form/ActForm.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { words as needed } from "../../../form/kinds.ts";
import { useActForm } from "../../../form/use-act-form.ts";
import { WordsField } from "../../../form/WordsField.tsx";
import { readable } from "../../../lib/names.ts";
import { useHere } from "../../../session/here.ts";
import { allOffices } from "../offices/queries.ts";
import { notesFor, useMayHandOver } from "./queries.ts";
import { readHandOverSearch } from "./search.ts";
import { t } from "./words.ts";

export function HandOverPage() {
  const { group } = useHere();
  const { office: key } = useSearch({
    from: "/g/$group/about/hand-over",
    select: readHandOverSearch,
  });
  const asked = useQuery(allOffices(group));
  const all = (
    <TextLink to="/g/$group/about/offices" params={{ group }}>
      {t("note.offices")}
    </TextLink>
  );
  return (
    <Answered to={asked}>
      {({ rows }) => {
        const title = rows.find(({ office }) => office === key)?.title ?? key ?? "";
        return (
          <Page title={t("note.title", { title })} lead={t("note.lead")} main={all} narrow>
            <ForPeople spec={handOverSpec} visitor={t("note.visitor")}>
              {() => <Leaving office={key ?? ""} title={title} />}
            </ForPeople>
          </Page>
        );
      }}
    </Answered>
  );
}

interface LeavingProps {
  readonly office: string;
  readonly title: string;
}

function Leaving({ office, title }: LeavingProps) {
  const may = useMayHandOver(office);
  if (may === undefined) return null;
  return may ? <Before office={office} title={title} /> : <Empty text={t("note.not-yours")} />;
}

function Before({ office, title }: LeavingProps) {
  const { group, me } = useHere();
  const asked = useQuery(notesFor(group, office));
  return (
    <Answered to={asked}>
      {({ rows, words }) => {
        const mine = rows.find(({ by }) => by.agent === me?.person);
        return (
          <NoteForm office={office} title={title} before={readable(words, mine?.note) ?? ""} />
        );
      }}
    </Answered>
  );
}

function NoteForm({ office, title, before }: LeavingProps & { readonly before: string }) {
  const form = useActForm(handOverSpec, {
    fields: { note: { ...needed(t("note.missing")), salted: true, stays: true } as const },
    draft: office,
    start: before === "" ? {} : { note: before },
    body: ({ note: hash }) => ({ office, note: hash }),
    words: () => ({ done: t("note.done"), unanswered: t("note.unanswered", { title }) }),
  });
  return (
    <ActForm form={form} send={t("note.send")}>
      <WordsField {...form.field("note")} label={t("note.words")} hint={t("note.hint")} rows={6} />
    </ActForm>
  );
}
