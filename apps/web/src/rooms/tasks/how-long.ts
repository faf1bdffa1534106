/** How much a task may take, in words. */

import type { UnitCode } from "@plenty/kernel";
import { formatMoney } from "../../messages/format.ts";
import type { Task } from "./queries.ts";
import { t } from "./page-words.ts";

/** "about 1.5 hours"; undefined where nothing is said of it. */
export function howLong({ amount, decimals = 0, unit }: Task): string | undefined {
  if (amount === undefined || unit === undefined) return undefined;
  const figure = formatMoney({ amount, decimals })
    .replace(/([.,]\d*?)0+$/, "$1")
    .replace(/[.,]$/, "");
  const isOne = amount === 10 ** decimals;
  return t("task.takes", {
    amount: `${figure} ${isOne && unit === "hour" ? t("unit.one-hour") : unitName(unit)}`,
  });
}

/** What several of a unit are called. */
export function unitName(unit: UnitCode): string {
  return t(`unit.${unit}`);
}
