/** Confirming what others told: one by one or many at once. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { confirmSpec } from "@plenty/rules/rooms/contributions/acts";
import { Answered } from "../../components/Answered.tsx";
import { Page } from "../../components/Page.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { useHere } from "../../session/here.ts";
import type { Me } from "../../session/me.ts";
import { ConfirmForm } from "./ConfirmForm.tsx";
import { waitingFor } from "./queries.ts";
import { t } from "./confirm-words.ts";

export function ConfirmPage() {
  return (
    <Page title={t("confirm.page")} lead={t("confirm.lead")} narrow>
      <ForPeople spec={confirmSpec} visitor={t("confirm.visitor")}>
        {(me) => <Waits me={me} />}
      </ForPeople>
    </Page>
  );
}

function Waits({ me }: { readonly me: Me }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(waitingFor(group, me.person));
  return (
    <Answered to={asked} lines={6}>
      {({ pages }) => (
        <ConfirmForm
          rows={pages.flatMap(({ rows }) => rows)}
          words={Object.assign({}, ...pages.map(({ words }) => words))}
          more={asked}
        />
      )}
    </Answered>
  );
}
