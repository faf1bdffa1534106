/** What I am asked to pay, and what I ask others for. */

import { requestSpec } from "@plenty/rules/rooms/credit/request-acts";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Page } from "../../../components/Page.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { useHere } from "../../../session/here.ts";
import { t as money } from "../page-words.ts";
import { AskedByMe } from "./AskedByMe.tsx";
import { AskedOfMe } from "./AskedOfMe.tsx";
import { t } from "./words.ts";

export function RequestsPage() {
  const { group, me } = useHere();
  return (
    <Page
      title={t("requests.title")}
      lead={t("requests.lead")}
      main={
        me !== undefined && (
          <ButtonLink to="/g/$group/money/ask" params={{ group }}>
            {t("requests.ask")}
          </ButtonLink>
        )
      }
    >
      <ForPeople spec={requestSpec} visitor={money("money.visitor")}>
        {({ person }) => (
          <>
            <AskedOfMe person={person} />
            <AskedByMe person={person} />
          </>
        )}
      </ForPeople>
    </Page>
  );
}
