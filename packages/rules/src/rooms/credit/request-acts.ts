/** Acts about asking for a payment, and about sending one back. */

import { AMOUNT_MAX, limits } from "@plenty/kernel";
import { agent, amountOf, body, list, Type, wordsForParties } from "../../engine/body.ts";
import { defineSpec } from "../../engine/spec.ts";
import { persons } from "../people/roles.ts";
import { creditPaid } from "./facts.ts";
import { currency, payment, request } from "./forms.ts";
import { creditAsked, creditSentBack, requestDeclined, requestTakenBack } from "./request-facts.ts";

/** What each does in their own affairs, and a helper for them. */
const own = {
  by: persons,
  onBehalf: true,
  readers: "everyone",
  enactable: false,
} as const;

export const requestSpec = defineSpec({
  ...own,
  name: "credit.request",
  summary: "I ask somebody for a payment, or several people each for their part of it.",
  weighs: "speaks",
  body: body({
    from: list(agent, limits.askedPerRequest),
    currency,
    /** Of all together. */
    amount: amountOf("currency"),
    /** How much each bears, in ratio to the others and in their order; all alike where absent. */
    shares: Type.Optional(
      list(Type.Integer({ minimum: 1, maximum: AMOUNT_MAX }), limits.askedPerRequest),
    ),
    note: Type.Optional(wordsForParties),
  }),
  facts: [creditAsked],
});

export const payRequestSpec = defineSpec({
  ...own,
  name: "credit.pay-request",
  summary: "I pay what somebody asks me for.",
  weighs: "binds",
  body: body({ request, note: Type.Optional(wordsForParties) }),
  facts: [creditPaid],
});

export const declineSpec = defineSpec({
  ...own,
  name: "credit.decline",
  summary: "I do not pay what somebody asks me for.",
  weighs: "speaks",
  body: body({ request, reason: Type.Optional(wordsForParties) }),
  facts: [requestDeclined],
});

export const withdrawRequestSpec = defineSpec({
  ...own,
  name: "credit.withdraw-request",
  summary: "I no longer ask for this.",
  weighs: "speaks",
  body: body({ request }),
  facts: [requestTakenBack],
});

export const sendBackSpec = defineSpec({
  ...own,
  name: "credit.send-back",
  summary: "I send back what I was paid.",
  weighs: "binds",
  body: body({ payment, reason: Type.Optional(wordsForParties) }),
  facts: [creditSentBack],
});
