/** People without a device, with who helps them; and the way to add some. */

import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Face } from "../../components/Face.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { PersonName } from "../../components/PersonName.tsx";
import { nameIn } from "../../lib/names.ts";
import { useHere } from "../../session/here.ts";
import { helpedPeople } from "./queries.ts";
import { t } from "./helped-words.ts";
import names from "./PeoplePage.module.css";

export function Helped() {
  const { group, me } = useHere();
  const { rows = [], words = {} } = useQuery(helpedPeople(group)).data ?? {};
  const isMember = me?.status === "member";
  if (rows.length === 0 && !isMember) return null;
  return (
    <Card title={t("helped.list")}>
      {rows.length === 0 && <p className={names.names}>{t("helped.none")}</p>}
      <PlainList className={names.grid}>
        {rows.map(({ person, name, helper, agreed }) => (
          <li key={person} className={names.line}>
            <Face name={nameIn(words, name)} beside />
            <PersonName
              person={person}
              name={nameIn(words, name)}
              beneath={
                helper === undefined
                  ? t("helped.line-nobody")
                  : t(agreed ? "helped.line" : "helped.line-asked", {
                      helper: nameIn(words, helper.name),
                    })
              }
            />
          </li>
        ))}
      </PlainList>
      {isMember && (
        <p>
          <ButtonLink to="/g/$group/about/add" params={{ group }} variant="default">
            {t("add.title")}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
