/** Facts of credit: a credit was opened, somebody was paid, what the group holds was locked or released. */

import { agent, amountOf, body, stepsOf, Type, wordsForParties } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { credit, currency, request } from "./forms.ts";

export const currencyOpened = defineFact(
  "CurrencyOpened",
  "{by} opens the credit {name} ({code}), in which a member may go down to {floor}",
  body({ currency, ...credit, floor: stepsOf("decimals", { maximum: 0 }), by: agent }),
);

/** What is locked is what the group keeps of its own, in steps of the credit. */
const locking = body({
  currency,
  /** How much is locked from now on. */
  amount: stepsOf("currency", { minimum: 0 }),
  /** How much was before. */
  was: stepsOf("currency", { minimum: 0 }),
});

export const assetsLocked = defineFact(
  "AssetsLocked",
  "of what the group holds, {amount} is locked; before, {was}",
  locking,
);

export const assetsReleased = defineFact(
  "AssetsReleased",
  "of what the group holds, no more than {amount} stays locked; before, {was}",
  locking,
);

export const creditPaid = defineFact(
  "CreditPaid",
  "{from} pays {to} {amount}[, and can pay {left} more then][: {note}]",
  body({
    from: agent,
    to: agent,
    currency,
    amount: amountOf("currency"),
    note: Type.Optional(wordsForParties),
    /** What the payee had asked for, where it is that. */
    request: Type.Optional(request),
    /** How much the payer can still pay then, where they came near their limit. */
    left: Type.Optional(stepsOf("currency", { minimum: 0 })),
  }),
);
