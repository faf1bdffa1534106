/** Bars over the years, or over the months of one year, and the same as a table. */

import { Table } from "@mantine/core";
import { AsTable } from "../../components/plots/AsTable.tsx";
import { StackedBars } from "../../components/plots/StackedBars.tsx";
import type { StackedBar } from "../../components/plots/StackedBars.tsx";
import { formatCount } from "../../messages/format.ts";
import type { Choose } from "./choosing.ts";
import { barsOf } from "./doing-bars.ts";
import type { Summary } from "./queries.ts";
import { t } from "./page-words.ts";

export interface OverTimeProps {
  readonly data: Summary;
  readonly ranked: readonly string[];
  readonly colourOf: (theme: string) => string;
  readonly when: string | undefined;
  readonly choose: Choose;
}

export function OverTime({ data, ranked, colourOf, when, choose }: OverTimeProps) {
  const month = when?.length === 7 ? when : undefined;
  const bars = barsOf(data.buckets, ranked, colourOf);
  const label = t("do.by-year");
  return (
    <>
      <StackedBars
        bars={bars}
        label={label}
        chosen={month}
        onChoose={(bucket) => choose({ when: bucket === month ? bucket.slice(0, 4) : bucket })}
      />
      <AsTable caption={t("do.table")}>
        <ThemeTable
          bars={bars}
          themes={ranked.filter((theme) => data.themes.some((one) => one.theme === theme))}
        />
      </AsTable>
    </>
  );
}

function ThemeTable({
  bars,
  themes,
}: {
  readonly bars: readonly StackedBar[];
  readonly themes: readonly string[];
}) {
  return (
    <>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t("tell.theme")}</Table.Th>
          {bars.map(({ bucket, label }) => (
            <Table.Th scope="col" key={bucket}>
              {label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {themes.map((theme) => (
          <Table.Tr key={theme}>
            <Table.Th scope="row">{theme}</Table.Th>
            {bars.map(({ bucket, parts }) => (
              <Table.Td key={bucket}>
                {formatCount(parts.find(({ name }) => name === theme)?.count ?? 0)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </>
  );
}
