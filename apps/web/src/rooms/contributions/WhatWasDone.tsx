/** What was done, year by year, and the last things. */

import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Legend } from "../../components/plots/Legend.tsx";
import { StackedBars } from "../../components/plots/StackedBars.tsx";
import { useHere } from "../../session/here.ts";
import { barsOf } from "./doing-bars.ts";
import { DoingList } from "./DoingList.tsx";
import { lastDoings, summary } from "./queries.ts";
import type { Summary } from "./queries.ts";
import { legendOf, otherLast, themeColours } from "./theme-colours.ts";
import { t } from "./page-words.ts";
import names from "./WhatWasDone.module.css";

const lastShown = 4;

export function WhatWasDone() {
  const { group } = useHere();
  const asked = useQuery(summary(group, { bucket: "year" }));
  const last = useQuery(lastDoings(group, { limit: lastShown }));
  const more = (
    <TextLink to="/g/$group/do" params={{ group }}>
      {t("done.all")}
    </TextLink>
  );
  return (
    <Card title={t("done.title")} aside={more}>
      <Answered to={asked} lines={6}>
        {(data) => (data.total === 0 ? <Empty text={t("done.empty")} /> : <Years data={data} />)}
      </Answered>
      {last.data !== undefined && last.data.rows.length > 0 && (
        <DoingList rows={last.data.rows} words={last.data.words} />
      )}
    </Card>
  );
}

function Years({ data }: { readonly data: Summary }) {
  const { group } = useHere();
  const navigate = useNavigate();
  const ranked = otherLast(data.themes).map(({ theme }) => theme);
  return (
    <div className={names.years}>
      <StackedBars
        bars={barsOf(data.buckets, ranked, themeColours(ranked))}
        label={t("do.by-year")}
        onChoose={(when) =>
          void navigate({ to: "/g/$group/do", params: { group }, search: { when } })
        }
      />
      <Legend colours={legendOf(ranked, t("done.other-themes"))} />
    </div>
  );
}
