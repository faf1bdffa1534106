/** Money: my balance in each credit of the group and every payment that made it. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { ButtonLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { Page } from "../../components/Page.tsx";
import { useHere } from "../../session/here.ts";
import { AllCard } from "./all/AllCard.tsx";
import { AsideCard } from "./aside/AsideCard.tsx";
import { BalanceOf } from "./BalanceOf.tsx";
import { HeldCard } from "./held/HeldCard.tsx";
import { HowItWorks } from "./HowItWorks.tsx";
import { currencies } from "./queries.ts";
import type { Currency } from "./queries.ts";
import { RequestsCard } from "./requests/RequestsCard.tsx";
import { Statement } from "./Statement.tsx";
import { t } from "./page-words.ts";
import names from "./MoneyPage.module.css";

export function MoneyPage() {
  const { group, me } = useHere();
  const asked = useQuery(currencies(group));
  const mayPay = me !== undefined && (asked.data?.rows.length ?? 0) > 0;
  return (
    <Page
      title={t("money.title")}
      lead={t("money.lead")}
      main={
        mayPay && (
          <ButtonLink to="/g/$group/money/pay" params={{ group }}>
            {t("pay.title")}
          </ButtonLink>
        )
      }
    >
      <Answered to={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty text={t("money.none")} />
          ) : (
            <>
              <Credits rows={rows} />
              {me !== undefined && <RequestsCard />}
              {me !== undefined && <AsideCard />}
              <HeldCard />
              <AllCard credits={rows} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function Credits({ rows }: { readonly rows: readonly Currency[] }) {
  const { me } = useHere();
  return rows.map((currency) => (
    <div key={currency.currency} className={names.credit}>
      {me !== undefined && (
        <Card title={t("money.my-balance")} aside={currency.name}>
          <BalanceOf currency={currency} person={me.person} />
        </Card>
      )}
      {me === undefined ? (
        <ForVisitors currency={currency} />
      ) : (
        <Statement currency={currency} person={me.person} />
      )}
    </div>
  ));
}

/** What a visitor sees: the rules of the credit, since they hold none. */
function ForVisitors({ currency }: { readonly currency: Currency }) {
  return (
    <Card title={currency.name}>
      <HowItWorks currency={currency} />
      <p>{t("money.visitor")}</p>
    </Card>
  );
}
