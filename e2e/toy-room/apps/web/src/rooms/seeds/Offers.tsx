/** Who has which seeds: on the page of seeds, and on Home. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { nameIn } from "../../lib/names.ts";
import { question } from "../../lib/queries.ts";
import { useHere } from "../../session/here.ts";
import { t } from "./page-words.ts";

export function Offers() {
  const { group } = useHere();
  const asked = useQuery(question(group, ["seeds", "offers"]));
  return (
    <Card title={t("seeds.title")}>
      <Answered to={asked}>
        {({ rows, words }) =>
          rows.length === 0 ? (
            <Empty text={t("seeds.empty")} />
          ) : (
            <ul>
              {rows.map(({ entry, by, packets, kind }) => (
                <li key={entry}>
                  {t("seeds.has", { name: nameIn(words, by.name), n: packets, kind })}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
