/** Acts of credit: interest-free money that its users make. */

import { agent, amountOf, body, oneOf, stepsOf, Type, wordsForParties } from "../../engine/body.ts";
import { defineSetting, defineSpec, heldBy } from "../../engine/spec.ts";
import { founders, members, persons } from "../people/roles.ts";
import { assetsLocked, assetsReleased, creditPaid, currencyOpened } from "./facts.ts";
import { credit, currency } from "./forms.ts";

/** Who may open a credit for the group. */
export const openerSetting = defineSetting({
  name: "credit.opener",
  summary: "Who may open a credit for the group",
  schema: oneOf("founders", "members"),
  initial: "founders",
  holder: "agreement",
  announced: "never",
});

/** How the balances of all are told. */
export const shownSetting = defineSetting({
  name: "credit.shown",
  summary: "How the balances of all are told",
  schema: oneOf("names", "figures"),
  initial: "names",
  holder: "agreement",
  announced: "never",
});

export const openCurrencySpec = defineSpec({
  name: "credit.open-currency",
  summary: "I open a credit for this group: its name, and how far each member may go below zero.",
  by: heldBy(openerSetting, { founders, members }),
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: true,
  body: body({ ...credit, floor: stepsOf("decimals", { maximum: 0 }) }),
  facts: [currencyOpened],
});

export const paySpec = defineSpec({
  name: "credit.pay",
  summary: "I pay somebody, or the group.",
  by: persons,
  onBehalf: true,
  weighs: "binds",
  readers: "everyone",
  enactable: false,
  body: body({
    to: agent,
    currency,
    amount: amountOf("currency"),
    note: Type.Optional(wordsForParties),
  }),
  facts: [creditPaid],
});

/** What only the commons does, by agreement. */
const byAgreement = {
  by: "commons",
  onBehalf: false,
  weighs: "binds",
  readers: "everyone",
  enactable: true,
} as const;

/** The lock of a credit is one thing, whether it becomes more or less. */
function lockOf({ currency: of }: { readonly currency: string }): string {
  return `credit.lock ${of}`;
}

export const payOutSpec = defineSpec({
  ...byAgreement,
  name: "credit.pay-out",
  summary: "We pay somebody from what the group holds.",
  body: body({ to: agent, currency, amount: amountOf("currency") }),
  facts: [creditPaid],
});

export const lockSpec = defineSpec({
  ...byAgreement,
  name: "credit.lock",
  summary:
    "Of what the group holds we keep at least so much, as much as now or more, whatever else we agree to.",
  body: body({ currency, amount: amountOf("currency") }),
  about: lockOf,
  facts: [assetsLocked],
});

export const releaseSpec = defineSpec({
  ...byAgreement,
  qualified: true,
  name: "credit.release",
  summary: "Of what the group keeps no more than so much stays locked.",
  body: body({ currency, amount: stepsOf("currency", { minimum: 0 }) }),
  about: lockOf,
  facts: [assetsReleased],
});
