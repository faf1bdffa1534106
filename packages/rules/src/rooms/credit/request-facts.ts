/** Facts of asking for payments, and of sending one back. */

import { agent, amountOf, body, Type, wordsForParties } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { creditPaid } from "./facts.ts";
import { currency, payment, request } from "./forms.ts";

/** One of each who is asked. */
export const creditAsked = defineFact(
  "CreditAsked",
  "{by} asks {of} for {amount}[: {note}]",
  body({
    request,
    by: agent,
    of: agent,
    currency,
    /** Their part. */
    amount: amountOf("currency"),
    note: Type.Optional(wordsForParties),
  }),
);

export const requestDeclined = defineFact(
  "RequestDeclined",
  "{by} does not pay {to} the {amount} that they ask for[: {reason}]",
  body({
    request,
    by: agent,
    to: agent,
    currency,
    amount: amountOf("currency"),
    reason: Type.Optional(wordsForParties),
  }),
);

export const requestTakenBack = defineFact(
  "RequestTakenBack",
  "{by} no longer asks for {amount} that nobody paid yet",
  body({ request, by: agent, currency, amount: amountOf("currency") }),
);

export const requestLapsed = defineFact(
  "RequestLapsed",
  "{amount} that {by} asked for was not paid in time",
  body({ request, by: agent, currency, amount: amountOf("currency") }),
);

export const creditSentBack = defineFact(
  "CreditSentBack",
  "{from} sends {amount} back to {to}[: {reason}]",
  body({
    payment,
    from: agent,
    to: agent,
    currency,
    amount: amountOf("currency"),
    reason: Type.Optional(wordsForParties),
  }),
);

/** After which what is asked for is another. */
export const requestFacts = [
  creditAsked,
  creditPaid,
  requestDeclined,
  requestTakenBack,
  requestLapsed,
] as const;
