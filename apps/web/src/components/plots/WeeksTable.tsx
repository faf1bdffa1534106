/** Counts per week gathered by year, as a table. */

import { Table } from "@mantine/core";
import { yearsOfWeeks } from "../../lib/weeks.ts";
import type { WeekCount } from "../../lib/weeks.ts";
import { formatCount } from "../../messages/format.ts";
import { t } from "./words.ts";
import { AsTable } from "./AsTable.tsx";

export function WeeksTable({ weeks }: { readonly weeks: readonly WeekCount[] }) {
  return (
    <AsTable caption={t("plot.weeks-table")}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t("plot.year")}</Table.Th>
          <Table.Th scope="col">{t("plot.meetings")}</Table.Th>
          <Table.Th scope="col">{t("plot.usually")}</Table.Th>
          <Table.Th scope="col">{t("plot.most")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {yearsOfWeeks(weeks).map(({ year, weeks: counted, usual, most }) => (
          <Table.Tr key={year}>
            <Table.Th scope="row">{year}</Table.Th>
            <Table.Td>{formatCount(counted)}</Table.Td>
            <Table.Td>{formatCount(usual)}</Table.Td>
            <Table.Td>{formatCount(most)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </AsTable>
  );
}
