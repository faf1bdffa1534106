/** The same figures as a table, folded away beside a plot. */

import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "./words.ts";
import names from "./AsTable.module.css";

export function AsTable({
  caption,
  children,
}: {
  readonly caption: string;
  readonly children: ReactNode;
}) {
  return (
    <details className={names.details}>
      <summary>{t("plot.as-table")}</summary>
      <div className={names.scroll} role="region" aria-label={caption} tabIndex={0}>
        <Table captionSide="top" verticalSpacing={4}>
          <caption className={names.caption}>{caption}</caption>
          {children}
        </Table>
      </div>
    </details>
  );
}
