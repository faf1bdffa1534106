/** Facts of credit: a credit was opened, somebody was paid. */

import { agent, amountOf, body, stepsOf, Type, wordsForParties } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { credit, currency } from "./forms.ts";

export const currencyOpened = defineFact(
  "CurrencyOpened",
  "{by} opens the credit {name} ({code}), in which a member may go down to {floor}",
  body({ currency, ...credit, floor: stepsOf("decimals", { maximum: 0 }), by: agent }),
);

export const creditPaid = defineFact(
  "CreditPaid",
  "{from} pays {to} {amount}[: {note}]",
  body({
    from: agent,
    to: agent,
    currency,
    amount: amountOf("currency"),
    note: Type.Optional(wordsForParties),
  }),
);
