/** The three plots of Do: over time, by theme, by person; each shows what the other two leave. */

import { useMemo } from "react";
import { Card } from "../../components/Card.tsx";
import { nameIn } from "../../lib/names.ts";
import { ByPerson } from "./ByPerson.tsx";
import { ByTheme } from "./ByTheme.tsx";
import type { Choose } from "./choosing.ts";
import { Filters } from "./Filters.tsx";
import { OverTime } from "./OverTime.tsx";
import type { Summary } from "./queries.ts";
import { daysOf } from "./search.ts";
import type { DoSearch } from "./search.ts";
import { otherLast, themeColours } from "./theme-colours.ts";
import { useFiltered } from "./use-filtered.ts";
import { t } from "./page-words.ts";
import names from "./DoPlots.module.css";

export interface DoPlotsProps {
  /** Everything, unfiltered: gives themes their colours and what stands while a filter loads. */
  readonly whole: Summary;
  readonly search: DoSearch;
  readonly choose: Choose;
}

/** With so few themes a high plot would stand beside an empty card. */
const fewThemes = 8;

export function DoPlots({ whole, search, choose }: DoPlotsProps) {
  const { theme, person, when } = search;
  const year = yearShown(whole, when);
  const days = when === undefined ? {} : daysOf(when);
  const ranked = useMemo(() => otherLast(whole.themes).map((one) => one.theme), [whole]);
  const colourOf = useMemo(() => themeColours(ranked), [ranked]);
  const time =
    year === undefined
      ? ({ bucket: "year" } as const)
      : ({ bucket: "month", ...daysOf(year) } as const);
  const overTime = useFiltered({ theme, person, ...time }, whole);
  const byTheme = useFiltered({ person, bucket: "year", ...days }, whole);
  const byPerson = useFiltered({ theme, bucket: "year", ...days }, whole);
  return (
    <div className={names.plots} data-few={ranked.length <= fewThemes}>
      <Card title={year === undefined ? t("do.by-year") : t("do.by-month", { year })}>
        <Filters search={search} choose={choose} personName={nameOf(person, [byPerson, whole])} />
        <OverTime data={overTime} ranked={ranked} colourOf={colourOf} when={when} choose={choose} />
      </Card>
      <ByTheme data={byTheme} colourOf={colourOf} chosen={theme} choose={choose} />
      <div className={names.people}>
        <ByPerson data={byPerson} chosen={person} choose={choose} />
      </div>
    </div>
  );
}

/** The year whose months are shown: the chosen one, or the only one that a young group has. */
function yearShown({ buckets }: Summary, when: string | undefined): string | undefined {
  if (when !== undefined) return when.slice(0, 4);
  return buckets.length === 1 ? buckets[0]?.bucket : undefined;
}

/** The name of a person in the first answer that has it. */
function nameOf(person: string | undefined, answers: readonly Summary[]): string {
  const found = answers.flatMap(({ people, words }) =>
    people.filter(({ agent }) => agent === person).map(({ name }) => nameIn(words, name)),
  );
  return found[0] ?? nameIn({}, undefined);
}
