/** Who has a place on a date, with what is known of them, and the places that are free; on paper each with a box to tick. */

import { Face } from "../../components/Face.tsx";
import { PersonName } from "../../components/PersonName.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { nameIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import type { DateRow, PersonThere } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./shifts.module.css";

export interface WhoIsThereProps {
  readonly date: DateRow;
  readonly words: Words;
}

export function WhoIsThere({ date: { people, free }, words }: WhoIsThereProps) {
  return (
    <PlainList>
      {people.map((one) => (
        <There key={one.agent} one={one} words={words} />
      ))}
      {Array.from({ length: free }, (_, i) => (
        <li key={i} className={names.person}>
          <span className={names.box} aria-hidden />
          <span className={names.free}>{t("date.place")}</span>
        </li>
      ))}
    </PlainList>
  );
}

function There({ one, words }: { readonly one: PersonThere; readonly words: Words }) {
  const { me } = useHere();
  const name = nameIn(words, one.name);
  return (
    <li className={names.person}>
      <span className={names.box} aria-hidden />
      <Face name={name} beside />
      <PersonName
        person={one.agent}
        name={me?.person === one.agent ? t("date.me", { name }) : name}
      >
        <Standing one={one} words={words} name={name} />
      </PersonName>
    </li>
  );
}

interface StandingProps {
  readonly one: PersonThere;
  readonly words: Words;
  readonly name: string;
}

function Standing({ one: { how, seeks, was, recorded }, words, name }: StandingProps) {
  if (was !== undefined) {
    const said = t(`was.${was}`);
    const by =
      recorded === undefined
        ? said
        : t("was.by", { was: said, name: nameIn(words, recorded.by.name) });
    return <span className={names.small}>{by}</span>;
  }
  if (seeks) return <span className={names.seeks}>{t("date.seeks", { name })}</span>;
  if (how === "date") return null;
  return <span className={names.small}>{t(`date.by-${how}`)}</span>;
}
