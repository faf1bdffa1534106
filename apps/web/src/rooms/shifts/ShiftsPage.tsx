/** Shifts: one's own, whom to stand in for, what is free, and which there are. */

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { ButtonLink, TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import type { Pages, Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { DateList } from "./DateList.tsx";
import { datesOfPerson, freeFrom, seriesFrom, soughtFrom } from "./queries.ts";
import type { DateRow, SeriesRow } from "./queries.ts";
import { ruleWords } from "./repeating.ts";
import { daysAfter, useQuarter } from "./times.ts";
import { t } from "./page-words.ts";
import names from "./shifts.module.css";

export function ShiftsPage() {
  const { group } = useHere();
  const from = daysAfter(useQuarter(), 0);
  const all = useQuery(seriesFrom(group, from));
  return (
    <Page title={t("shifts.title")} lead={t("shifts.lead")} main={<Ways />}>
      <Answered to={all} lines={8}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty text={t("shifts.none")} />
          ) : (
            <ShiftsFrom from={from} rows={rows} />
          )
        }
      </Answered>
    </Page>
  );
}

function Ways() {
  const { group, me } = useHere();
  return (
    <>
      <ButtonLink to="/g/$group/do/shifts-of-week" params={{ group }} variant="default">
        {t("shifts.week")}
      </ButtonLink>
      {me?.status === "member" && (
        <ButtonLink to="/g/$group/do/open-shift" params={{ group }}>
          {t("shifts.open")}
        </ButtonLink>
      )}
    </>
  );
}

interface ShiftsFromProps {
  readonly from: string;
  readonly rows: readonly SeriesRow[];
}

function ShiftsFrom({ from, rows }: ShiftsFromProps) {
  const { group, me } = useHere();
  return (
    <>
      {me !== undefined && (
        <Dates
          title={t("shifts.mine")}
          of={datesOfPerson(group, me.person, from)}
          none={t("shifts.mine-none")}
        />
      )}
      <Sought from={from} />
      <Dates title={t("shifts.free")} of={freeFrom(group, from)} none={t("shifts.free-none")} />
      <Card title={t("shifts.series")}>
        <PlainList>
          {rows.map((one) => (
            <SeriesLine key={one.series} one={one} />
          ))}
        </PlainList>
      </Card>
    </>
  );
}

interface DatesPage {
  readonly rows: readonly DateRow[];
  readonly words: Words;
}

interface DatesProps {
  readonly title: string;
  readonly of: Pages<DatesPage>;
  readonly none: string;
}

/** A card of dates, page by page. */
function Dates({ title, of, none }: DatesProps) {
  const asked = useInfiniteQuery(of);
  return (
    <Card title={title}>
      <Answered to={asked} lines={4}>
        {({ pages }) =>
          pages[0]?.rows.length === 0 ? (
            <p className={names.small}>{none}</p>
          ) : (
            pages.map(({ rows, words }) => (
              <DateList key={rows[0]?.starts} rows={rows} words={words} />
            ))
          )
        }
      </Answered>
      <ShowMore of={asked} />
    </Card>
  );
}

/** Those who seek a stand-in come first: nothing where nobody does. */
function Sought({ from }: { readonly from: string }) {
  const { group } = useHere();
  const { rows = [], words = {} } = useQuery(soughtFrom(group, from)).data ?? {};
  if (rows.length === 0) return null;
  return (
    <Card title={t("shifts.sought")}>
      <DateList rows={rows} words={words} />
    </Card>
  );
}

function SeriesLine({ one }: { readonly one: SeriesRow }) {
  const { group } = useHere();
  return (
    <li className={names.line}>
      <div className={names.text}>
        <TextLink
          className={names.name}
          to="/g/$group/do/shifts/$series"
          params={{ group, series: one.series }}
        >
          {one.title}
        </TextLink>
        <span className={names.small}>
          {ruleWords(one.repeats)}, {one.time}
        </span>
      </div>
    </li>
  );
}
