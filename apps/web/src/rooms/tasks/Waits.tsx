/** On Home: tasks of mine whose day has come, and how many of my teams' seek somebody. */

import { useQuery } from "@tanstack/react-query";
import { DAY, dayOf } from "@plenty/kernel";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { WaitingLine } from "../../components/WaitingLine.tsx";
import { noteIn } from "../../lib/names.ts";
import { useNow } from "../../lib/use-now.ts";
import { formatDayShort } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { byDay, standingOf } from "./order.ts";
import { seeking, tasksOf } from "./queries.ts";
import { t } from "./waiting-words.ts";

export function Waits() {
  const { group, me } = useHere();
  const person = me?.person ?? "";
  const mine = useQuery({ ...tasksOf(group, person), enabled: me !== undefined }).data;
  const free = useQuery({ ...seeking(group, person, "teams"), enabled: me !== undefined }).data;
  const now = useNow();
  const [today, week] = [dayOf(now), dayOf(now + 7 * DAY)];
  const due = byDay(mine?.rows ?? []).flatMap(({ task, title, until }) => {
    const standing = standingOf(until, today, week);
    if (until === undefined || standing === undefined || standing === "later") return [];
    const what = noteIn(mine?.words ?? {}, title) ?? t("waits.task");
    return [{ task, says: t(`waits.${standing}`, { what, day: formatDayShort(until) }) }];
  });
  const n = free?.rows.length ?? 0;
  return (
    <>
      {due.map(({ task, says }) => (
        <WaitingLine key={task} says={says}>
          <ButtonLink to="/g/$group/do/tasks/$task" params={{ group, task }} variant="default">
            {t("waits.look")}
          </ButtonLink>
        </WaitingLine>
      ))}
      {n > 0 && (
        <WaitingLine says={t("waits.seek", { n })}>
          <ButtonLink to="/g/$group/do" params={{ group }} variant="default">
            {t("waits.take")}
          </ButtonLink>
        </WaitingLine>
      )}
    </>
  );
}
