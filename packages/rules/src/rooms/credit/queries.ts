/** What can be asked of credit: the group's credits, an account, its payments. */

import { accepted, limits, refused, toTime } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { body, hash, Type } from "../../engine/body.ts";
import type { SqlRow } from "../../engine/db.ts";
import { defineQuery } from "../../engine/room.ts";
import type { Reader } from "../../engine/room.ts";
import { nameOf, peopleRefusals } from "../people/index.ts";
import { creditRefusals } from "./rules.ts";

export const currencies = defineQuery(
  { name: "currencies", summary: "The group's credits.", params: body({}) },
  ({ sql }) => {
    const read = sql.read(
      "SELECT currency, name, code, decimals, floor, entry FROM currencies ORDER BY n",
    );
    const rows = read.all().map((row) => ({
      currency: String(row.currency),
      name: String(row.name),
      code: String(row.code),
      decimals: Number(row.decimals),
      floor: Number(row.floor),
      entry: Number(row.entry),
    }));
    return accepted({ data: { rows }, words: [] });
  },
);

export const account = defineQuery(
  {
    name: "account",
    summary: "What a person holds of a credit, and how far they may go.",
    params: body({ person: hash, currency: hash }),
  },
  (reader, { person, currency }) => {
    const found = findSides(reader, { person, currency });
    if (!found.ok) return found;
    const { credit, holder } = found.value;
    const row = reader.sql
      .read("SELECT n, balance FROM accounts WHERE resource = ? AND agent = ?")
      .get(Number(credit.n), Number(holder.n));
    const data = {
      person,
      currency,
      balance: Number(row?.balance ?? 0),
      floor: holder.welcomed === null ? 0 : Number(credit.floor),
      unit: String(credit.code),
      decimals: Number(credit.decimals),
    };
    return accepted({ data, words: [] });
  },
);

function findSides(
  { sql }: Reader,
  { person, currency }: { readonly person: Hash; readonly currency: Hash },
) {
  const read = sql.read("SELECT n, code, decimals, floor FROM currencies WHERE currency = ?");
  const credit = read.get(currency);
  if (credit === undefined) return refused(creditRefusals.currencyUnknown(currency));
  const readPerson = sql.read(
    "SELECT p.n, p.welcomed FROM people p JOIN agents a ON a.n = p.n WHERE a.agent = ?",
  );
  const holder = readPerson.get(person);
  if (holder === undefined) return refused(peopleRefusals.personUnknown(person));
  return accepted({ credit, holder });
}

export const payments = defineQuery(
  {
    name: "payments",
    summary: "Payments to and from a person, newest first, each with the balance after it.",
    params: body({
      person: hash,
      currency: hash,
      after: Type.Optional(Type.Integer({ minimum: 0 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
    }),
  },
  (reader, { person, currency, after = Number.MAX_SAFE_INTEGER, limit = 50 }) => {
    const found = findSides(reader, { person, currency });
    if (!found.ok) return found;
    const { credit, holder } = found.value;
    const own = reader.sql
      .read("SELECT n FROM accounts WHERE resource = ? AND agent = ?")
      .get(Number(credit.n), Number(holder.n));
    const rows =
      own === undefined ? [] : readPayments(reader, { account: Number(own.n), after, limit });
    const views = rows.slice(0, limit).map((row) => paymentView(reader, row, Number(own?.n)));
    const next = rows.length > limit ? { next: Number(rows[limit - 1]?.n) } : {};
    const data = { rows: views, unit: credit.code, decimals: Number(credit.decimals), ...next };
    return accepted({ data, words: views.flatMap(wordsOf) });
  },
);

interface Paging {
  readonly account: number;
  readonly after: number;
  readonly limit: number;
}

/** Newest first; each side by its own index, so that a page costs a page whatever the history. */
function readPayments({ sql }: Reader, { account: own, after, limit }: Paging): readonly SqlRow[] {
  const columns = `n, entry, at, provider, receiver, quantity, provider_after, receiver_after, note`;
  const read = sql.read(
    `SELECT * FROM (SELECT ${columns} FROM flows WHERE provider = ? AND n < ? ORDER BY n DESC LIMIT ?)
     UNION ALL
     SELECT * FROM (SELECT ${columns} FROM flows WHERE receiver = ? AND n < ? ORDER BY n DESC LIMIT ?)
     ORDER BY n DESC LIMIT ?`,
  );
  const most = limit + 1;
  return read.all(own, after, most, own, after, most, most);
}

function paymentView(reader: Reader, row: SqlRow, own: number) {
  const gives = Number(row.provider) === own;
  const note = row.note === null ? {} : { note: String(row.note) };
  return {
    entry: Number(row.entry),
    at: toTime(Number(row.at)),
    from: holderOf(reader, Number(row.provider)),
    to: holderOf(reader, Number(row.receiver)),
    amount: Number(row.quantity),
    balance: Number(gives ? row.provider_after : row.receiver_after),
    ...note,
  };
}

function holderOf(reader: Reader, n: number) {
  const row = reader.sql.read("SELECT agent FROM accounts WHERE n = ?").get(n);
  return nameOf(reader, Number(row?.agent));
}

function wordsOf(view: ReturnType<typeof paymentView>): readonly Hash[] {
  const names = [view.from.name, view.to.name];
  return "note" in view && view.note !== undefined ? [...names, view.note] : names;
}
