/** A week of shifts, day by day: beside each other on a desk, one beneath the other on a phone, and on paper the sheet for the wall. */

import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { DAY, dayOf, parseDay, present } from "@plenty/kernel";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Page } from "../../components/Page.tsx";
import type { Words } from "../../lib/queries.ts";
import { formatDayOfWeek, formatDayShort } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { datesBetween } from "./queries.ts";
import type { DateRow } from "./queries.ts";
import { readWeekSearch } from "./search.ts";
import { clockWords, daysAfter, useQuarter, weekOf, zoneWords } from "./times.ts";
import { WhoIsThere } from "./WhoIsThere.tsx";
import { t } from "./page-words.ts";
import names from "./shifts.module.css";

export function WeekPage() {
  const { group } = useHere();
  const { from } = useSearch({ from: "/g/$group/do/shifts-of-week", select: readWeekSearch });
  const today = dayOf(useQuarter());
  const days = weekOf(from ?? today);
  const first = present(days[0], "a week has days");
  const last = present(days.at(-1), "a week has days");
  const at = parseDay(first) ?? 0;
  const asked = useQuery(datesBetween(group, daysAfter(at, -1), daysAfter(at, 8)));
  const title = t("week.title", { from: formatDayShort(first), to: formatDayShort(last) });
  return (
    <Page title={title} lead={t("week.lead")}>
      <nav className={names.weeks} aria-label={t("shifts.week")} data-screen>
        <Week day={dayOf(at - 7 * DAY)} says={t("week.before")} />
        <Week day={today} says={t("week.this")} />
        <Week day={dayOf(at + 7 * DAY)} says={t("week.after")} />
      </nav>
      <Answered to={asked} lines={8}>
        {({ rows, words }) => <Days days={days} rows={rows} words={words} />}
      </Answered>
    </Page>
  );
}

function Week({ day, says }: { readonly day: string; readonly says: string }) {
  const { group } = useHere();
  return (
    <TextLink to="/g/$group/do/shifts-of-week" params={{ group }} search={{ from: day }}>
      {says}
    </TextLink>
  );
}

interface DaysProps {
  readonly days: readonly string[];
  readonly rows: readonly DateRow[];
  readonly words: Words;
}

function Days({ days, rows, words }: DaysProps) {
  const busy = days.filter((day) => rows.some(({ on }) => on === day));
  if (busy.length === 0) return <p>{t("week.nothing")}</p>;
  return (
    <div className={names.days}>
      {busy.map((day) => (
        <Card key={day} title={formatDayOfWeek(day)}>
          {rows
            .filter(({ on }) => on === day)
            .map((date) => (
              <OnDay key={date.series} date={date} words={words} />
            ))}
        </Card>
      ))}
    </div>
  );
}

function OnDay({ date, words }: { readonly date: DateRow; readonly words: Words }) {
  const { group } = useHere();
  const { series, on, title, calledOff } = date;
  const zone = zoneWords(date);
  return (
    <section className={names.sheet} data-off={calledOff}>
      <h3 className={names.head}>
        <TextLink to="/g/$group/do/shifts/$series/$day" params={{ group, series, day: on }}>
          {title}
        </TextLink>{" "}
        <span className={names.clock}>
          {clockWords(date)}
          {zone !== undefined && ` (${zone})`}
        </span>
      </h3>
      {calledOff ? (
        <p className={names.small}>{t("date.off")}</p>
      ) : (
        <WhoIsThere date={date} words={words} />
      )}
    </section>
  );
}
