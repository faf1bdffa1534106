/** What one can do about a date: take a place, say that one cannot be there, or stand in for somebody. */

import { dropSpec, standInSpec, takeSpec } from "@plenty/rules/rooms/shifts/acts";
import { ActButton } from "../../form/ActButton.tsx";
import { nameIn } from "../../lib/names.ts";
import { useNow } from "../../lib/use-now.ts";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import type { DateRow, PersonThere } from "./queries.ts";
import { whenWords } from "./times.ts";
import { t } from "./page-words.ts";
import names from "./shifts.module.css";

export interface MyPartProps {
  readonly date: DateRow;
  readonly words: Words;
  /** Whose part it is: one's own, unless one helps somebody. */
  readonly person: string;
}

/** Nothing once it has begun, and for whoever is nobody here. */
export function MyPart({ date, words, person }: MyPartProps) {
  const { me } = useHere();
  const now = useNow();
  if (me === undefined || date.calledOff || Date.parse(date.starts) <= now) return null;
  const own = date.people.find(({ agent }) => agent === person);
  if (own !== undefined) return <Mine date={date} own={own} />;
  const sought = date.people.filter(({ seeks }) => seeks);
  return (
    <div className={names.actions}>
      {sought.map((who) => (
        <StandIn key={who.agent} date={date} words={words} who={who} />
      ))}
      {date.free > 0 && <Take date={date} aside={sought.length > 0} />}
    </div>
  );
}

function Mine({ date, own }: { readonly date: DateRow; readonly own: PersonThere }) {
  const { series, on, title } = date;
  const of = { title, day: whenWords(date) };
  if (own.seeks) {
    return (
      <div className={names.actions}>
        <p className={names.small}>{t("date.you-seek")}</p>
        <ActButton
          alike
          aside
          spec={takeSpec}
          body={{ series, on }}
          send={t("date.back")}
          label={t("date.back-label", of)}
          unanswered={t("date.take-unanswered", of)}
        />
      </div>
    );
  }
  return (
    <ActButton
      aside
      spec={dropSpec}
      body={{ series, on }}
      send={t("date.drop")}
      label={t("date.drop-label", of)}
      unanswered={t("date.drop-unanswered", of)}
    />
  );
}

/** Where a stand-in is sought, that comes first. */
function Take({ date, aside }: { readonly date: DateRow; readonly aside: boolean }) {
  const { series, on, title } = date;
  const of = { title, day: whenWords(date) };
  return (
    <ActButton
      alike
      aside={aside}
      spec={takeSpec}
      body={{ series, on }}
      send={t("date.take")}
      label={t("date.take-label", of)}
      unanswered={t("date.take-unanswered", of)}
    />
  );
}

interface StandInProps extends Pick<MyPartProps, "date" | "words"> {
  readonly who: PersonThere;
}

function StandIn({ date, words, who }: StandInProps) {
  const { series, on, title } = date;
  const of = { title, day: whenWords(date), name: nameIn(words, who.name) };
  return (
    <ActButton
      spec={standInSpec}
      body={{ series, on, of: who.agent }}
      send={t("date.stand-in")}
      label={t("date.stand-in-label", of)}
      unanswered={t("date.stand-in-unanswered", of)}
    />
  );
}
