/** What people set aside for each other. */

import { accepted, limits, toTime } from "@plenty/kernel";
import {
  agent,
  amountOf,
  body,
  count,
  pageOf,
  time,
  Type,
  wordsForParties,
} from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { leftOf, openHolds } from "../../services/economy/index.ts";
import type { Hold } from "../../services/economy/index.ts";
import { helpedBy, helpOf, named, nameOf } from "../people/index.ts";
import { aside, asideFacts } from "./aside-acts.ts";
import { currencyAt } from "./currency.ts";
import { credit, currency } from "./forms.ts";
import { whoseOf } from "./whose.ts";

const row = body({
  aside,
  entry: count,
  from: named,
  to: named,
  /** Who signed it for whose it is, where somebody else did. */
  helped: Type.Optional(helpedBy),
  currency,
  /** How much is left of it. */
  amount: amountOf("decimals"),
  unit: credit.code,
  decimals: credit.decimals,
  until: time,
  note: Type.Optional(wordsForParties),
});

export const asides = defineQuery(
  {
    name: "asides",
    summary:
      "What people set aside for each other and nobody took yet, the newest first: of all, or what one person set aside and what is set aside for them.",
    sees: "people",
    params: body({
      person: Type.Optional(agent),
      after: Type.Optional(count),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
    }),
    answer: pageOf(row, count),
    follows: asideFacts,
  },
  (reader, { person, after = Number.MAX_SAFE_INTEGER, limit = 50 }) => {
    const whose = whoseOf(reader, person);
    if (!whose.ok) return whose;
    const rows = openHolds(reader, { agent: whose.value, before: after, limit: limit + 1 });
    const last = rows[limit - 1];
    const next = rows.length > limit && last !== undefined ? { next: last.n } : {};
    return accepted({ rows: rows.slice(0, limit).map((one) => viewOf(reader, one)), ...next });
  },
);

function viewOf(reading: Reading, one: Hold) {
  const { currency: id, code, decimals } = currencyAt(reading, one.resource);
  return {
    aside: one.hold,
    entry: one.entry,
    from: nameOf(reading, one.holder),
    to: nameOf(reading, one.receiver),
    ...helpOf(reading, one.entry),
    currency: id,
    amount: leftOf(one),
    unit: code,
    decimals,
    until: toTime(one.until),
    ...(one.note === undefined ? {} : { note: one.note }),
  };
}
