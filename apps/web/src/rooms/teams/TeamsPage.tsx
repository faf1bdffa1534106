/** The group's teams: one's own, the others, and those that are closed. */

import { TextInput } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Answered } from "../../components/Answered.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { lookedFor } from "./order.ts";
import { closedTeams, openTeams, teamsOf } from "./queries.ts";
import type { TeamRow } from "./queries.ts";
import { TeamLine } from "./TeamLine.tsx";
import { t } from "./page-words.ts";
import names from "./teams.module.css";

export function TeamsPage() {
  const { group, me } = useHere();
  const asked = useQuery(openTeams(group));
  const open = me?.status === "member" && (
    <ButtonLink to="/g/$group/about/open-team" params={{ group }}>
      {t("open.title")}
    </ButtonLink>
  );
  return (
    <Page title={t("teams.title")} lead={t("teams.lead")} main={open}>
      <Answered to={asked} lines={6}>
        {({ rows, words }) =>
          rows.length === 0 ? (
            <Empty text={t("teams.none")} />
          ) : (
            <OpenTeams rows={rows} words={words} />
          )
        }
      </Answered>
      <Closed />
    </Page>
  );
}

/** More than these one does not look over. */
const lookedOver = 12;

interface Teams {
  readonly rows: readonly TeamRow[];
  readonly words: Words;
}

function OpenTeams({ rows, words }: Teams) {
  const { group, me } = useHere();
  const [typed, setTyped] = useState("");
  const asked = useQuery({ ...teamsOf(group, me?.person ?? ""), enabled: me !== undefined });
  const own = new Set(asked.data?.rows.map(({ team }) => team));
  const [mine, others] = [true, false].map((is) => rows.filter(({ team }) => own.has(team) === is));
  const found = lookedFor(others ?? [], typed);
  return (
    <>
      {mine !== undefined && mine.length > 0 && (
        <Card title={t("teams.mine")}>
          <List rows={lookedFor(mine, "")} words={words} />
        </Card>
      )}
      {others !== undefined && others.length > 0 && (
        <Card title={t(own.size > 0 ? "teams.others" : "teams.all")}>
          {others.length > lookedOver && (
            <TextInput
              className={names.look}
              data-screen
              type="search"
              label={t("teams.look")}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          )}
          {found.length === 0 && <p className={names.small}>{t("teams.nothing")}</p>}
          <List rows={found} words={words} />
        </Card>
      )}
    </>
  );
}

function List({ rows, words }: Teams) {
  return (
    <PlainList>
      {rows.map((team) => (
        <TeamLine key={team.team} team={team} words={words} />
      ))}
    </PlainList>
  );
}

/** Teams that are closed; nothing where none is. */
function Closed() {
  const { group } = useHere();
  const asked = useInfiniteQuery(closedTeams(group));
  const { pages = [] } = asked.data ?? {};
  const rows = pages.flatMap((page) => page.rows);
  if (rows.length === 0) return null;
  const words: Words = Object.assign({}, ...pages.map((page) => page.words));
  return (
    <Card title={t("teams.past")}>
      <List rows={rows} words={words} />
      <ShowMore of={asked} />
    </Card>
  );
}
