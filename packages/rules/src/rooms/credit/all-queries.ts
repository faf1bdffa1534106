/** A credit seen as a whole: all balances, and how much of it moved. */

import { accepted, limits, parseTime, present, refused, toTime } from "@plenty/kernel";
import { body, count, pageOf, stepsOf, time, Type } from "../../engine/body.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reading } from "../../engine/room.ts";
import {
  accountsOf,
  agentAt,
  countAccounts,
  flowsOf,
  outgoSince,
} from "../../services/economy/index.ts";
import type { AccountRow } from "../../services/economy/index.ts";
import { readSetting } from "../../services/settings/index.ts";
import { named, nameOf } from "../people/index.ts";
import { shownSetting } from "./acts.ts";
import { findCurrency, findHolder } from "./currency.ts";
import type { Currency } from "./currency.ts";
import { credit, currency } from "./forms.ts";
import { floorOf } from "./limits.ts";
import { creditRefusals } from "./refusals.ts";
import { movedFacts, standingFacts } from "./standing-facts.ts";

/** Below so many accounts, figures without names would be names. */
const namelessFrom = 8;

const balanceRow = body({
  /** Whose it is; absent where figures are told without names. */
  of: Type.Optional(named),
  balance: stepsOf("decimals"),
  /** How far they may go. */
  floor: stepsOf("decimals"),
  /** Since when it is so; absent where nothing moved yet, as where something was set aside first. */
  since: Type.Optional(time),
});

export const balances = defineQuery(
  {
    name: "balances",
    summary:
      "All balances of a credit, the highest first, with how far each may go and since when it is so; with names or without, as the group agreed.",
    sees: "everyone",
    params: body({
      currency,
      after: Type.Optional(count),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
    }),
    answer: body({
      ...pageOf(balanceRow, count).properties,
      /** How many accounts there are in all. */
      accounts: count,
      /** True where fewer have one than figures without names are told of. */
      few: Type.Boolean(),
      unit: credit.code,
      decimals: credit.decimals,
    }),
    follows: standingFacts,
  },
  (reader, { currency: id, after = 0, limit = 50 }) => {
    const held = findCurrency(reader, id);
    if (held === undefined) return refused(creditRefusals.currencyUnknown({ currency: id }));
    const accounts = countAccounts(reader, held.n);
    const isNamed = readSetting(reader, shownSetting) === "names";
    const few = !isNamed && accounts < namelessFrom;
    const found = few ? [] : accountsOf(reader, held.n, { skip: after, limit: limit + 1 });
    const rows = found.slice(0, limit).map((row) => balanceView(reader, held, { row, isNamed }));
    const next = found.length > limit ? { next: after + limit } : {};
    return accepted({ rows, ...next, accounts, few, unit: held.code, decimals: held.decimals });
  },
);

function balanceView(
  reading: Reading,
  held: Currency,
  { row, isNamed }: { readonly row: AccountRow; readonly isNamed: boolean },
) {
  const { agent } = agentAt(reading, row.agent);
  const holder = present(findHolder(reading, agent), "who has a credit can hold one");
  const [last] = flowsOf(reading, { account: row.n, before: Number.MAX_SAFE_INTEGER, limit: 1 });
  return {
    ...(isNamed ? { of: nameOf(reading, row.agent) } : {}),
    balance: row.balance,
    floor: floorOf(reading, held, holder),
    ...(last === undefined ? {} : { since: toTime(last.at) }),
  };
}

export const turnover = defineQuery(
  {
    name: "turnover",
    summary: "How many payments of a credit there were since a time, and how much they moved.",
    sees: "everyone",
    params: body({ currency, since: time }),
    answer: body({
      payments: count,
      amount: Type.Integer({ minimum: 0 }),
      unit: credit.code,
      decimals: credit.decimals,
    }),
    follows: movedFacts,
  },
  (reader, { currency: id, since }) => {
    const held = findCurrency(reader, id);
    if (held === undefined) return refused(creditRefusals.currencyUnknown({ currency: id }));
    const all = accountsOf(reader, held.n, { skip: 0, limit: -1 }).map(({ n }) => n);
    const from = present(parseTime(since), "its schema let it pass");
    const { flows, quantity } = outgoSince(reader, all, from);
    return accepted({
      payments: flows,
      amount: quantity,
      unit: held.code,
      decimals: held.decimals,
    });
  },
);
