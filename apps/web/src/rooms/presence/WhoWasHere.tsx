/** How many were there week by week, and the faces of the last days. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Face } from "../../components/Face.tsx";
import { PlainList } from "../../components/PlainList.tsx";
import { WeeksPlot } from "../../components/plots/WeeksPlot.tsx";
import { nameIn } from "../../lib/names.ts";
import { formatDayShort } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { presence } from "./queries.ts";
import type { Presence } from "./queries.ts";
import { t } from "./words.ts";
import names from "./WhoWasHere.module.css";

const daysShown = 3;
const facesShown = 12;
/** Fewer weeks make no curve. */
const weeksForPlot = 3;

export function WhoWasHere() {
  const { group } = useHere();
  const asked = useQuery(presence(group));
  return (
    <Card title={t("here.title")}>
      <Answered to={asked} lines={6}>
        {(data) => <WhoAndWhen data={data} />}
      </Answered>
    </Card>
  );
}

function WhoAndWhen({ data }: { readonly data: Presence }) {
  const { days, weeks, words } = data;
  if (days.length === 0) return <Empty text={t("here.empty")} />;
  return (
    <>
      {weeks.length >= weeksForPlot && <WeeksPlot weeks={weeks} />}
      <PlainList className={names.days}>
        {days.slice(0, daysShown).map(({ on, people }) => (
          <li key={on} className={names.day}>
            <span className={names.on}>{formatDayShort(on)}</span>
            <span className={names.faces}>
              {people.slice(0, facesShown).map(({ agent, name }) => (
                <Face key={agent} name={nameIn(words, name)} small />
              ))}
              {people.length > facesShown && (
                <span className={names.more}>
                  {t("here.more", { n: people.length - facesShown })}
                </span>
              )}
            </span>
          </li>
        ))}
      </PlainList>
    </>
  );
}
