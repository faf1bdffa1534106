/** What is asked about a credit as a whole. */

import type { Row } from "@plenty/client";
import { pages, question } from "../../../lib/queries.ts";

export type Balance = Row<"credit", "balances">;

/** So many fit into one answer. */
const limit = 500;

export const balances = (group: string, currency: string) =>
  pages(group, ["credit", "balances"], { currency, limit });

/** How much moved in so many days, counted from the beginning of this day, so that one question is asked once a day. */
export function turnover(group: string, { currency, days }: { currency: string; days: number }) {
  const dayMs = 86_400_000;
  const since = new Date((Math.floor(Date.now() / dayMs) - days) * dayMs).toISOString();
  return question(group, ["credit", "turnover"], { currency, since });
}
