/** On a person's page: the teams in which they are, each with since when; nothing of somebody who left. */

import { useQuery } from "@tanstack/react-query";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { formatDate } from "../../messages/format.ts";
import type { OfPerson } from "../../section/section.ts";
import { useHere } from "../../session/here.ts";
import { teamsOf } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./teams.module.css";

export function TheirTeams({ person: { person, status } }: OfPerson) {
  const { group } = useHere();
  const rows = useQuery(teamsOf(group, person)).data?.rows;
  if (rows === undefined || status !== "member") return null;
  const all = (
    <TextLink to="/g/$group/about/teams" params={{ group }}>
      {t("teams.to-all")}
    </TextLink>
  );
  return (
    <Card title={t("of-person.title")} aside={all}>
      {rows.length === 0 && <p className={names.small}>{t("of-person.none")}</p>}
      <PlainList>
        {rows.map(({ team, name, since }) => (
          <li key={team} className={names.line}>
            <TextLink
              className={names.text}
              to="/g/$group/about/teams/$team"
              params={{ group, team }}
            >
              {name}
            </TextLink>
            <span className={names.small}>{t("team.since", { day: formatDate(since) })}</span>
          </li>
        ))}
      </PlainList>
    </Card>
  );
}
