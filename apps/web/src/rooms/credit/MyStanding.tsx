/** Where I stand: my balance in each credit of the group, one click from how it came about. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { ButtonLink, TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { useHere } from "../../session/here.ts";
import { BalanceOf } from "./BalanceOf.tsx";
import { currencies } from "./queries.ts";
import { t } from "./page-words.ts";

export function MyStanding() {
  const { group, me } = useHere();
  const asked = useQuery(currencies(group));
  if (me === undefined) return null;
  const more = (
    <TextLink to="/g/$group/money" params={{ group }}>
      {t("money.statement")}
    </TextLink>
  );
  return (
    <Card title={t("money.my-balance")} aside={more}>
      <Answered to={asked} lines={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty text={t("money.none")} />
          ) : (
            <>
              {rows.map((currency) => (
                <BalanceOf key={currency.currency} currency={currency} person={me.person} />
              ))}
              <ButtonLink to="/g/$group/money/pay" params={{ group }} variant="default" mt="sm">
                {t("pay.title")}
              </ButtonLink>
            </>
          )
        }
      </Answered>
    </Card>
  );
}
