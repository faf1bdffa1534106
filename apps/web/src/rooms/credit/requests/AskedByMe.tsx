/** What I ask for: who paid, who declined and why, what is open; and taking back what is. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { withdrawRequestSpec } from "@plenty/rules/rooms/credit/request-acts";
import { Answered } from "../../../components/Answered.tsx";
import { Card } from "../../../components/Card.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { ShowMore } from "../../../components/ShowMore.tsx";
import { ActButton } from "../../../form/ActButton.tsx";
import { nameIn, noteIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { useMoney } from "./money.ts";
import { askedBy } from "./queries.ts";
import type { Request } from "./queries.ts";
import { t } from "./words.ts";
import names from "./requests.module.css";

export function AskedByMe({ person }: { readonly person: string }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(askedBy(group, person));
  return (
    <Card title={t("mine.title")}>
      <Answered to={asked} lines={3}>
        {({ pages }) =>
          pages[0]?.rows.length === 0 ? (
            <Empty text={t("mine.none")} />
          ) : (
            <PlainList>
              {pages.flatMap(({ rows, words }) =>
                rows.map((request) => (
                  <One key={request.request} request={request} words={words} />
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
}

function One({ request, words }: OneProps) {
  const money = useMoney()(request, request.amount);
  const day = formatDate(request.at);
  const note = noteIn(words, request.note);
  const isOpen = request.ended === undefined;
  return (
    <li className={names.request}>
      <div className={names.head}>
        <span className={names.says}>{t("mine.says", { money, day })}</span>
        {isOpen && (
          <span className={names.small}>{t("mine.until", { day: formatDate(request.until) })}</span>
        )}
      </div>
      {note !== undefined && <p className={names.note}>{note}</p>}
      <Parts request={request} words={words} />
      {isOpen && (
        <ActButton
          aside
          spec={withdrawRequestSpec}
          body={{ request: request.request }}
          send={t("mine.take-back")}
          label={t("mine.take-back-label", { day })}
          unanswered={t("mine.take-back-unanswered")}
        />
      )}
    </li>
  );
}

/** What each bears, and what they answered. */
function Parts({ request, words }: OneProps) {
  const write = useMoney();
  return (
    <PlainList className={names.parts}>
      {request.shares.map((share) => (
        <li key={share.agent} className={names.part}>
          <span>
            {t("mine.part", {
              name: nameIn(words, share.name),
              money: write(request, share.amount),
            })}
          </span>
          <span className={names.small}>{answerOf(request, share, words)}</span>
        </li>
      ))}
    </PlainList>
  );
}

function answerOf(
  { ended }: Request,
  { state, reason }: Request["shares"][number],
  words: Words,
): string {
  if (state === "open") return t(ended === undefined ? "mine.open" : "mine.over");
  const said = noteIn(words, reason);
  return said === undefined ? t(`mine.${state}`) : t("mine.because", { reason: said });
}
