/** Who is in a team, or was: since when, and what they said when they came. */

import { Face } from "../../components/Face.tsx";
import { PersonName } from "../../components/PersonName.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { useTheirWords } from "../../components/their-words/use-their-words.tsx";
import { nameIn, noteIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatDate } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import type { InTeam } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./teams.module.css";

export interface PeopleInProps {
  readonly people: readonly InTeam[];
  readonly words: Words;
}

export function PeopleIn({ people, words }: PeopleInProps) {
  return (
    <PlainList>
      {people.map((one) => (
        <PersonIn key={one.agent + one.since} one={one} words={words} />
      ))}
    </PlainList>
  );
}

function PersonIn({ one, words }: { readonly one: InTeam; readonly words: Words }) {
  const { me } = useHere();
  const name = nameIn(words, one.name);
  const hello = useTheirWords({ by: one.agent, hash: one.hello, text: noteIn(words, one.hello) });
  return (
    <li className={names.person}>
      <Face name={name} beside />
      <PersonName
        person={one.agent}
        name={me?.person === one.agent ? t("team.me", { name }) : name}
      >
        {hello !== undefined && <span className={names.hello}>{hello}</span>}
        <span className={names.when}>{whenWords(one)}</span>
      </PersonName>
    </li>
  );
}

function whenWords({ since, until }: InTeam): string {
  const from = formatDate(since);
  if (until === undefined) return t("team.since", { day: from });
  const to = formatDate(until);
  return from === to ? to : t("team.from-to", { from, to });
}
