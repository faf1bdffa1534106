/** A member: name, since when, and from here one can pay them. */

import { Suspense } from "react";
import { Face } from "../../components/Face.tsx";
import { PersonName } from "../../components/PersonName.tsx";
import type { Words } from "../../lib/queries.ts";
import { nameIn } from "../../lib/names.ts";
import { formatDayShort } from "../../messages/format.ts";
import { useSections } from "../../section/use-sections.ts";
import { useHere } from "../../session/here.ts";
import type { Member } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./PeoplePage.module.css";

export function PersonLine({ person, words }: { readonly person: Member; readonly words: Words }) {
  const { me } = useHere();
  const sections = useSections();
  const name = nameIn(words, person.name);
  const self = me?.person === person.person;
  return (
    <li className={names.line}>
      <Face name={name} beside />
      <PersonName
        person={person.person}
        name={self ? t("people.me", { name }) : name}
        beneath={
          <>
            {t("people.since", { day: formatDayShort(person.joined.slice(0, 10)) })}
            <Suspense>
              {sections.map(
                ({ name: section, person: { begin: Begin } = {} }) =>
                  Begin && (
                    <span key={section} className={names.begin} data-screen>
                      <Begin person={person} name={name} look="link" />
                    </span>
                  ),
              )}
            </Suspense>
          </>
        }
      />
    </li>
  );
}
