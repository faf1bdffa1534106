/** Acts of credit: interest-free money that its users make. */

import { agent, amountOf, body, oneOf, stepsOf, Type, wordsForParties } from "../../engine/body.ts";
import { defineSetting, defineSpec, heldBy } from "../../engine/spec.ts";
import { founders, members, persons } from "../people/roles.ts";
import { creditPaid, currencyOpened } from "./facts.ts";
import { credit, currency } from "./forms.ts";

/** Who may open a credit for the group. */
export const openerSetting = defineSetting({
  name: "credit.opener",
  summary: "Who may open a credit for the group",
  schema: oneOf("founders", "members"),
  initial: "founders",
  holder: "founding",
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
  summary: "I pay somebody.",
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
