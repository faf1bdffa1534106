/** What one person did: how much, the last things, and the way to all of it. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import type { OfPerson } from "../../section/section.ts";
import { useHere } from "../../session/here.ts";
import { DoingList } from "./DoingList.tsx";
import { lastDoings, summary } from "./queries.ts";
import { ThanksTo } from "./thanks/ThanksTo.tsx";
import { t } from "./page-words.ts";

const shown = 8;

export function WhatTheyDid({ person: { person }, name }: OfPerson) {
  const { group } = useHere();
  const asked = useQuery(lastDoings(group, { limit: shown, person }));
  const total = useQuery(summary(group, { bucket: "year", person })).data?.total ?? 0;
  const all = total > 0 && (
    <TextLink to="/g/$group/do" params={{ group }} search={{ person }}>
      {t("do.total", { n: total })}
    </TextLink>
  );
  return (
    <>
      <Card title={t("did.title", { name })} aside={all}>
        <Answered to={asked} lines={6}>
          {({ rows, words }) =>
            rows.length === 0 ? (
              <Empty text={t("did.empty")} />
            ) : (
              <DoingList rows={rows} words={words} />
            )
          }
        </Answered>
      </Card>
      <ThanksTo person={person} />
    </>
  );
}
