/** Telling something done; a light form that keeps what was typed. */

import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { logSpec } from "@plenty/rules/rooms/contributions/acts";
import { Page } from "../../components/Page.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { part } from "../../section/part.ts";
import { useHere } from "../../session/here.ts";
import { openTeams } from "../teams/door.ts";
import { summary } from "./queries.ts";
import { t } from "./tell-words.ts";

const TellForm = part(() => import("./TellForm.tsx"), "TellForm");

export function TellPage() {
  const { group } = useHere();
  const known = useQuery(summary(group, { bucket: "year" }));
  const teams = useQuery(openTeams(group)).data?.rows ?? [];
  const themes = known.data?.themes.map(({ theme }) => theme) ?? [];
  return (
    <Page title={t("tell.title")} lead={t("tell.lead")} narrow>
      <ForPeople spec={logSpec} visitor={t("tell.visitor")}>
        {(me) => (
          <Suspense fallback={<Waiting lines={8} />}>
            <TellForm
              key={me.person}
              me={me}
              themes={themes}
              teams={teams.map(({ team, name }) => ({ value: team, label: name }))}
            />
          </Suspense>
        )}
      </ForPeople>
    </Page>
  );
}
