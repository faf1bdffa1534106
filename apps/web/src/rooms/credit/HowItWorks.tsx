/** How far one may go in a credit, and what that costs. */

import { formatMoney } from "../../messages/format.ts";
import { unitOf } from "./credit-code.ts";
import type { Currency } from "./queries.ts";
import { t } from "./page-words.ts";

export function HowItWorks({ currency }: { readonly currency: Currency }) {
  const { floor: amount, decimals } = currency;
  return (
    <p>{t("money.how", { limit: formatMoney({ amount, decimals, unit: unitOf(currency) }) })}</p>
  );
}
