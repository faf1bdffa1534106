/** Before somebody leaves the group: each office of theirs, with the note for whoever holds it next, which they cannot leave afterwards. */

import { useQuery } from "@tanstack/react-query";
import { Card } from "../../../components/Card.tsx";
import { PlainList } from "../../../components/PlainList.tsx";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { holdsIt } from "../offices/standing.ts";
import { allOffices } from "../offices/queries.ts";
import { notesFor } from "./queries.ts";
import { LeaveNote } from "./LeaveNote.tsx";
import { t } from "./words.ts";
import names from "./handing-over.module.css";

export function BeforeLeaving() {
  const { group, me } = useHere();
  const { rows = [] } = useQuery(allOffices(group)).data ?? {};
  const mine = rows.filter((office) => holdsIt(me, office));
  if (mine.length === 0) return null;
  return (
    <Card title={t("before.title")}>
      <p className={names.text}>{t("before.lead")}</p>
      <PlainList>
        {mine.map(({ office, title }) => (
          <Handing key={office} office={office} title={title} />
        ))}
      </PlainList>
    </Card>
  );
}

interface HandingProps {
  readonly office: string;
  readonly title: string;
}

function Handing({ office, title }: HandingProps) {
  const { group, me } = useHere();
  const { rows } = useQuery(notesFor(group, office)).data ?? {};
  const left = rows?.find(({ by }) => by.agent === me?.person);
  return (
    <li className={names.handing}>
      <span className={names.office}>{title}</span>
      {left !== undefined && (
        <span className={names.by}>{t("before.left", { day: formatDate(left.made) })}</span>
      )}
      <LeaveNote office={office} title={title} again={left !== undefined} />
    </li>
  );
}
