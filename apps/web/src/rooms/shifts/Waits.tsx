/** On Home: one's own shifts of today and tomorrow, who seeks a stand-in, and what one may record. */

import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { WaitingLine } from "../../components/WaitingLine.tsx";
import { nameIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { nextOfPerson, soughtFrom, toRecord } from "./queries.ts";
import type { DateRow } from "./queries.ts";
import { daysAfter, useQuarter, whenWords } from "./times.ts";
import { t } from "./page-words.ts";

/** How many days ahead a stand-in is looked for here. */
const soughtDays = 7;

export function Waits() {
  const { me } = useHere();
  return me === undefined ? null : (
    <WaitsFor person={me.person} isMember={me.status === "member"} />
  );
}

interface WaitsForProps {
  readonly person: string;
  readonly isMember: boolean;
}

function WaitsFor({ person, isMember }: WaitsForProps) {
  const { group } = useHere();
  const now = useQuarter();
  const from = daysAfter(now, 0);
  const mine = useQuery(nextOfPerson(group, person, from, daysAfter(now, 2))).data;
  const sought = useQuery(soughtFrom(group, from, daysAfter(now, soughtDays))).data;
  const record = useQuery({ ...toRecord(group, person, from), enabled: isMember }).data;
  return (
    <>
      {mine?.rows.map((date) => (
        <Line key={`${date.series}.${date.on}`} date={date} says={ownWords(date, person)} />
      ))}
      {sought?.rows
        .filter(({ people }) => !people.some(({ agent }) => agent === person))
        .map((date) => (
          <Line
            key={`${date.series}.${date.on}`}
            date={date}
            says={t("waits.sought", { name: seeker(date, sought.words), ...told(date) })}
          />
        ))}
      {record?.rows.map((date) => (
        <Line
          key={`${date.series}.${date.on}`}
          date={date}
          says={t("waits.record", told(date))}
          look={t("waits.to-record")}
        />
      ))}
    </>
  );
}

function told(date: DateRow) {
  return { title: date.title, when: whenWords(date) };
}

function ownWords(date: DateRow, person: string): string {
  const seeks = date.people.some(({ agent, seeks: is }) => agent === person && is);
  return t(seeks ? "waits.mine-seeks" : "waits.mine", told(date));
}

function seeker({ people }: DateRow, words: Words): string {
  return nameIn(words, people.find(({ seeks }) => seeks)?.name);
}

interface LineProps {
  readonly date: DateRow;
  readonly says: string;
  readonly look?: string;
}

function Line({ date: { series, on }, says, look = t("waits.look") }: LineProps) {
  const { group } = useHere();
  return (
    <WaitingLine says={says}>
      <ButtonLink
        to="/g/$group/do/shifts/$series/$day"
        params={{ group, series, day: on }}
        variant="default"
      >
        {look}
      </ButtonLink>
    </WaitingLine>
  );
}
