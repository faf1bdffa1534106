/** On Money: how much of a credit moved lately, and the way to all of its balances. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../../components/Answered.tsx";
import { TextLink } from "../../../components/ButtonLink.tsx";
import { Card } from "../../../components/Card.tsx";
import { formatMoney } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { unitOf } from "../credit-code.ts";
import type { Currency } from "../queries.ts";
import { turnover } from "./queries.ts";
import { t } from "./words.ts";

export function AllCard({ credits }: { readonly credits: readonly Currency[] }) {
  const { group } = useHere();
  const more = (
    <TextLink to="/g/$group/money/all" params={{ group }}>
      {t("all.see")}
    </TextLink>
  );
  return (
    <Card title={t("all.title")} aside={more}>
      {credits.map((credit) => (
        <Moved key={credit.currency} credit={credit} />
      ))}
    </Card>
  );
}

function Moved({ credit }: { readonly credit: Currency }) {
  const { group } = useHere();
  const asked = useQuery(turnover(group, { currency: credit.currency, days: 30 }));
  const { decimals } = credit;
  return (
    <Answered to={asked} lines={1}>
      {({ payments, amount }) => (
        <p>
          {t("all.short", {
            n: payments,
            money: formatMoney({ amount, decimals, unit: unitOf(credit) }),
          })}
        </p>
      )}
    </Answered>
  );
}
