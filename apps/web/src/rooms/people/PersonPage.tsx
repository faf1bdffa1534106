/** One person: since when they belong and by whose welcome, and what the sections know of them. */

import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Page } from "../../components/Page.tsx";
import type { Words } from "../../lib/queries.ts";
import { nameIn } from "../../lib/names.ts";
import { formatDay, formatList } from "../../messages/format.ts";
import { part } from "../../section/part.ts";
import { useSections } from "../../section/use-sections.ts";
import { useHere } from "../../session/here.ts";
import { AboutMe } from "./AboutMe.tsx";
import { ClaimedNames } from "./ClaimedNames.tsx";
import { LetBackLink } from "./LetBackLink.tsx";
import { NamePage } from "./NamePage.tsx";
import { leftPeople } from "./queries.ts";
import type { Member } from "./queries.ts";
import { usePeople } from "./use-people.ts";
import { VouchedFor } from "./vouching/VouchedFor.tsx";
import { t } from "./page-words.ts";

/** With forms, for the few who have no device. */
const HelpedCard = part(() => import("./HelpedCard.tsx"), "HelpedCard");
/** For whoever looks at somebody else. */
const Quiet = part(() => import("./quiet/Quiet.tsx"), "Quiet");
/** For those who muted somebody. */
const MutedPeople = part(() => import("./quiet/MutedPeople.tsx"), "MutedPeople");

interface Known {
  readonly person: Member;
  readonly people: readonly Member[];
  readonly words: Words;
}

export function PersonPage() {
  const { group } = useHere();
  const { person: id } = useParams({ from: "/g/$group/about/people/$person" });
  const asked = usePeople(group, { person: id });
  return (
    <Answered to={asked} lines={6}>
      {({ rows, words }) => {
        const person = rows.find((one) => one.person === id);
        return person === undefined ? (
          <NamePage agent={id} />
        ) : (
          <ThisPerson key={id} person={person} people={rows} words={words} />
        );
      }}
    </Answered>
  );
}

function ThisPerson({ person, people, words }: Known) {
  const { me } = useHere();
  const sections = useSections();
  const name = nameIn(words, person.name);
  const title = me?.person === person.person ? t("people.me", { name }) : name;
  const offered = sections.map(
    ({ name: section, person: { begin: Begin } = {} }) =>
      Begin && <Begin key={section} person={person} name={name} look="button" />,
  );
  const main = (
    <>
      <Suspense>{offered}</Suspense>
      {me?.person !== person.person && <LetBackLink label={t("person.let-back")} />}
    </>
  );
  return (
    <Page title={title} lead={t(`person.${person.status}`)} main={main}>
      <HowTheyBelong person={person} people={people} words={words} />
      <VouchedFor person={person.person} />
      <ClaimedNames person={person.person} />
      <Suspense>
        <HelpedCard person={person.person} name={name} />
      </Suspense>
      <Suspense>
        {sections.map(
          ({ name: section, person: { card: Of } = {} }) =>
            Of && <Of key={section} person={person} name={name} />,
        )}
        {me !== undefined && me.person !== person.person && (
          <Quiet person={person.person} name={name} />
        )}
      </Suspense>
      {me?.person === person.person && (
        <Suspense>
          <MutedPeople />
          <AboutMe />
        </Suspense>
      )}
    </Page>
  );
}

function HowTheyBelong({ person, people, words }: Known) {
  const { group, me } = useHere();
  const { joined, entry, status, vouchedBy } = person;
  const left = useQuery(leftPeople(group)).data;
  const names = vouchedBy.map((by) => {
    const found = [...people, ...(left?.rows ?? [])].find((one) => one.person === by);
    return nameIn({ ...left?.words, ...words }, found?.name);
  });
  const since = (
    <TextLink to="/g/$group/about/books" params={{ group }} search={{ entry }}>
      {t("people.since", { day: formatDay(joined.slice(0, 10)) })}
    </TextLink>
  );
  return (
    <Card
      title={t(me?.person === person.person ? "person.belongs-me" : "person.belongs")}
      aside={since}
    >
      {names.length > 0
        ? t("person.welcomed-by", { names: formatList(names) })
        : t(status === "member" ? "person.from-start" : "person.not-yet")}
    </Card>
  );
}
