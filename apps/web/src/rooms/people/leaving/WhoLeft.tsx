/** Who left the group, and when; nothing where nobody did. */

import { useQuery } from "@tanstack/react-query";
import { Card } from "../../../components/Card.tsx";
import { Face } from "../../../components/Face.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { PersonName } from "../../../components/PersonName.tsx";
import { nameIn } from "../../../lib/names.ts";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { leftPeople } from "../queries.ts";
import { t } from "./words.ts";
import names from "../PeoplePage.module.css";

export function WhoLeft() {
  const { group } = useHere();
  const { rows = [], words = {} } = useQuery(leftPeople(group)).data ?? {};
  if (rows.length === 0) return null;
  return (
    <Card title={t("left.list")}>
      <PlainList className={names.grid}>
        {rows.map(({ person, name, left }) => (
          <li key={person} className={names.line}>
            <Face name={nameIn(words, name)} beside />
            <PersonName
              person={person}
              name={nameIn(words, name)}
              beneath={t("left.on", { day: formatDate(left) })}
            />
          </li>
        ))}
      </PlainList>
    </Card>
  );
}
