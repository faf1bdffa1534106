/** Do: what was done, as plots one can click through; every click narrows the others and the list beneath. */

import { useQuery } from "@tanstack/react-query";
import { useRouterState, useSearch } from "@tanstack/react-router";
import { Suspense } from "react";
import { Answered } from "../../components/Answered.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Note } from "../../components/Note.tsx";
import { Page } from "../../components/Page.tsx";
import { useHere } from "../../session/here.ts";
import { useChoose } from "./choosing.ts";
import { DoingPages } from "./DoingPages.tsx";
import { DoPlots } from "./DoPlots.tsx";
import { summary } from "./queries.ts";
import type { Summary } from "./queries.ts";
import { readDoSearch } from "./search.ts";
import { ToDo } from "./ToDo.tsx";
import { t } from "./page-words.ts";
import { part } from "../../section/part.ts";

const SayIt = part(() => import("./SayIt.tsx"), "SayIt");

export function DoPage() {
  const { group, me } = useHere();
  const search = useSearch({ from: "/g/$group/do", select: readDoSearch });
  const given = useRouterState({ select: ({ location }) => location.search });
  const useless = Object.keys(given).some((name) => !Object.hasOwn(search, name));
  const choose = useChoose();
  const all = useQuery(summary(group, { bucket: "year" }));
  return (
    <Page
      title={t("done.title")}
      lead={t("do.lead")}
      main={me?.status === "member" && <ToConfirm />}
    >
      <Suspense>
        {me !== undefined && <SayIt key={me.person} me={me} themes={themesOf(all.data)} />}
      </Suspense>
      <ToDo />
      <Answered to={all} lines={8}>
        {(whole) =>
          whole.total === 0 ? (
            <Card title={t("do.list")}>
              <Empty text={t("done.empty")} />
            </Card>
          ) : (
            <>
              {useless && <Note>{t("do.not-understood")}</Note>}
              <DoPlots whole={whole} search={search} choose={choose} />
              <DoingPages search={search} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function themesOf(whole: Summary | undefined): readonly string[] {
  return whole?.themes.map(({ theme }) => theme) ?? [];
}

function ToConfirm() {
  const { group } = useHere();
  return (
    <ButtonLink to="/g/$group/do/confirm" params={{ group }} variant="default">
      {t("do.confirm")}
    </ButtonLink>
  );
}
