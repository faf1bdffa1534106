/** What is set aside for me, and what I set aside for others. */

import { setAsideSpec } from "@plenty/rules/rooms/credit/aside-acts";
import { ButtonLink } from "../../../components/ButtonLink.tsx";
import { Page } from "../../../components/Page.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { useHere } from "../../../session/here.ts";
import { t as money } from "../page-words.ts";
import { Asides } from "./Asides.tsx";
import { t } from "./words.ts";

export function AsidesPage() {
  const { group, me } = useHere();
  return (
    <Page
      title={t("aside.title")}
      lead={t("aside.lead")}
      main={
        me !== undefined && (
          <ButtonLink to="/g/$group/money/aside/new" params={{ group }}>
            {t("aside.begin")}
          </ButtonLink>
        )
      }
    >
      <ForPeople spec={setAsideSpec} visitor={money("money.visitor")}>
        {({ person }) => <Asides person={person} />}
      </ForPeople>
    </Page>
  );
}
