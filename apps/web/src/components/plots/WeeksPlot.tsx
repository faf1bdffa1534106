/**
 * How many were there, week by week: one quiet area, drawn by hand so that the first page stays light.
 * The same in a table, by year, for those who read rather than look.
 */

import { Table } from "@mantine/core";
import { areaPath, yearMarks, yearsOfWeeks } from "../../lib/weeks.ts";
import type { WeekCount } from "../../lib/weeks.ts";
import { formatCount } from "../../messages/format.ts";
import { t } from "../../messages/message.ts";
import { AsTable } from "./AsTable.tsx";
import names from "./WeeksPlot.module.css";

const width = 600;
const height = 110;

export function WeeksPlot({ weeks }: { readonly weeks: readonly WeekCount[] }) {
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const paths = areaPath(weeks, { width, height, most });
  const years = yearsOfWeeks(weeks);
  return (
    <figure className={names.figure}>
      <div className={names.plot}>
        <span className={names.most} aria-hidden="true">
          {formatCount(most)}
        </span>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          className={names.svg}
          role="img"
          aria-label={t("plot.weeks", { n: weeks.length, most })}
        >
          <line className={names.grid} x1="0" x2={width} y1="1" y2="1" />
          <path className={names.area} d={paths.area} />
          <path className={names.line} d={paths.line} />
        </svg>
        <div className={names.years} aria-hidden="true">
          {yearMarks(weeks).map(({ year, at }) => (
            <span key={year} style={{ left: `${at * 100}%` }}>
              {year}
            </span>
          ))}
        </div>
      </div>
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
          {years.map(({ year, weeks: counted, usual, most: highest }) => (
            <Table.Tr key={year}>
              <Table.Th scope="row">{year}</Table.Th>
              <Table.Td>{formatCount(counted)}</Table.Td>
              <Table.Td>{formatCount(usual)}</Table.Td>
              <Table.Td>{formatCount(highest)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </AsTable>
    </figure>
  );
}
