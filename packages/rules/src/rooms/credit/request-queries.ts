/** What people ask each other for. */

import { accepted, limits, toTime } from "@plenty/kernel";
import {
  agent,
  amountOf,
  body,
  count,
  oneOf,
  pageOf,
  time,
  Type,
  wordsForParties,
} from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import { helpedBy, helpOf, named, nameOf } from "../people/index.ts";
import { currencyAt } from "./currency.ts";
import { credit, currency, request } from "./forms.ts";
import { requestFacts } from "./request-facts.ts";
import { requestsOf, sharesOf } from "./requests.ts";
import type { CreditRequest } from "./requests.ts";
import { whoseOf } from "./whose.ts";

const share = body({
  ...named.properties,
  amount: amountOf("decimals"),
  state: oneOf("open", "paid", "declined"),
  /** Why it was declined, for the two. */
  reason: Type.Optional(wordsForParties),
});

const row = body({
  request,
  entry: count,
  at: time,
  /** Until when it waits. */
  until: time,
  by: named,
  /** Who signed it for who asks, where somebody else did. */
  helped: Type.Optional(helpedBy),
  currency,
  /** Of all together. */
  amount: amountOf("decimals"),
  unit: credit.code,
  decimals: credit.decimals,
  note: Type.Optional(wordsForParties),
  shares: Type.Array(share),
  /** How it ended; absent as long as somebody has not answered. */
  ended: Type.Optional(oneOf("answered", "taken-back", "lapsed")),
});

export const requests = defineQuery(
  {
    name: "requests",
    summary:
      "What people ask each other for, the newest first: of all, or of one person; what they ask for, or what waits for them.",
    sees: "people",
    params: body({
      person: Type.Optional(agent),
      only: Type.Optional(oneOf("asking", "waiting")),
      after: Type.Optional(count),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
    }),
    answer: pageOf(row, count),
    follows: requestFacts,
  },
  (reader, { person, only, after = Number.MAX_SAFE_INTEGER, limit = 50 }) => {
    const whose = whoseOf(reader, person);
    if (!whose.ok) return whose;
    const paging = { person: whose.value, only, before: after, limit: limit + 1 };
    const rows = requestsOf(reader, paging);
    const last = rows[limit - 1];
    const next = rows.length > limit && last !== undefined ? { next: last.n } : {};
    return accepted({ rows: rows.slice(0, limit).map((one) => viewOf(reader, one)), ...next });
  },
);

function viewOf(reading: Reading, one: CreditRequest) {
  const { currency: id, code, decimals } = currencyAt(reading, one.currency);
  return {
    request: one.request,
    entry: one.entry,
    at: toTime(one.at),
    until: toTime(one.until),
    by: nameOf(reading, one.asker),
    ...helpOf(reading, one.entry),
    currency: id,
    amount: one.amount,
    unit: code,
    decimals,
    ...(one.note === undefined ? {} : { note: one.note }),
    shares: sharesOf(reading, one).map(({ agent: who, amount, state, reason }) => ({
      ...nameOf(reading, who),
      amount,
      state,
      ...(reason === undefined ? {} : { reason }),
    })),
    ...(one.ended === undefined ? {} : { ended: one.ended }),
  };
}
