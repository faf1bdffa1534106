/** One date in a list: when, what, who is there, and what one can do about it. */

import type { ReactNode } from "react";
import { TextLink } from "../../components/ButtonLink.tsx";
import { nameIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatList } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import type { DateRow } from "./queries.ts";
import { whenWords } from "./times.ts";
import { t } from "./page-words.ts";
import names from "./shifts.module.css";

export interface DateLineProps {
  readonly date: DateRow;
  readonly words: Words;
  /** Under the heading of its series it needs no title. */
  readonly untitled?: boolean;
  readonly children?: ReactNode;
}

export function DateLine({ date, words, untitled = false, children }: DateLineProps) {
  const { group } = useHere();
  const { series, on, title, people, calledOff } = date;
  const when = whenWords(date);
  return (
    <li className={names.line} data-off={calledOff}>
      <div className={names.text}>
        <TextLink
          className={names.name}
          to="/g/$group/do/shifts/$series/$day"
          params={{ group, series, day: on }}
        >
          {untitled ? when : title}
        </TextLink>
        {!untitled && <span className={names.when}>{when}</span>}
        <span className={names.small}>{calledOff ? t("date.off") : standing(date, words)}</span>
        {people
          .filter(({ seeks }) => seeks && !calledOff)
          .map(({ agent, name }) => (
            <span key={agent} className={names.seeks}>
              {t("date.seeks", { name: nameIn(words, name) })}
            </span>
          ))}
      </div>
      {!calledOff && children}
    </li>
  );
}

/** "alder and birch · 2 places free". */
function standing({ people, free }: DateRow, words: Words): string {
  const there = formatList(people.map(({ name }) => nameIn(words, name)));
  const left = free === 0 ? t("date.full") : t("date.free", { n: free });
  return there === "" ? left : `${there} · ${left}`;
}
