/** The two lists of what is set aside: for me, each with what I can do about it, and by me. */

import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Answered } from "../../../components/Answered.tsx";
import { Card } from "../../../components/Card.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { ShowMore } from "../../../components/ShowMore.tsx";
import { useTheirWords } from "../../../components/their-words/use-their-words.tsx";
import { nameIn, noteIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { useMoney } from "../requests/money.ts";
import { asidesOf } from "./queries.ts";
import type { Aside } from "./queries.ts";
import { TakeOrLeave } from "./TakeOrLeave.tsx";
import { t } from "./words.ts";
import names from "../requests/requests.module.css";

export function Asides({ person }: { readonly person: string }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(asidesOf(group, person));
  return (
    <Answered to={asked} lines={5}>
      {({ pages }) => {
        const all = pages.flatMap(({ rows, words }) => rows.map((aside) => ({ aside, words })));
        const isForMe = ({ aside }: OneProps) => aside.to.agent === person;
        return (
          <>
            <Listed which="given" rows={all.filter(isForMe)} />
            <Listed which="mine" rows={all.filter((one) => !isForMe(one))} />
            <ShowMore of={asked} />
          </>
        );
      }}
    </Answered>
  );
}

interface OneProps {
  readonly aside: Aside;
  readonly words: Words;
}

interface ListedProps {
  readonly which: "given" | "mine";
  readonly rows: readonly OneProps[];
}

function Listed({ which, rows }: ListedProps) {
  return (
    <Card title={t(`title.${which}`)}>
      {rows.length === 0 ? (
        <Empty text={t(`none.${which}`)} />
      ) : (
        <PlainList>
          {rows.map((one) =>
            which === "mine" ? (
              <Mine key={one.aside.aside} {...one} />
            ) : (
              <ForMe key={one.aside.aside} {...one} />
            ),
          )}
        </PlainList>
      )}
    </Card>
  );
}

function ForMe({ aside, words }: OneProps) {
  const money = useMoney()(aside, aside.amount);
  const name = nameIn(words, aside.from.name);
  return (
    <One aside={aside} words={words} says={t("given.says", { money, name })}>
      <TakeOrLeave aside={aside} name={name} money={money} />
    </One>
  );
}

function Mine({ aside, words }: OneProps) {
  const money = useMoney()(aside, aside.amount);
  const name = nameIn(words, aside.to.name);
  return <One aside={aside} words={words} says={t("mine.says", { money, name })} />;
}

interface LineProps extends OneProps {
  readonly says: string;
  readonly children?: ReactNode;
}

function One({ aside, words, says, children }: LineProps) {
  const note = useTheirWords({
    by: aside.from.agent,
    hash: aside.note,
    text: noteIn(words, aside.note),
  });
  return (
    <li className={names.request}>
      <div className={names.head}>
        <span className={names.says}>{says}</span>
        <span className={names.small}>{t("aside.until", { day: formatDate(aside.until) })}</span>
      </div>
      {note !== undefined && <p className={names.note}>{note}</p>}
      {children}
    </li>
  );
}
