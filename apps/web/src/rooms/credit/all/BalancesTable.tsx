/** Each balance of a credit with whose it is, and the same as a file. */

import { Button, Table } from "@mantine/core";
import { formatAmount } from "@plenty/kernel";
import { csvOf, safe } from "@plenty/tables/statement";
import { Card } from "../../../components/Card.tsx";
import { PersonName } from "../../../components/PersonName.tsx";
import { nameIn } from "../../../lib/names.ts";
import type { Words } from "../../../lib/queries.ts";
import { saveFile } from "../../../lib/save-file.ts";
import { formatDate, formatMoney } from "../../../messages/format.ts";
import { useHere } from "../../../session/here.ts";
import type { Currency } from "../queries.ts";
import type { Balance } from "./queries.ts";
import { t } from "./words.ts";
import statement from "../Statement.module.css";
import names from "./all.module.css";

export interface BalancesTableProps {
  readonly credit: Currency;
  readonly pages: readonly { readonly rows: readonly Balance[]; readonly words: Words }[];
}

interface Line extends Pick<Balance, "balance" | "floor" | "since"> {
  readonly agent: string;
  readonly name: string;
}

export function BalancesTable({ credit, pages }: BalancesTableProps) {
  const lines = pages.flatMap(({ rows, words }) =>
    rows.flatMap(({ of, ...row }): readonly Line[] =>
      of === undefined ? [] : [{ ...row, agent: of.agent, name: nameIn(words, of.name) }],
    ),
  );
  const { decimals } = credit;
  return (
    <Card title={t("all.balances")}>
      <Table className={statement.table} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t("all.who")}</Table.Th>
            <Table.Th scope="col" className={names.number}>
              {t("all.balance")}
            </Table.Th>
            <Table.Th scope="col" className={names.number}>
              {t("all.floor")}
            </Table.Th>
            <Table.Th scope="col" className={names.since}>
              {t("all.since")}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.agent}>
              <Table.Td>
                <Who line={line} />
              </Table.Td>
              <Table.Td className={names.number} data-below={line.balance < 0}>
                {formatMoney({ amount: line.balance, decimals })}
              </Table.Td>
              <Table.Td className={names.number}>
                {formatMoney({ amount: line.floor, decimals })}
              </Table.Td>
              <Table.Td className={names.since}>{line.since && formatDate(line.since)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p data-screen className={names.save}>
        <Button variant="default" onClick={() => saveFile(fileOf(lines, credit))}>
          {t("all.save")}
        </Button>
      </p>
    </Card>
  );
}

/** A person's name leads to their page; the group has none among people. */
function Who({ line: { agent, name } }: { readonly line: Line }) {
  const { group } = useHere();
  return agent === group ? name : <PersonName person={agent} name={name} />;
}

function fileOf(lines: readonly Line[], { code, decimals }: Currency) {
  const day = new Date().toISOString().slice(0, 10);
  const head = [t("all.who"), t("all.balance"), t("all.floor"), t("all.since")];
  const rows = lines.map(({ name, balance, floor, since }) => [
    safe(name),
    formatAmount(balance, decimals),
    formatAmount(floor, decimals),
    since?.slice(0, 10) ?? "",
  ]);
  const file = new Blob([csvOf([head, ...rows])], { type: "text/csv" });
  return { name: `${t("all.file", { code, day })}.csv`, file };
}
