/** What people set aside for each other. */

import { accepted, limits, refused, toTime } from "@plenty/kernel";
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
import { engineRefusals } from "../../engine/refusals.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reader, Reading } from "../../engine/room.ts";
import { isAmong, isReadBy } from "../../engine/spec.ts";
import { leftOf, openHolds } from "../../services/economy/index.ts";
import type { Hold } from "../../services/economy/index.ts";
import { findPerson, helpedBy, helpOf, named, nameOf, peopleRefusals } from "../people/index.ts";
import { aside, asideFacts } from "./aside-acts.ts";
import { currencyAt } from "./currency.ts";
import { credit, currency } from "./forms.ts";

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
    if (person !== undefined && !isReadBy(reader.asker, person)) {
      return refused(engineRefusals.notYours());
    }
    const of = person ?? ownOf(reader);
    const found = of === undefined ? undefined : findPerson(reader, of);
    if (of !== undefined && found === undefined) {
      return refused(peopleRefusals.personUnknown({ person: of }));
    }
    const rows = openHolds(reader, { agent: found?.n, before: after, limit: limit + 1 });
    const last = rows[limit - 1];
    const next = rows.length > limit && last !== undefined ? { next: last.n } : {};
    return accepted({ rows: rows.slice(0, limit).map((one) => viewOf(reader, one)), ...next });
  },
);

/** Whoever may not read the group is told what is their own. */
function ownOf({ asker }: Reader) {
  return isAmong("everyone", asker) ? undefined : asker.person;
}

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
