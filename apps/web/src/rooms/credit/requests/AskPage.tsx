/** Asking for a payment; what each will be asked for is shown before it is sent. */

import { useQuery } from "@tanstack/react-query";
import { requestSpec } from "@plenty/rules/rooms/credit/request-acts";
import { Answered } from "../../../components/Answered.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import { ForPeople } from "../../../form/ForPeople.tsx";
import { useHere } from "../../../session/here.ts";
import { t as money } from "../page-words.ts";
import { currencies } from "../queries.ts";
import { AskForm } from "./AskForm.tsx";
import { t } from "./words.ts";

export function AskPage() {
  const { group } = useHere();
  const credits = useQuery(currencies(group));
  return (
    <Page title={t("ask.title")} lead={t("ask.lead")} narrow>
      <ForPeople spec={requestSpec} visitor={money("money.visitor")}>
        {(me) => (
          <Answered to={credits} lines={5}>
            {({ rows }) =>
              rows.length === 0 ? (
                <Empty text={money("money.none")} />
              ) : (
                <AskForm key={me.person} credits={rows} />
              )
            }
          </Answered>
        )}
      </ForPeople>
    </Page>
  );
}
