/** The people of the group: members, and newcomers who wait to be welcomed. */

import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { Answered } from "../../components/Answered.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Page } from "../../components/Page.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { formatMoment } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { Claims } from "./Claims.tsx";
import { Newcomer } from "./Newcomer.tsx";
import { Helped } from "./Helped.tsx";
import { WhoLeft } from "./leaving/WhoLeft.tsx";
import { LetBackLink } from "./LetBackLink.tsx";
import { lookedFor } from "./order.ts";
import { PersonLine } from "./PersonLine.tsx";
import { Unclaimed } from "./Unclaimed.tsx";
import { usePeople } from "./use-people.ts";
import type { People } from "./use-people.ts";
import { useAgain } from "./vouching/use-again.ts";
import { t as vouching } from "./vouching/words.ts";
import { t } from "./page-words.ts";
import names from "./PeoplePage.module.css";

/** More than these one does not look over. */
const lookedOver = 12;

export function PeoplePage() {
  const { group, me } = useHere();
  const [typed, setTyped] = useState("");
  const asked = usePeople(group, { all: typed !== "" });
  const many = (asked.data?.rows.length ?? 0) > lookedOver || asked.hasNextPage;
  const invite = me?.status === "member" && (
    <>
      <ButtonLink to="/g/$group/about/invite" params={{ group }}>
        {t("invite.title")}
      </ButtonLink>
      <LetBackLink label={t("people.let-back")} />
    </>
  );
  return (
    <Page title={t("people.title")} lead={t("people.lead")} main={invite}>
      <Answered to={asked} lines={6}>
        {({ rows, words }) => (
          <Everybody rows={lookedFor(rows, words, typed)} words={words}>
            {many && (
              <TextInput
                className={names.look}
                data-screen
                type="search"
                label={t("people.look")}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            )}
          </Everybody>
        )}
      </Answered>
      <ShowMore of={asked} />
      <Helped />
      <Claims />
      <Unclaimed />
      <WhoLeft />
    </Page>
  );
}

interface EverybodyProps extends People {
  /** What stands above the members. */
  readonly children: ReactNode;
}

function Everybody({ rows, words, children }: EverybodyProps) {
  const { group, me } = useHere();
  const again = useAgain(group, me?.status === "member" ? me.person : undefined);
  const newcomers = rows.filter(({ status }) => status === "newcomer");
  const welcomed = rows.filter(({ status }) => status === "member");
  return (
    <>
      {newcomers.length > 0 && (
        <Card title={t("people.newcomers")}>
          {again !== undefined && (
            <p className={names.above}>
              {vouching("vouched.later", { when: formatMoment(again) })}
            </p>
          )}
          <PlainList>
            {newcomers.map((person) => (
              <Newcomer
                key={person.person}
                person={person}
                words={words}
                mayWelcome={again === undefined}
              />
            ))}
          </PlainList>
        </Card>
      )}
      <Card title={t("people.members")}>
        {children}
        {rows.length === 0 && <p className={names.names}>{t("people.none")}</p>}
        <PlainList className={names.grid}>
          {welcomed.map((person) => (
            <PersonLine key={person.person} person={person} words={words} />
          ))}
        </PlainList>
      </Card>
    </>
  );
}
