/** The front door: my groups, and three ways in. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../components/Answered.tsx";
import { Card } from "../components/Card.tsx";
import { Leaf } from "../components/Leaf.tsx";
import { useDocumentTitle } from "@mantine/hooks";
import { groupsOnHost } from "../lib/queries.ts";
import { t } from "./words.ts";
import { readOnlyReason } from "../session/use-session.ts";
import { GroupList } from "./GroupList.tsx";
import { useSortedGroups } from "./use-sorted-groups.ts";
import { WaysIn } from "./WaysIn.tsx";
import names from "./StartPage.module.css";

export function StartPage() {
  useDocumentTitle("Plenty");
  const asked = useQuery(groupsOnHost);
  const sorted = useSortedGroups(asked.data ?? []);
  const readOnly = useQuery(readOnlyReason).data ?? null;
  return (
    <main className={names.page}>
      <header className={names.head}>
        <Leaf large />
        <h1 className={names.title}>{t("start.title")}</h1>
        <p className={names.lead}>{t("start.lead")}</p>
      </header>
      {readOnly !== null && <p className={names.note}>{t(`read-only.${readOnly}`)}</p>}
      {sorted.mine.length > 0 && (
        <Card title={t("start.mine")}>
          <GroupList groups={sorted.mine} />
        </Card>
      )}
      <WaysIn example={sorted.example} />
      <Answered to={asked} lines={2}>
        {() =>
          sorted.others.length > 0 && (
            <Card title={t("start.others")}>
              <GroupList groups={sorted.others} />
            </Card>
          )
        }
      </Answered>
    </main>
  );
}
