/** The front door: my groups, and three ways in. */

import { useQuery } from "@tanstack/react-query";
import { useDocumentTitle } from "@mantine/hooks";
import { Answered } from "../components/Answered.tsx";
import { TextLink } from "../components/ButtonLink.tsx";
import { Card } from "../components/Card.tsx";
import { Leaf } from "../components/Leaf.tsx";
import { ReadOnlyNote } from "../components/ReadOnlyNote.tsx";
import { groupsOnHost } from "../lib/queries.ts";
import { useSortedGroups } from "../session/use-sorted-groups.ts";
import { GroupList } from "./GroupList.tsx";
import { WaysIn } from "./WaysIn.tsx";
import { t } from "./words.ts";
import names from "./StartPage.module.css";

export function StartPage() {
  useDocumentTitle("Plenty");
  const asked = useQuery(groupsOnHost);
  const sorted = useSortedGroups(asked.data ?? []);
  return (
    <main className={names.page}>
      <header className={names.head}>
        <Leaf large />
        <h1 className={names.title}>{t("start.title")}</h1>
        <p className={names.lead}>{t("start.lead")}</p>
      </header>
      <div className={names.note}>
        <ReadOnlyNote />
      </div>
      {sorted.mine.length > 0 && (
        <Card title={t("start.mine")}>
          <GroupList groups={sorted.mine} />
        </Card>
      )}
      <WaysIn example={sorted.example} />
      <p className={names.lead}>
        {t("start.lost")} <TextLink to="/back">{t("start.back")}</TextLink> ·{" "}
        <TextLink to="/pair">{t("start.pair")}</TextLink>
      </p>
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
