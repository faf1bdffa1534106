/** One series: what is to be done, who takes all of it, its dates, and one's own part in it. */

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { dropSpec, takeSpec } from "@plenty/rules/rooms/shifts/acts";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { PersonName } from "../../components/PersonName.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { ActButton } from "../../form/ActButton.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { nameIn, readable } from "../../lib/names.ts";
import { formatDate } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import type { Me } from "../../session/me.ts";
import { CallOff } from "./CallOff.tsx";
import { DateList } from "./DateList.tsx";
import { datesOfSeries, oneSeries } from "./queries.ts";
import type { OneSeries } from "./queries.ts";
import { ruleWords } from "./repeating.ts";
import { daysAfter, useQuarter } from "./times.ts";
import { t } from "./page-words.ts";
import names from "./shifts.module.css";

export function SeriesPage() {
  const { group, me } = useHere();
  const { series } = useParams({ from: "/g/$group/do/shifts/$series" });
  const asked = useQuery(oneSeries(group, series, me?.person));
  return (
    <Answered to={asked} lines={6}>
      {(one) => <ThisSeries key={series} one={one} />}
    </Answered>
  );
}

function ThisSeries({ one }: { readonly one: OneSeries }) {
  const { group, me } = useHere();
  const { about, by, opened, words, entry } = one;
  const when = `${ruleWords(one.repeats)}, ${one.time}`;
  const isOver = Date.parse(one.ends) <= useQuarter();
  const back = (
    <TextLink to="/g/$group/do/shifts" params={{ group }}>
      {t("shifts.all")}
    </TextLink>
  );
  return (
    <Page title={one.title} lead={when} main={back}>
      {readable(words, about) !== undefined && (
        <p className={names.about}>{readable(words, about)}</p>
      )}
      {!isOver && one.repeats !== undefined && (
        <Card title={t("series.regulars")}>
          <Regulars one={one} />
          <ForPeople spec={takeSpec} visitor={t("shifts.visitor")}>
            {(who) => <Whole key={who.person} one={one} who={who} />}
          </ForPeople>
        </Card>
      )}
      <Card
        title={t("series.dates")}
        aside={
          <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry }}>
            {t("series.opened", { name: nameIn(words, by.name), day: formatDate(opened) })}
          </TextLink>
        }
      >
        <Dates series={one.series} />
      </Card>
      {me?.status === "member" && one.looksAfter && !isOver && <CallOff one={one} />}
    </Page>
  );
}

function Regulars({ one: { regulars, words } }: { readonly one: OneSeries }) {
  const { me } = useHere();
  if (regulars.length === 0) return <p className={names.small}>{t("series.regulars-none")}</p>;
  return (
    <PlainList>
      {regulars.map(({ agent, name: hash }) => {
        const name = nameIn(words, hash);
        const shown = me?.person === agent ? t("date.me", { name }) : name;
        return (
          <li key={agent} className={names.person}>
            <PersonName person={agent} name={shown} />
          </li>
        );
      })}
    </PlainList>
  );
}

/** Taking all of it, or no longer. */
function Whole({ one, who }: { readonly one: OneSeries; readonly who: Me }) {
  const { series, title, regulars } = one;
  const isTaken = regulars.some(({ agent }) => agent === who.person);
  const says = {
    send: t(isTaken ? "series.drop" : "series.take"),
    label: t(isTaken ? "series.drop-label" : "series.take-label", { title }),
    unanswered: t(isTaken ? "series.drop-unanswered" : "series.take-unanswered", { title }),
  };
  const yours =
    who.behalf === undefined ? t("series.yours") : t("series.yours-theirs", { name: who.name });
  return (
    <div className={names.place}>
      <p className={names.small}>{isTaken ? yours : t("series.take-means")}</p>
      {isTaken ? (
        <ActButton key="drop" aside spec={dropSpec} body={{ series }} {...says} />
      ) : (
        <ActButton key="take" spec={takeSpec} body={{ series }} {...says} />
      )}
    </div>
  );
}

function Dates({ series }: { readonly series: string }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(datesOfSeries(group, series, daysAfter(useQuarter(), 0)));
  return (
    <>
      <Answered to={asked} lines={6}>
        {({ pages }) =>
          pages[0]?.rows.length === 0 ? (
            <Empty text={t("series.dates-none")} />
          ) : (
            pages.map(({ rows, words }) => (
              <DateList key={rows[0]?.starts} rows={rows} words={words} untitled />
            ))
          )
        }
      </Answered>
      <ShowMore of={asked} />
    </>
  );
}
