/** Whom somebody welcomed, the last one first, and when they can again: for all to see, for a majority is made of it. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { Card } from "../../../components/Card.tsx";
import { OnDay } from "../../../components/OnDay.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { ShowMore } from "../../../components/ShowMore.tsx";
import { PersonName } from "../../../components/PersonName.tsx";
import { nameIn } from "../../../lib/names.ts";
import { formatMoment } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { allVouchedBy } from "../queries.ts";
import { useLater } from "./use-again.ts";
import { t } from "./words.ts";
import names from "../PeoplePage.module.css";

export function VouchedFor({ person }: { readonly person: string }) {
  const { group, me } = useHere();
  const asked = useInfiniteQuery(allVouchedBy(group, person));
  const pages = asked.data?.pages ?? [];
  const again = useLater(pages[0]?.again);
  if (pages.every(({ rows }) => rows.length === 0)) return null;
  const mine = me?.person === person;
  return (
    <Card title={t(mine ? "vouched.title-me" : "vouched.title")}>
      <PlainList>
        {pages.flatMap(({ rows, words }) =>
          rows.map(({ whom, at }) => (
            <li key={whom.agent} className={names.line}>
              <PersonName
                person={whom.agent}
                name={nameIn(words, whom.name)}
                beneath={<OnDay at={at} />}
              />
            </li>
          )),
        )}
      </PlainList>
      <ShowMore of={asked} />
      {again !== undefined && (
        <p className={names.names}>
          {t(mine ? "vouched.again-me" : "vouched.again", { when: formatMoment(again) })}
        </p>
      )}
    </Card>
  );
}
