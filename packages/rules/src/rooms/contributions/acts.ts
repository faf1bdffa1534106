/** Acts of contributions: telling what was done, confirming it, bringing in what is told elsewhere. */

import { limits, units } from "@plenty/kernel";
import { amount, body, day, hash, list, name, oneOf, Type, words } from "../../engine/body.ts";
import type { Static } from "../../engine/body.ts";
import { defineSpec } from "../../engine/room.ts";

const kind = oneOf("work", "care", "thing", "idea");

const item = body({
  on: day,
  people: list(hash, limits.peoplePerItem),
  theme: name,
  kind,
  amount: Type.Optional(amount),
  unit: Type.Optional(Type.Enum(units.map((unit) => unit.code))),
  gains: Type.Optional(oneOf("me", "you", "us", "all")),
  gift: Type.Optional(Type.Literal(true)),
  note: Type.Optional(words),
});
export type Item = Static<typeof item>;

export const logSpec = defineSpec({
  name: "contributions.log",
  summary: "I tell what was done, by whom, and when.",
  by: "person",
  readers: "everyone",
  enactable: false,
  body: body({ items: list(item, limits.itemsPerAct) }),
});

/** Names one thing done: the act that told it, and its place in that act. */
export const itemId = Type.String({ pattern: "^[0-9a-f]{64}\\.(0|[1-9]\\d{0,2})$" });

export const confirmSpec = defineSpec({
  name: "contributions.confirm",
  summary: "This happened: I was not part of it, and say so.",
  by: "member",
  readers: "everyone",
  enactable: false,
  body: body({ items: list(itemId, limits.importRecords) }),
});

const record = body({
  /** Stable in its source: the same record brought in twice adds nothing. */
  id: Type.String({ pattern: "^[!-~]{1,64}$" }),
  on: day,
  by: Type.Array(Type.Integer({ minimum: 0, maximum: limits.importPeople - 1 }), {
    maxItems: limits.peoplePerItem,
  }),
  theme: name,
  /** `presence` says that they were there; the others are things done. */
  kind: oneOf("work", "care", "thing", "idea", "presence"),
});
export type ImportRecord = Static<typeof record>;

export const importSpec = defineSpec({
  name: "contributions.import",
  summary: "I bring in what another source tells; I answer for having told it.",
  by: "member",
  readers: "everyone",
  enactable: false,
  body: body({
    source: name,
    people: Type.Array(words, { maxItems: limits.importPeople }),
    records: list(record, limits.importRecords),
  }),
});
