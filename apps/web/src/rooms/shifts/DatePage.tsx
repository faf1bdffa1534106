/** One date: who is there and who seeks a stand-in, one's own part, and recording who was there. */

import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { parseDay } from "@plenty/kernel";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { MineOrTheirs } from "../../form/ForPeople.tsx";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { MyPart } from "./MyPart.tsx";
import { datesBetween, oneSeries } from "./queries.ts";
import type { DateRow } from "./queries.ts";
import { RecordForm } from "./RecordForm.tsx";
import { daysAfter, useQuarter, whenWords } from "./times.ts";
import { WhoIsThere } from "./WhoIsThere.tsx";
import { t } from "./page-words.ts";
import names from "./shifts.module.css";

export function DatePage() {
  const { group } = useHere();
  const { series, day } = useParams({ from: "/g/$group/do/shifts/$series/$day" });
  const at = parseDay(day) ?? 0;
  // somewhere it is that day for two days
  const asked = useQuery(datesBetween(group, daysAfter(at, -1), daysAfter(at, 2), series));
  return (
    <Answered to={asked} lines={6}>
      {({ rows, words }) => {
        const date = rows.find(({ on }) => on === day);
        if (date === undefined) {
          return (
            <Page title={t("shifts.title")} instead>
              <Empty text={t("series.dates-none")} />
            </Page>
          );
        }
        return <ThisDate key={`${series}.${day}`} date={date} words={words} />;
      }}
    </Answered>
  );
}

interface OfDate {
  readonly date: DateRow;
  readonly words: Words;
}

function ThisDate({ date, words }: OfDate) {
  const { group, me } = useHere();
  const { series, title, calledOff } = date;
  const hasBegun = Date.parse(date.starts) <= useQuarter();
  const back = (
    <TextLink to="/g/$group/do/shifts/$series" params={{ group, series }}>
      {t("date.series")}
    </TextLink>
  );
  return (
    <Page title={`${title}: ${whenWords(date)}`} main={back}>
      <Card title={t("date.who")} aside={calledOff ? t("date.off") : undefined}>
        <WhoIsThere date={date} words={words} />
        {me !== undefined && !calledOff && (
          <div className={names.mine} data-screen>
            <MineOrTheirs me={me}>
              {({ person }) => <MyPart key={person} date={date} words={words} person={person} />}
            </MineOrTheirs>
          </div>
        )}
      </Card>
      {hasBegun && !calledOff && <Recording date={date} words={words} />}
    </Page>
  );
}

/** Shown to those who had a place, and to who looks after it. */
function Recording({ date, words }: OfDate) {
  const { group, me } = useHere();
  const one = useQuery(oneSeries(group, date.series, me?.person)).data;
  if (me?.status !== "member" || one === undefined) return null;
  const hadPlace = date.people.some(({ agent }) => agent === me.person);
  if (!hadPlace && !one.looksAfter) return null;
  return <RecordForm date={date} words={words} me={me} />;
}
