/** What can be asked of credit: the group's credits, an account, its payments. */

import { accepted, limits, present, refused, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import {
  agent,
  amountOf,
  body,
  count,
  pageOf,
  stepsOf,
  time,
  Type,
  wordsForParties,
} from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import { defineQuery } from "../../engine/room.ts";
import { engineRefusals } from "../../engine/refusals.ts";
import type { Reader, Reading } from "../../engine/room.ts";
import { isAmong } from "../../engine/spec.ts";
import {
  agentAt,
  answersTo,
  commonsAgent,
  findAccount,
  flowsOf,
  holderOf,
} from "../../services/economy/index.ts";
import type { JournalRow } from "../../services/economy/index.ts";
import { helpedBy, helpOf, named, nameOf, peopleRefusals } from "../people/index.ts";
import { findCurrency, findHolder, lockOf } from "./currency.ts";
import type { Currency, Holder } from "./currency.ts";
import { assetsLocked, assetsReleased, creditPaid, currencyOpened } from "./facts.ts";
import { credit, currency, payment as paymentName } from "./forms.ts";
import { creditRefusals } from "./refusals.ts";
import { limitForm, limitView } from "./limit-view.ts";
import { creditSentBack } from "./request-facts.ts";
import { movedFacts, standingFacts } from "./standing-facts.ts";

export const currencies = defineQuery(
  {
    name: "currencies",
    summary: "The group's credits.",
    sees: "people",
    params: body({}),
    answer: body({
      rows: Type.Array(
        body({
          currency,
          ...credit,
          /** Lowest balance of a welcomed member. */
          floor: stepsOf("decimals"),
          entry: count,
        }),
      ),
    }),
    follows: [currencyOpened],
  },
  ({ sql }) => {
    const read = sql.read(
      "SELECT currency, name, code, decimals, floor, entry FROM currencies ORDER BY n",
    );
    const rows = read.all().map((row) => ({
      ...calledIn(row),
      floor: Number(row.floor),
      entry: Number(row.entry),
    }));
    return accepted({ rows });
  },
);

/** What a row of `currencies` says of how a credit is called and written. */
function calledIn({ currency: id, name, code, decimals }: SqlRow) {
  return {
    currency: String(id),
    name: String(name),
    code: String(code),
    decimals: Number(decimals),
  };
}

export const account = defineQuery(
  {
    name: "account",
    summary:
      "What a person or the group holds of a credit, and how far they may go; one's own, whoever one is.",
    sees: "people",
    params: body({ person: agent, currency }),
    answer: body({
      person: agent,
      currency,
      balance: stepsOf("decimals"),
      /** How much of it is set aside for others, and not there to be paid. */
      aside: stepsOf("decimals", { minimum: 0 }),
      floor: stepsOf("decimals"),
      limit: limitForm,
      unit: credit.code,
      decimals: credit.decimals,
    }),
    follows: standingFacts,
  },
  (reader, asked) => {
    const sides = findSides(reader, asked);
    if (!sides.ok) return sides;
    const { held, holder } = sides.value;
    const own = findAccount(reader, held.n, holder.n);
    const { balance, held: aside } = own ?? { balance: 0, held: 0 };
    return accepted({
      ...asked,
      balance,
      aside,
      ...limitView(reader, held, holder),
      unit: held.code,
      decimals: held.decimals,
    });
  },
);

export const heldByAll = defineQuery(
  {
    name: "held",
    summary: "What the group itself holds of each credit, and how much of it is locked.",
    sees: "everyone",
    params: body({}),
    answer: body({
      rows: Type.Array(
        body({
          currency,
          ...credit,
          balance: stepsOf("decimals"),
          locked: stepsOf("decimals"),
          /** Index of the entry by which it is so; absent where nothing ever was locked. */
          entry: Type.Optional(count),
        }),
      ),
    }),
    follows: [currencyOpened, creditPaid, creditSentBack, assetsLocked, assetsReleased],
  },
  (reader) => {
    const group = present(commonsAgent(reader), "a group that is asked was founded");
    const read = reader.sql.read(
      "SELECT n, currency, name, code, decimals FROM currencies ORDER BY n",
    );
    const rows = read.all().map((row) => {
      const { amount: locked = 0, entry } = lockOf(reader, { n: Number(row.n) }) ?? {};
      return {
        ...calledIn(row),
        balance: findAccount(reader, Number(row.n), group.n)?.balance ?? 0,
        locked,
        ...(entry === undefined ? {} : { entry }),
      };
    });
    return accepted({ rows });
  },
);

interface Sides {
  readonly person: Hash;
  readonly currency: Hash;
}

/** Whoever may not read the group is told what is their own. */
function findSides(reading: Reader, { person, currency: id }: Sides) {
  const { asker } = reading;
  if (!isAmong("everyone", asker) && asker.person !== person) {
    return refused(engineRefusals.notYours());
  }
  const held = findCurrency(reading, id);
  if (held === undefined) return refused(creditRefusals.currencyUnknown({ currency: id }));
  const holder = findHolder(reading, person);
  if (holder === undefined) return refused(peopleRefusals.personUnknown({ person }));
  return accepted({ held, holder });
}

const payment = body({
  entry: count,
  at: time,
  from: named,
  to: named,
  /** Who signed it for the payer, where somebody else did. */
  helped: Type.Optional(helpedBy),
  amount: amountOf("decimals"),
  /** The person's balance after this payment. */
  balance: stepsOf("decimals"),
  note: Type.Optional(wordsForParties),
  /** Its name, where it is a payment of people or of the group. */
  payment: Type.Optional(paymentName),
  /** It sends back an earlier one. */
  back: Type.Optional(Type.Literal(true)),
  /** Until when who received it can send it back; absent where nothing of it can go back. */
  until: Type.Optional(time),
});

export const payments = defineQuery(
  {
    name: "payments",
    summary:
      "Payments to and from a person or the group, newest first, each with the balance after it; one's own, whoever one is.",
    sees: "people",
    params: body({
      person: agent,
      currency,
      after: Type.Optional(count),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
    }),
    answer: body({
      ...pageOf(payment, count).properties,
      unit: credit.code,
      decimals: credit.decimals,
    }),
    follows: movedFacts,
  },
  (reader, { person, currency: id, after = Number.MAX_SAFE_INTEGER, limit = 50 }) => {
    const sides = findSides(reader, { person, currency: id });
    if (!sides.ok) return sides;
    const { held } = sides.value;
    return accepted({
      ...pageOfPayments(reader, sides.value, { before: after, limit }),
      unit: held.code,
      decimals: held.decimals,
    });
  },
);

function pageOfPayments(
  reading: Reading,
  { held, holder }: { readonly held: Currency; readonly holder: Holder },
  { before, limit }: { readonly before: number; readonly limit: number },
) {
  const own = findAccount(reading, held.n, holder.n)?.n;
  if (own === undefined) return { rows: [] };
  const found = flowsOf(reading, { account: own, before, limit: limit + 1 });
  const rows = found.slice(0, limit).map((row) => paymentView(reading, row, own));
  const next = found.length > limit ? { next: Number(found[limit - 1]?.n) } : {};
  return { rows, ...next };
}

function paymentView(reading: Reading, row: JournalRow, own: number) {
  return {
    entry: row.entry,
    at: toTime(row.at),
    from: nameOf(reading, holderOf(reading, row.provider)),
    to: nameOf(reading, holderOf(reading, row.receiver)),
    ...helpOf(reading, row.entry),
    amount: row.quantity,
    balance: row.provider === own ? row.after.provider : row.after.receiver,
    ...(row.note === undefined ? {} : { note: row.note }),
    ...(row.name === undefined ? {} : { payment: row.name }),
    ...(row.answers === undefined ? {} : { back: true as const }),
    ...untilOf(reading, row, own),
  };
}

/** A gain of a person can be sent back for some days, once; the group keeps what it is given. */
function untilOf(reading: Reading, row: JournalRow, own: number) {
  const { n, at, receiver, name, answers, corrects } = row;
  const isGain = name !== undefined && answers === undefined && corrects === undefined;
  if (!isGain || receiver !== own) return {};
  const isKept =
    agentAt(reading, holderOf(reading, own)).kind !== "person" || answersTo(reading, n).length > 0;
  return isKept ? {} : { until: toTime(at + limits.silenceMs) };
}
