/** On Do: one's next shifts, or one to take. */

import { useQuery } from "@tanstack/react-query";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { useHere } from "../../session/here.ts";
import { DateList } from "./DateList.tsx";
import { nextOfPerson, soughtFrom } from "./queries.ts";
import { daysAfter, useQuarter } from "./times.ts";
import { t } from "./page-words.ts";

/** How many days ahead one looks. */
const ahead = 14;

export function Panel() {
  const { group, me } = useHere();
  const now = useQuarter();
  const [from, until] = [daysAfter(now, 0), daysAfter(now, ahead)];
  const person = me?.person ?? "";
  const mine = useQuery({
    ...nextOfPerson(group, person, from, until),
    enabled: me !== undefined,
  }).data;
  const sought = useQuery({ ...soughtFrom(group, from, until), enabled: me !== undefined }).data;
  const others = sought?.rows.filter(({ people }) => !people.some(({ agent }) => agent === person));
  const rows = [...(mine?.rows ?? []), ...(others ?? [])];
  if (rows.length === 0) return null;
  const more = (
    <TextLink to="/g/$group/do/shifts" params={{ group }}>
      {t("panel.more")}
    </TextLink>
  );
  return (
    <Card title={t("panel.title")} aside={more}>
      <DateList rows={rows} words={{ ...mine?.words, ...sought?.words }} />
    </Card>
  );
}
