/** The page of a name that an import brought in: whose it is, or the way for somebody to say that it is theirs. */

import type { Hash } from "@plenty/kernel";
import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { ButtonLink, TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { nameIn, readable } from "../../lib/names.ts";
import type { Words } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { EraseName } from "./EraseName.tsx";
import { PersonWhoLeft } from "./leaving/PersonWhoLeft.tsx";
import { onePerson, unclaimedName } from "./queries.ts";
import { t } from "./claim-words.ts";

export function NamePage({ agent }: { readonly agent: string }) {
  const { group } = useHere();
  const asked = useQuery(onePerson(group, agent));
  return (
    <Answered to={asked} lines={3}>
      {({ person, words }) =>
        person === undefined ? (
          <Unclaimed agent={agent} />
        ) : person.status === "left" && person.person === agent ? (
          <PersonWhoLeft person={person} name={nameIn(words, person.name)} />
        ) : (
          <Page title={t("people.title")} narrow>
            <Empty text={t("name.is", { name: nameIn(words, person.name) })}>
              <ButtonLink
                to="/g/$group/about/people/$person"
                params={{ group, person: person.person }}
              >
                {t("name.their-page")}
              </ButtonLink>
            </Empty>
          </Page>
        )
      }
    </Answered>
  );
}

function Unclaimed({ agent }: { readonly agent: string }) {
  const { group, me } = useHere();
  const asked = useQuery(unclaimedName(group, agent));
  return (
    <Answered to={asked} lines={3}>
      {({ rows: [row], words }) =>
        row === undefined ? (
          <Page title={t("people.title")} narrow>
            <Empty text={t("name.nobody")} />
          </Page>
        ) : (
          <Page
            title={nameIn(words, row.name)}
            lead={t("name.lead", { source: row.source })}
            main={
              me && (
                <ButtonLink to="/g/$group/about/claim" params={{ group }} search={{ name: agent }}>
                  {t("name.me")}
                </ButtonLink>
              )
            }
          >
            <Card title={t("name.told")}>
              <TextLink to="/g/$group/do" params={{ group }} search={{ person: agent }}>
                {t("name.see", { name: nameIn(words, row.name) })}
              </TextLink>
            </Card>
            <Erasing name={row.name} words={words} />
          </Page>
        )
      }
    </Answered>
  );
}

function Erasing({ name, words }: { readonly name: Hash; readonly words: Words }) {
  const { me } = useHere();
  const text = readable(words, name);
  return me && text !== undefined && <EraseName name={name} text={text} me={me} />;
}
