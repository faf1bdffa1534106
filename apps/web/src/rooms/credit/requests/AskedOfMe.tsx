/** What I am asked to pay: each with the button that pays it, and the way to decline. */

import { useInfiniteQuery } from "@tanstack/react-query";
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
import { DeclineForm } from "./DeclineForm.tsx";
import { partOf, useMoney } from "./money.ts";
import { PayAsked } from "./PayAsked.tsx";
import { waitingFor } from "./queries.ts";
import type { Request } from "./queries.ts";
import { t } from "./words.ts";
import names from "./requests.module.css";

export function AskedOfMe({ person }: { readonly person: string }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(waitingFor(group, person));
  return (
    <Card title={t("asked.title")}>
      <Answered to={asked} lines={3}>
        {({ pages }) =>
          pages[0]?.rows.length === 0 ? (
            <Empty text={t("asked.none")} />
          ) : (
            <PlainList>
              {pages.flatMap(({ rows, words }) =>
                rows.map((request) => (
                  <One key={request.request} request={request} words={words} person={person} />
                )),
              )}
            </PlainList>
          )
        }
      </Answered>
      <ShowMore of={asked} />
    </Card>
  );
}

interface OneProps {
  readonly request: Request;
  readonly words: Words;
  readonly person: string;
}

function One({ request, words, person }: OneProps) {
  const money = useMoney()(request, partOf(request, person));
  const name = nameIn(words, request.by.name);
  const note = useTheirWords({
    by: request.by.agent,
    hash: request.note,
    text: noteIn(words, request.note),
  });
  const asked = { request: request.request, name, money };
  return (
    <li className={names.request}>
      <div className={names.head}>
        <span className={names.says}>{t("asked.says", { name, money })}</span>
        <span className={names.small}>{t("asked.until", { day: formatDate(request.until) })}</span>
      </div>
      {note !== undefined && <p className={names.note}>{note}</p>}
      <div className={names.answers}>
        <PayAsked {...asked} />
        <DeclineForm {...asked} />
      </div>
    </li>
  );
}
