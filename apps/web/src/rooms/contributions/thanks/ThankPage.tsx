/** Thanking somebody, perhaps for a thing that they did. */

import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { thankSpec } from "@plenty/rules/rooms/contributions/thanks-acts";
import { Page } from "../../../components/Page.tsx";
import { ActForm } from "../../../form/ActForm.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { note, several } from "../../../form/kinds.ts";
import { PeopleField } from "../../../form/PeopleField.tsx";
import { useActForm } from "../../../form/use-act-form.ts";
import { WordsField } from "../../../form/WordsField.tsx";
import { useHere } from "../../../session/here.ts";
import { DoingList } from "../DoingList.tsx";
import { thing } from "../queries.ts";
import { readThankSearch } from "./search.ts";
import { t } from "./words.ts";

export function ThankPage() {
  const { to, item } = useSearch({ from: "/g/$group/do/thank", select: readThankSearch });
  const { group } = useHere();
  const done = useQuery({ ...thing(group, item ?? ""), enabled: item !== undefined }).data;
  const people = done?.rows[0]?.people.map(({ agent }) => agent);
  // who did it is known once the thing is: the form begins with them
  if (item !== undefined && done === undefined) return null;
  return (
    <Page title={t("thank.title")} lead={t("thank.lead")} narrow>
      {done !== undefined && <DoingList rows={done.rows} words={done.words} />}
      <ForPeople spec={thankSpec} visitor={t("thank.visitor")}>
        {(me) => (
          <ThankForm
            key={`${me.person} ${item} ${to}`}
            to={(people ?? (to === undefined ? [] : [to])).filter((one) => one !== me.person)}
            item={item}
          />
        )}
      </ForPeople>
    </Page>
  );
}

interface ThankFormProps {
  readonly to: readonly string[];
  readonly item: string | undefined;
}

function ThankForm({ to, item }: ThankFormProps) {
  const form = useActForm(thankSpec, {
    draft: item ?? to.join(" "),
    fields: { to: several(to, t("thank.to-missing")), note: note(t("thank.note-missing")) },
    body: ({ to: whom, note: said = "" }) => ({
      to: whom,
      ...(item === undefined ? {} : { item }),
      note: said,
    }),
    words: () => ({ done: t("thank.done"), unanswered: t("thank.unanswered") }),
  });
  return (
    <ActForm form={form} send={t("thank.send")}>
      <PeopleField {...form.field("to")} label={t("thank.to")} />
      <WordsField {...form.field("note")} label={t("thank.note")} />
    </ActForm>
  );
}
