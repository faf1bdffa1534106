/** People whom an import names: known by name only, they have not joined. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { Card } from "../../components/Card.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { nameIn } from "../../lib/names.ts";
import { formatList } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { unclaimedPeople } from "./queries.ts";
import { t } from "./words.ts";
import names from "./PeoplePage.module.css";

export function Unclaimed() {
  const { group } = useHere();
  const asked = useInfiniteQuery(unclaimedPeople(group));
  const known =
    asked.data?.pages.flatMap(({ rows, words }) => rows.map(({ name }) => nameIn(words, name))) ??
    [];
  if (known.length === 0) return null;
  return (
    <Card title={t("people.unclaimed")} aside={t("people.unclaimed-count", { n: known.length })}>
      <p className={names.names}>{t("people.unclaimed-lead")}</p>
      <p className={names.names}>{formatList(known.toSorted((a, b) => a.localeCompare(b)))}</p>
      <ShowMore of={asked} />
    </Card>
  );
}
