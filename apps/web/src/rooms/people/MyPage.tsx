/** My own page under an address that is everybody's: it leads to where others see me, too. */

import { Navigate } from "@tanstack/react-router";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { useHere } from "../../session/here.ts";
import { t } from "./page-words.ts";

export function MyPage() {
  const { group, me, session } = useHere();
  if (session.loading) return null;
  if (me === undefined) {
    return (
      <Page title={t("mine.title")} narrow>
        <Empty text={t("mine.visitor")} />
      </Page>
    );
  }
  return (
    <Navigate to="/g/$group/about/people/$person" params={{ group, person: me.person }} replace />
  );
}
