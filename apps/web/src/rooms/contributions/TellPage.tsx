/** Telling something done; a light form that keeps what was typed. */

import { useQuery } from "@tanstack/react-query";
import { logSpec } from "@plenty/rules/rooms/contributions/acts";
import { Page } from "../../components/Page.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { useHere } from "../../session/here.ts";
import { openTeams } from "../teams/door.ts";
import { summary } from "./queries.ts";
import { TellForm } from "./TellForm.tsx";
import { t } from "./tell-words.ts";

export function TellPage() {
  const { group } = useHere();
  const known = useQuery(summary(group, { bucket: "year" }));
  const teams = useQuery(openTeams(group)).data?.rows ?? [];
  const themes = known.data?.themes.map(({ theme }) => theme) ?? [];
  return (
    <Page title={t("tell.title")} lead={t("tell.lead")} narrow>
      <ForPeople spec={logSpec} visitor={t("tell.visitor")}>
        {(me) => (
          <TellForm
            key={me.person}
            me={me}
            themes={themes}
            teams={teams.map(({ team, name }) => ({ value: team, label: name }))}
          />
        )}
      </ForPeople>
    </Page>
  );
}
