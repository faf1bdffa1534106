/** The page of somebody who left: since when, and what the sections know of them; nothing is begun for them. */

import { Suspense } from "react";
import { Page } from "../../../components/Page.tsx";
import { formatDate } from "../../../messages/format.ts";
import { part } from "../../../section/part.ts";
import { useSections } from "../../../section/use-sections.ts";
import { useHere } from "../../../session/here.ts";
import type { Somebody } from "../../../session/me.ts";
import { ClaimedNames } from "../ClaimedNames.tsx";
import { t } from "./words.ts";

const Quiet = part(() => import("../quiet/Quiet.tsx"), "Quiet");

export interface PersonWhoLeftProps {
  readonly person: Somebody;
  readonly name: string;
}

export function PersonWhoLeft({ person, name }: PersonWhoLeftProps) {
  const { me } = useHere();
  const sections = useSections();
  return (
    <Page title={name} lead={t("left.on", { day: formatDate(person.left ?? person.joined) })}>
      <ClaimedNames person={person.person} />
      <Suspense>
        {sections.map(
          ({ name: section, person: { card: Of } = {} }) =>
            Of && <Of key={section} person={person} name={name} />,
        )}
        {me !== undefined && <Quiet person={person.person} name={name} hasLeft />}
      </Suspense>
    </Page>
  );
}
