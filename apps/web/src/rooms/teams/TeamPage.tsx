/** One team: what it is for, who is in it and was, and one's own place in it. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { nameIn, readable } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { formatDate } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { MyPlace } from "./MyPlace.tsx";
import { PeopleIn } from "./PeopleIn.tsx";
import { oneTeam } from "./queries.ts";
import type { InTeam, TeamRow } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./teams.module.css";

export function TeamPage() {
  const { group } = useHere();
  const { team } = useParams({ from: "/g/$group/about/teams/$team" });
  const asked = useInfiniteQuery(oneTeam(group, team));
  return (
    <Answered to={asked} lines={6}>
      {({ pages: [first, ...more] }) => {
        if (first === undefined) return null;
        const words: Words = Object.assign({}, first.words, ...more.map((page) => page.words));
        const people = [first, ...more].flatMap(({ rows }) => rows);
        return (
          <ThisTeam key={team} team={first} people={people} words={words}>
            <ShowMore of={asked} />
          </ThisTeam>
        );
      }}
    </Answered>
  );
}

interface OfTeam {
  readonly team: TeamRow;
  readonly words: Words;
}

interface ThisTeamProps extends OfTeam {
  readonly people: readonly InTeam[];
  /** What stands beneath those who are in it. */
  readonly children: ReactNode;
}

/** Whoever is somebody here finds their own place in it first; a visitor, who is in it. */
function ThisTeam({ team, people, words, children }: ThisTeamProps) {
  const { me } = useHere();
  const isOver = team.closed !== undefined;
  return (
    <Page title={team.name} lead={readable(words, team.purpose) ?? t("team.lead")}>
      {!isOver && me !== undefined && <MyPlace team={team} />}
      {!isOver && (
        <Card title={t("team.people")} aside={<Opened team={team} words={words} />}>
          {people.length === 0 && <Empty text={t("team.nobody")} />}
          <PeopleIn people={people} words={words} />
          {children}
        </Card>
      )}
      {!isOver && me === undefined && <MyPlace team={team} />}
      <WhoWere team={team} words={words} />
    </Page>
  );
}

function Opened({ team, words }: OfTeam) {
  const { group } = useHere();
  return (
    <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry: team.entry }}>
      {t("team.opened", { name: nameIn(words, team.by.name), day: formatDate(team.opened) })}
    </TextLink>
  );
}

/** Who was in it and is no longer; nothing of an open team in which everybody still is. */
function WhoWere({ team, words }: OfTeam) {
  const { group } = useHere();
  const asked = useInfiniteQuery(oneTeam(group, team.team, "were"));
  const { pages = [] } = asked.data ?? {};
  const people = pages.flatMap(({ rows }) => rows);
  if (people.length === 0) return null;
  const isOver = team.closed !== undefined;
  return (
    <Card title={t("team.were")} aside={isOver ? <Opened team={team} words={words} /> : undefined}>
      {team.closed !== undefined && (
        <p className={names.small}>{t("team.over", { day: formatDate(team.closed) })}</p>
      )}
      <PeopleIn people={people} words={Object.assign({}, ...pages.map((page) => page.words))} />
      <ShowMore of={asked} />
    </Card>
  );
}
