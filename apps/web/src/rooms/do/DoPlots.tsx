/** The three plots of Do: over time, by theme, by person; each shows what the other two leave. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Answer, Summary } from "@plenty/client";
import { Card } from "../../components/Card.tsx";
import { BarList } from "../../components/plots/BarList.tsx";
import type { NamedBar } from "../../components/plots/BarList.tsx";
import { nameIn } from "../../lib/names.ts";
import { members, summary } from "../../lib/queries.ts";
import { daysOf } from "../../lib/search.ts";
import type { DoSearch } from "../../lib/search.ts";
import { themeColours } from "../../lib/theme-colours.ts";
import { t } from "../../messages/message.ts";
import { useHere } from "../../shell/here.ts";
import type { Choose } from "./DoPage.tsx";
import { Filters } from "./Filters.tsx";
import { OverTime } from "./OverTime.tsx";
import names from "./DoPlots.module.css";

export interface DoPlotsProps {
  /** Everything, unfiltered: gives themes their colours and what stands while a filter loads. */
  readonly whole: Answer<Summary>;
  readonly search: DoSearch;
  readonly choose: Choose;
}

export function DoPlots({ whole, search, choose }: DoPlotsProps) {
  const { theme, person, when } = search;
  const years = whole.buckets.map(({ bucket }) => bucket);
  // A young group has one year only: its months say more.
  const year = when?.slice(0, 4) ?? (years.length === 1 ? years[0] : undefined);
  const days = when === undefined ? {} : daysOf(when);
  const ranked = useMemo(() => whole.themes.map((one) => one.theme), [whole]);
  const colourOf = useMemo(() => themeColours(ranked), [ranked]);
  const overTime = useFiltered(
    { theme, person, bucket: year === undefined ? "year" : "month", ...(year === undefined ? {} : daysOf(year)) },
    whole,
  );
  const byTheme = useFiltered({ person, bucket: "year", ...days }, whole);
  const byPerson = useFiltered({ theme, bucket: "year", ...days }, whole);
  const people = useNamedBars(byPerson);
  return (
    <div className={names.plots} data-few={ranked.length <= fewThemes}>
      <Card title={year === undefined ? t("do.by-year") : t("do.by-month", { year })}>
        <Filters search={search} choose={choose} names={byPerson} />
        <OverTime data={overTime} ranked={ranked} colourOf={colourOf} search={search} choose={choose} />
      </Card>
      <Card title={t("do.by-theme")}>
        <BarList
          label={t("do.by-theme")}
          bars={byTheme.themes.map((one) => ({ id: one.theme, name: one.theme, count: one.count, colour: colourOf(one.theme) }))}
          chosen={theme}
          onChoose={(chosen) => choose({ theme: chosen === theme ? undefined : chosen })}
        />
      </Card>
      <div className={names.people}>
        <Card title={t("do.by-person")}>
          <BarList
            label={t("do.by-person")}
            columns
            bars={people}
            chosen={person}
            onChoose={(chosen) => choose({ person: chosen === person ? undefined : chosen })}
          />
          {byPerson.others !== undefined && byPerson.others.people > 0 && (
            <p className={names.others}>
              {t("do.others", { n: byPerson.others.people, count: byPerson.others.count })}
            </p>
          )}
          <p className={names.others}>{t("do.several")}</p>
        </Card>
      </div>
    </div>
  );
}

/** With so few themes a high plot would stand beside an empty card. */
const fewThemes = 8;

/** People as bars; a name that a member and an import share says which is the import's. */
function useNamedBars({ people, words }: Answer<Summary>): readonly NamedBar[] {
  const { group } = useHere();
  const joined = useQuery(members(group)).data?.rows;
  const ids = new Set(joined?.map(({ person }) => person));
  const bars = people.map(({ agent, name, count }) => ({ id: agent, name: nameIn(words, name), count }));
  const byName = Map.groupBy(bars, ({ name }) => name);
  return bars.map((bar) => {
    const shared = (byName.get(bar.name)?.length ?? 0) > 1 && ids.size > 0 && !ids.has(bar.id);
    return shared ? { ...bar, name: t("do.imported-name", { name: bar.name }) } : bar;
  });
}

/** A filtered summary; until it is there, what was shown before stays. */
function useFiltered(filter: Parameters<typeof summary>[1], whole: Answer<Summary>): Answer<Summary> {
  const { group } = useHere();
  return useQuery({ ...summary(group, filter), placeholderData: (before) => before }).data ?? whole;
}
