/** A credit as a whole: where all balances stand, how much moves, how old they are; and each of them, where names are told. */

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Answered } from "../../../components/Answered.tsx";
import { Card } from "../../../components/Card.tsx";
import { Empty } from "../../../components/Empty.tsx";
import { Page } from "../../../components/Page.tsx";
import type { Words } from "../../../lib/queries.ts";
import { useNow } from "../../../lib/use-now.ts";
import { formatMoney } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import { unitOf } from "../credit-code.ts";
import { currencies } from "../queries.ts";
import type { Currency } from "../queries.ts";
import { BalancesTable } from "./BalancesTable.tsx";
import { balances, turnover } from "./queries.ts";
import type { Balance } from "./queries.ts";
import { Spread } from "./Spread.tsx";
import { sumsOf } from "./spread.ts";
import { t } from "./words.ts";
import page from "../MoneyPage.module.css";

export function AllPage() {
  const { group } = useHere();
  const asked = useQuery(currencies(group));
  return (
    <Page title={t("all.title")} lead={t("all.lead")}>
      <Answered to={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty text={t("money.none")} />
          ) : (
            rows.map((credit) => <OfOne key={credit.currency} credit={credit} />)
          )
        }
      </Answered>
    </Page>
  );
}

function OfOne({ credit }: { readonly credit: Currency }) {
  const { group } = useHere();
  const asked = useInfiniteQuery(balances(group, credit.currency));
  const { hasNextPage, isFetching, fetchNextPage } = asked;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return (
    <div className={page.credit}>
      <Answered to={asked} lines={8}>
        {({ pages }) => <Told pages={pages} credit={credit} />}
      </Answered>
    </div>
  );
}

interface ToldProps {
  readonly credit: Currency;
  readonly pages: readonly {
    readonly rows: readonly Balance[];
    readonly words: Words;
    readonly few: boolean;
  }[];
}

function Told({ pages, credit }: ToldProps) {
  const rows = pages.flatMap((one) => one.rows);
  const isFew = pages[0]?.few === true;
  const isNamed = rows.some(({ of }) => of !== undefined);
  return (
    <>
      <Card title={credit.name}>
        {rows.length === 0 ? (
          <Empty text={t(isFew ? "all.few" : "all.none")} />
        ) : (
          <>
            <Spread rows={rows} credit={credit} />
            <Sentences rows={rows} credit={credit} />
            {!isNamed && <p>{t("all.nameless")}</p>}
          </>
        )}
      </Card>
      {isNamed && <BalancesTable pages={pages} credit={credit} />}
    </>
  );
}

interface SentencesProps {
  readonly credit: Currency;
  readonly rows: readonly Balance[];
}

function Sentences({ rows, credit }: SentencesProps) {
  const { group } = useHere();
  const { currency, decimals } = credit;
  const year = useQuery(turnover(group, { currency, days: 365 })).data;
  const sums = sumsOf(rows, { now: useNow(), days: 90 });
  const money = (amount: number) => formatMoney({ amount, decimals, unit: unitOf(credit) });
  const { above, below, zero } = sums;
  return (
    <>
      <p>{t("all.sides", { above, below, zero, money: money(sums.owed) })}</p>
      <p>{sums.old > 0 ? t("all.old", { money: money(sums.old) }) : t("all.young")}</p>
      {year && <p>{t("all.year", { n: year.payments, money: money(year.amount) })}</p>}
    </>
  );
}
