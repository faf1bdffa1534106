/** How a balance came about: what came in, what went out, and the entries where one can see it. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { formatDate, formatMoney } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { payments } from "./queries.ts";
import type { Account, Currency } from "./queries.ts";
import { sumPayments } from "./statement.ts";
import { t } from "./page-words.ts";

export interface BalanceBecauseProps {
  readonly currency: Pick<Currency, "currency">;
  readonly person: string;
  readonly held: Pick<Account, "balance" | "decimals">;
}

export function BalanceBecause({ currency, person, held }: BalanceBecauseProps) {
  const { group } = useHere();
  const asked = useInfiniteQuery(payments(group, { person, currency: currency.currency }));
  const hasMore = asked.hasNextPage;
  const whose = person === group ? "its" : "mine";
  const money = (amount: number) => formatMoney({ amount, decimals: held.decimals });
  return (
    <Answered to={asked} lines={3}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows);
        const first = rows.at(-1)?.at;
        const { received, paid, before } = sumPayments(rows, person, held.balance);
        return (
          <>
            <p>
              {first === undefined || !hasMore
                ? t(`because.${whose}-start`)
                : t(`because.${whose}-before`, { day: formatDate(first), money: money(before) })}
            </p>
            <p>
              {t(`because.${whose}-received`, { n: received.count, money: money(received.sum) })}
            </p>
            <p>{t(`because.${whose}-paid`, { n: paid.count, money: money(paid.sum) })}</p>
            <p>{t("because.result", { money: money(held.balance) })}</p>
            <p>
              <TextLink
                to={person === group ? "/g/$group/money/held" : "/g/$group/money"}
                params={{ group }}
                hash="statement"
              >
                {t("because.see")}
              </TextLink>
            </p>
          </>
        );
      }}
    </Answered>
  );
}
