/** What whoever left sees: since when they are out, until when they can come back, and what is theirs to take along. */

import { Card } from "../../../components/Card.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { formatDate } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { AboutMe } from "../AboutMe.tsx";
import { ComeBack } from "./ComeBack.tsx";
import { t } from "./words.ts";

export function LeftPage() {
  const { name, session } = useHere();
  const { away } = session;
  if (away?.left === undefined || away.until === undefined) return null;
  const [since, until] = [formatDate(away.left), formatDate(away.until)];
  return (
    <Page title={t("left.title", { group: name })} narrow>
      <Empty text={`${t("left.since", { day: since })} ${t("left.until", { day: until })}`}>
        <ComeBack away={away} />
      </Empty>
      <Card title={t("left.not-you-title")}>
        <p>{t("left.not-you")}</p>
      </Card>
      <AboutMe />
    </Page>
  );
}
