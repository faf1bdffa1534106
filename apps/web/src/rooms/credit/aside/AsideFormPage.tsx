/** Setting something aside for somebody. */

import { useQuery } from "@tanstack/react-query";
import { setAsideSpec } from "@plenty/rules/rooms/credit/aside-acts";
import { Answered } from "../../../components/Answered.tsx";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { useHere } from "../../../session/here.ts";
import { t as money } from "../page-words.ts";
import { currencies } from "../queries.ts";
import { AsideForm } from "./AsideForm.tsx";
import { t } from "./words.ts";

export function AsideFormPage() {
  const { group } = useHere();
  const credits = useQuery(currencies(group));
  const all = (
    <TextLink to="/g/$group/money/aside" params={{ group }}>
      {t("aside.see")}
    </TextLink>
  );
  return (
    <Page title={t("new.title")} lead={t("new.lead")} main={all} narrow>
      <ForPeople spec={setAsideSpec} visitor={money("money.visitor")}>
        {(me) => (
          <Answered to={credits} lines={5}>
            {({ rows }) =>
              rows.length === 0 ? (
                <Empty text={money("money.none")} />
              ) : (
                <AsideForm key={me.person} me={me} credits={rows} />
              )
            }
          </Answered>
        )}
      </ForPeople>
    </Page>
  );
}
