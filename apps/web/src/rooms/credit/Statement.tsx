/** Every payment of a person in one credit, the newest first, with the balance after each. */

import { Table } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Answered } from "../../components/Answered.tsx";
import { TextLink } from "../../components/ButtonLink.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import type { Words } from "../../lib/queries.ts";
import { formatDate } from "../../messages/format.ts";
import { useHere } from "../../session/here.ts";
import { payments } from "./queries.ts";
import type { Currency, Payment } from "./queries.ts";
import { StatementRow } from "./StatementRow.tsx";
import { t } from "./page-words.ts";
import names from "./Statement.module.css";

export interface StatementProps {
  readonly currency: Pick<Currency, "currency" | "decimals">;
  readonly person: string;
}

export function Statement({ currency, person }: StatementProps) {
  const { group } = useHere();
  const asked = useInfiniteQuery(payments(group, { person, currency: currency.currency }));
  const days = asked.data && daysOf(asked.data.pages);
  const empty = person === group ? "statement.its-empty" : "statement.mine-empty";
  return (
    <Card title={t("money.statement")} id="statement" aside={days}>
      <Answered to={asked} lines={6}>
        {({ pages }) =>
          pages[0]?.rows.length === 0 ? (
            <Empty text={t(empty)} />
          ) : (
            <Rows pages={pages} currency={currency} person={person} />
          )
        }
      </Answered>
      <ShowMore of={asked} />
      {asked.data?.pages[0]?.rows.length !== 0 && (
        <p className={names.save} data-screen>
          <TextLink
            to="/g/$group/money/save"
            params={{ group }}
            search={{
              currency: currency.currency,
              ...(person === group && { of: "group" as const }),
            }}
          >
            {t("statement.save")}
          </TextLink>
        </p>
      )}
    </Card>
  );
}

interface PageOfPayments {
  readonly rows: readonly Payment[];
  readonly words: Words;
}

/** From when to when the payments are that one sees; the newest comes first. */
function daysOf(pages: readonly PageOfPayments[]): string | undefined {
  const rows = pages.flatMap((page) => page.rows);
  const [first, last] = [rows.at(-1), rows[0]];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [formatDate(first.at), formatDate(last.at)];
  return from === to ? from : t("statement.period", { from, to });
}

/** The rows are one stop of the Tab key; up and down lead from one to the next. */
function Rows({ pages, ...of }: StatementProps & { readonly pages: readonly PageOfPayments[] }) {
  const [reached, setReached] = useState<number>();
  const rows = pages.flatMap(({ rows: paid, words }) =>
    paid.map((payment) => ({ payment, words })),
  );
  const stop = rows.some(({ payment }) => payment.entry === reached)
    ? reached
    : rows[0]?.payment.entry;
  return (
    <StatementTable>
      {rows.map(({ payment, words }) => (
        <StatementRow
          key={payment.entry}
          {...of}
          payment={payment}
          words={words}
          stop={payment.entry === stop}
          onReached={() => setReached(payment.entry)}
        />
      ))}
    </StatementTable>
  );
}

function StatementTable({ children }: { readonly children: ReactNode }) {
  return (
    <Table className={names.table} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" className={names.when}>
            {t("statement.when")}
          </Table.Th>
          <Table.Th scope="col">{t("statement.what")}</Table.Th>
          <Table.Th scope="col" className={names.figure}>
            {t("statement.change")}
          </Table.Th>
          <Table.Th scope="col" className={names.figure}>
            {t("statement.balance")}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody onKeyDown={stepRow}>{children}</Table.Tbody>
    </Table>
  );
}

/** Up and down from the figure of one row to that of the next. */
function stepRow(event: KeyboardEvent<HTMLElement>): void {
  const row = event.target instanceof HTMLElement ? event.target.closest("tr") : null;
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[
    event.key
  ];
  const figure = next?.querySelector("button");
  if (!figure) return;
  event.preventDefault();
  figure.focus();
}
