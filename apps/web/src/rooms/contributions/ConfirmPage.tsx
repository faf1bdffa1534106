/** Confirming what others told: one by one or many at once. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { waitingFor } from "./queries.ts";
import { t } from "./words.ts";
import type { Me } from "../../session/use-session.ts";
import { useHere } from "../../session/here.ts";
import { ConfirmList } from "./ConfirmList.tsx";

export function ConfirmPage() {
  const { me } = useHere();
  return (
    <Page title={t("confirm.page")} lead={t("confirm.lead")} narrow>
      {me?.status === "member" ? <Waits me={me} /> : <Empty text={t("confirm.visitor")} />}
    </Page>
  );
}

function Waits({ me }: { readonly me: Me }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(waitingFor(group, me.person));
  return (
    <Answered to={asked} lines={6}>
      {({ pages }) => (
        <ConfirmList
          me={me}
          rows={pages.flatMap(({ rows }) => rows)}
          words={Object.assign({}, ...pages.map(({ words }) => words))}
          more={asked}
        />
      )}
    </Answered>
  );
}
