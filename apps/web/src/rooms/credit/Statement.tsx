/** Every payment of a person in one credit, the newest first, with the balance after each. */

import { Table } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Answered } from "../../components/Answered.tsx";
import { Card } from "../../components/Card.tsx";
import { Empty } from "../../components/Empty.tsx";
import { ShowMore } from "../../components/ShowMore.tsx";
import { useHere } from "../../session/here.ts";
import { payments } from "./queries.ts";
import type { Currency } from "./queries.ts";
import { StatementRow } from "./StatementRow.tsx";
import { t } from "./words.ts";
import names from "./Statement.module.css";

export interface StatementProps {
  readonly currency: Currency;
  readonly person: string;
}

export function Statement({ currency, person }: StatementProps) {
  const { group } = useHere();
  const asked = useInfiniteQuery(payments(group, { person, currency: currency.currency }));
  return (
    <Card title={t("money.statement")} id="statement">
      <Answered to={asked} lines={6}>
        {({ pages }) =>
          pages[0]?.rows.length === 0 ? (
            <Empty text={t("statement.empty")} />
          ) : (
            <StatementTable>
              {pages.flatMap(({ rows, words }) =>
                rows.map((payment) => (
                  <StatementRow
                    key={payment.entry}
                    payment={payment}
                    words={words}
                    person={person}
                    currency={currency}
                  />
                )),
              )}
            </StatementTable>
          )
        }
      </Answered>
      <ShowMore of={asked} />
    </Card>
  );
}

function StatementTable({ children }: { readonly children: ReactNode }) {
  return (
    <Table className={names.table} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t("statement.when")}</Table.Th>
          <Table.Th scope="col">{t("statement.what")}</Table.Th>
          <Table.Th scope="col" className={names.figure}>
            {t("statement.change")}
          </Table.Th>
          <Table.Th scope="col" className={names.figure}>
            {t("statement.balance")}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
    </Table>
  );
}
