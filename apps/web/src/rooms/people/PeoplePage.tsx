/** The people of the group: members, and newcomers who wait to be welcomed. */

import { Answered } from "../../components/Answered.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Page } from "../../components/Page.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { useHere } from "../../session/here.ts";
import { Newcomer } from "./Newcomer.tsx";
import { PersonLine } from "./PersonLine.tsx";
import { Unclaimed } from "./Unclaimed.tsx";
import { usePeople } from "./use-people.ts";
import { t } from "./words.ts";
import names from "./PeoplePage.module.css";

export function PeoplePage() {
  const { group, me } = useHere();
  const asked = usePeople(group);
  const invite = me?.status === "member" && (
    <ButtonLink to="/g/$group/about/invite" params={{ group }}>
      {t("invite.title")}
    </ButtonLink>
  );
  return (
    <Page title={t("people.title")} lead={t("people.lead")} main={invite}>
      <Answered to={asked} lines={6}>
        {({ rows, words }) => {
          const newcomers = rows.filter(({ status }) => status === "newcomer");
          const welcomed = rows.filter(({ status }) => status === "member");
          return (
            <>
              {newcomers.length > 0 && (
                <Card title={t("people.newcomers")}>
                  <PlainList>
                    {newcomers.map((person) => (
                      <Newcomer key={person.person} person={person} words={words} />
                    ))}
                  </PlainList>
                </Card>
              )}
              <Card title={t("people.members")}>
                <PlainList className={names.grid}>
                  {welcomed.map((person) => (
                    <PersonLine key={person.person} person={person} words={words} />
                  ))}
                </PlainList>
              </Card>
            </>
          );
        }}
      </Answered>
      <ShowMore of={asked} />
      <Unclaimed />
    </Page>
  );
}
