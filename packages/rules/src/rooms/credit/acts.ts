/** Acts of credit: interest-free money that its users make. */

import { AMOUNT_MAX } from "@plenty/kernel";
import { amount, body, hash, name, Type, words } from "../../engine/body.ts";
import { defineSpec } from "../../engine/room.ts";

export const openCurrencySpec = defineSpec({
  name: "credit.open-currency",
  summary: "I open a credit for this group: its name, and how far each member may go below zero.",
  by: "member",
  readers: "everyone",
  enactable: true,
  body: body({
    name,
    code: Type.String({ pattern: "^[A-Z][A-Z0-9]{1,9}$" }),
    decimals: Type.Integer({ minimum: 0, maximum: 6 }),
    floor: Type.Integer({ minimum: -AMOUNT_MAX, maximum: 0 }),
  }),
});

export const paySpec = defineSpec({
  name: "credit.pay",
  summary: "I pay somebody.",
  by: "person",
  readers: "everyone",
  enactable: false,
  body: body({ to: hash, currency: hash, amount, note: Type.Optional(words) }),
});
