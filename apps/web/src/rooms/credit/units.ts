/** How amounts of a group's credits are written. */

import type { UnitOf } from "../../section/tell.ts";
import { unitIn } from "./credit-code.ts";
import { currencies } from "./queries.ts";
import type { Currency } from "./queries.ts";

export const units = (group: string) => ({ ...currencies(group), select: unitsOf });

function unitsOf({ rows }: { readonly rows: readonly Currency[] }): UnitOf {
  return (currency) => unitIn(rows, currency);
}
