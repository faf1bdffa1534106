/** Paying somebody; what will follow is shown before it is done. */

import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { paySpec } from "@plenty/rules/rooms/credit/acts";
import { Answered } from "../../components/Answered.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { ForPeople } from "../../form/ForPeople.tsx";
import { useHere } from "../../session/here.ts";
import { PayForm } from "./PayForm.tsx";
import { currencies } from "./queries.ts";
import { readPaySearch } from "./search.ts";
import { t } from "./page-words.ts";

export function PayPage() {
  const { group } = useHere();
  const { to = "" } = useSearch({ from: "/g/$group/money/pay", select: readPaySearch });
  const credits = useQuery(currencies(group));
  return (
    <Page title={t("pay.page")} lead={t("pay.lead")} narrow>
      <ForPeople spec={paySpec} visitor={t("money.visitor")}>
        {(me) => (
          <Answered to={credits} lines={5}>
            {({ rows }) =>
              rows.length === 0 ? (
                <Empty text={t("money.none")} />
              ) : (
                <PayForm key={me.person} me={me} credits={rows} to={to} />
              )
            }
          </Answered>
        )}
      </ForPeople>
    </Page>
  );
}
