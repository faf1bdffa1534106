/** A balance with its limit: the figure explains itself, the limit says what it means. */

import { useQuery } from "@tanstack/react-query";
import { Answered } from "../../components/Answered.tsx";
import { Figure } from "../../components/Figure.tsx";
import { formatMoney } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { BalanceBecause } from "./BalanceBecause.tsx";
import { LimitBecause } from "./LimitBecause.tsx";
import { unitOf } from "./credit-code.ts";
import { account } from "./queries.ts";
import type { Account, Currency } from "./queries.ts";
import { t } from "./page-words.ts";
import names from "./BalanceOf.module.css";

export interface BalanceOfProps {
  readonly currency: Currency;
  readonly person: string;
}

export function BalanceOf({ currency, person }: BalanceOfProps) {
  const { group } = useHere();
  const asked = useQuery(account(group, { person, currency: currency.currency }));
  return (
    <Answered to={asked} lines={2}>
      {(held) => <Balance held={held} currency={currency} person={person} />}
    </Answered>
  );
}

function Balance({ held, currency, person }: BalanceOfProps & { readonly held: Account }) {
  const { balance, floor, decimals } = held;
  const unit = unitOf(currency);
  return (
    <div className={names.balance}>
      <div className={names.figure} data-owing={balance < 0}>
        <Figure
          label={t("money.my-balance")}
          because={<BalanceBecause currency={currency} person={person} held={held} />}
        >
          {`${formatMoney({ amount: balance, decimals })} ${unit}`}
        </Figure>
      </div>
      {held.aside > 0 && (
        <p className={names.limit}>
          {t("money.aside", {
            money: formatMoney({ amount: held.aside, decimals }),
            left: formatMoney({ amount: Math.max(0, balance - held.aside - floor), decimals }),
          })}
        </p>
      )}
      <p className={names.limit}>
        <Figure label={t("money.limit-label")} because={<LimitBecause held={held} />}>
          {t(floor < 0 ? "money.limit" : "money.no-limit", {
            limit: formatMoney({ amount: floor, decimals }),
            name: currency.name,
          })}
        </Figure>
      </p>
    </div>
  );
}
