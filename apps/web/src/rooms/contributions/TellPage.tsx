/** Telling something done: what, by whom, when, how much; a light form that keeps what was typed. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { members } from "../../lib/queries.ts";
import { summary } from "./queries.ts";
import { t } from "./words.ts";
import { useHere } from "../../session/here.ts";
import { TellForm } from "./TellForm.tsx";

export function TellPage() {
  const { group, me } = useHere();
  const people = useQuery(members(group));
  const known = useQuery(summary(group, { bucket: "year" }));
  const themes = known.data?.themes.map(({ theme }) => theme) ?? [];
  return (
    <Page title={t("tell.title")} lead={t("tell.lead")} narrow>
      {me === undefined ? (
        <Empty text={t("tell.visitor")} />
      ) : (
        <Answered to={people} lines={6}>
          {({ rows, words }) => <TellForm me={me} people={rows} words={words} themes={themes} />}
        </Answered>
      )}
    </Page>
  );
}
