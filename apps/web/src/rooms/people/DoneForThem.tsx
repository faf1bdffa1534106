/** What others did on somebody's behalf, and whether anybody objected; for two weeks one still can. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { parseTime } from "@plenty/kernel";
import type { Row } from "@plenty/client";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { OnDay } from "../../components/OnDay.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { nameIn } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { useNow } from "../../lib/use-now.ts";
import { whoDid } from "../../section/who.ts";
import { useHere } from "../../session/here.ts";
import { ObjectButton } from "./ObjectButton.tsx";
import type { OfHelped } from "./ObjectButton.tsx";
import { actedForThem } from "./queries.ts";
import { t } from "./helped-words.ts";
import names from "./PeoplePage.module.css";

export function DoneForThem({ person, name }: OfHelped) {
  const { group } = useHere();
  const asked = useInfiniteQuery(actedForThem(group, person));
  const pages = asked.data?.pages ?? [];
  if (pages.every(({ rows }) => rows.length === 0)) return null;
  return (
    <Card title={t("done-for.title", { name })}>
      <PlainList>
        {pages.flatMap(({ rows, words }) =>
          rows.map((done) => (
            <DoneLine key={done.entry} done={done} words={words} person={person} name={name} />
          )),
        )}
      </PlainList>
      <ShowMore of={asked} />
    </Card>
  );
}

interface DoneLineProps extends OfHelped {
  readonly done: Row<"people", "acted-for">;
  readonly words: Words;
}

function DoneLine({ done, words, person, name }: DoneLineProps) {
  const { group, me } = useHere();
  const now = useNow();
  const { entry, act, at, helper, consent, until, objected } = done;
  const isOpen = objected === undefined && (parseTime(until) ?? 0) > now;
  const may = me !== undefined && (me.status === "member" || me.person === person);
  return (
    <li className={names.line}>
      <span className={names.text}>
        <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry }}>
          {whoDid(words, done.person.name, { by: helper, consent })}
        </TextLink>
        <span className={names.small}>
          {" "}
          <OnDay at={at} />
          {objected !== undefined &&
            ` · ${t("done-for.objected", { name: nameIn(words, objected.name) })}`}
        </span>
      </span>
      {isOpen && may && me.person !== helper.agent && (
        <ObjectButton person={person} name={name} act={act} />
      )}
    </li>
  );
}
