/** How amounts of a request are written, in the words by which the group calls its credit. */

import { formatMoney } from "../../../messages/format.ts";
import { useUnits } from "../../../section/use-units.ts";
import type { Request } from "./queries.ts";

/** Writes an amount of what is asked for, or set aside. */
export function useMoney(): (
  counted: Pick<Request, "currency" | "decimals" | "unit">,
  amount: number,
) => string {
  const unitOf = useUnits();
  return ({ currency, decimals, unit }, amount) =>
    formatMoney({ amount, ...(unitOf(currency) ?? { decimals, unit }) });
}

/** What somebody bears of a request. */
export function partOf({ shares }: Request, person: string): number {
  return shares.find(({ agent }) => agent === person)?.amount ?? 0;
}
