/** Reading the journal: the flows of an account, and whose account it is. */

import { fromHex, toHex } from "@plenty/kernel";
import type { Hash, Millis } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { Reading } from "../../engine/room.ts";

/** A flow as its journal row tells it; accounts by row number. */
export interface JournalRow {
  readonly n: number;
  readonly entry: number;
  readonly at: Millis;
  readonly provider: number;
  readonly receiver: number;
  readonly quantity: number;
  /** Balances of both sides after it. */
  readonly after: { readonly provider: number; readonly receiver: number };
  readonly note: Hash | undefined;
  /** Under which acts name it; undefined where none can. */
  readonly name: Hash | undefined;
  /** Row number of the gain that it sends back, or of the flow that it puts right. */
  readonly answers: number | undefined;
  readonly corrects: number | undefined;
}

export interface Paging {
  readonly account: number;
  /** Rows below this number. */
  readonly before: number;
  readonly limit: number;
}

/** Transfers from and to an account, newest first; each side by its own index, so a page costs a page whatever the history. */
export function flowsOf(
  { sql }: Reading,
  { account, before, limit }: Paging,
): readonly JournalRow[] {
  const columns = `n, entry, at, provider, receiver, quantity, provider_after, receiver_after,
    note, name, answers, corrects`;
  const read = sql.read(
    `SELECT * FROM (SELECT ${columns} FROM flows WHERE provider = ? AND n < ? ORDER BY n DESC LIMIT ?)
     UNION ALL
     SELECT * FROM (SELECT ${columns} FROM flows WHERE receiver = ? AND n < ? ORDER BY n DESC LIMIT ?)
     ORDER BY n DESC LIMIT ?`,
  );
  const rows = read.all(account, before, limit, account, before, limit, limit);
  return rows.map((row) => ({
    n: Number(row.n),
    entry: Number(row.entry),
    at: Number(row.at),
    provider: Number(row.provider),
    receiver: Number(row.receiver),
    quantity: Number(row.quantity),
    after: { provider: Number(row.provider_after), receiver: Number(row.receiver_after) },
    note: row.note === null ? undefined : String(row.note),
    name: row.name instanceof Uint8Array ? toHex(row.name) : undefined,
    answers: row.answers === null ? undefined : Number(row.answers),
    corrects: row.corrects === null ? undefined : Number(row.corrects),
  }));
}

/** What went out of some accounts since a time: how many flows, and how much. Each account costs its flows since then. */
export function outgoSince(
  reading: Reading,
  accounts: Iterable<number>,
  since: Millis,
): { readonly flows: number; readonly quantity: number } {
  const first = firstSince(reading, since);
  const read = reading.sql.read(
    "SELECT quantity FROM flows WHERE provider = ? AND n >= ? AND quantity IS NOT NULL ORDER BY n",
  );
  let flows = 0;
  let quantity = 0n;
  for (const account of accounts) {
    for (const row of read.all(account, first)) {
      flows += 1;
      quantity += BigInt(Number(row.quantity));
    }
  }
  return { flows, quantity: Number(quantity) };
}

/** Row number of the first flow at a time or later: times never go backwards, so halving finds it. */
function firstSince({ sql }: Reading, since: Millis): number {
  const read = sql.read("SELECT at FROM flows WHERE n = ?");
  let [low, high] = [1, Number(sql.read("SELECT max(n) AS n FROM flows").get()?.n ?? 0) + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (Number(read.get(middle)?.at) < since) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Row number of the agent whose account this is. */
export function holderOf({ sql }: Reading, account: number): number {
  return Number(sql.read("SELECT agent FROM accounts WHERE n = ?").get(account)?.agent);
}

/** What each other person gave an account beyond what they got from it, where that is something; who gave most first. */
export function netsOf(
  { sql }: Reading,
  account: number,
): readonly { readonly agent: number; readonly net: number }[] {
  const read = sql.read(
    `SELECT a.agent, SUM(f.net) AS net FROM (
       SELECT provider AS other, quantity AS net FROM flows WHERE receiver = ?
       UNION ALL
       SELECT receiver AS other, -quantity AS net FROM flows WHERE provider = ?) f
     JOIN accounts a ON a.n = f.other JOIN agents g ON g.n = a.agent
     WHERE g.kind = 'person' GROUP BY a.agent HAVING SUM(f.net) > 0
     ORDER BY SUM(f.net) DESC, a.agent`,
  );
  const rows = read.all(account, account);
  return rows.map(({ agent, net }) => ({ agent: Number(agent), net: Number(net) }));
}

/** A flow as those that answer it see it; accounts by row number. */
export interface NamedFlow {
  readonly n: number;
  readonly at: Millis;
  readonly resource: number;
  readonly provider: number;
  readonly receiver: number;
  readonly quantity: number;
  /** Row number of the gain that it sends back, or of the flow that it puts right. */
  readonly answers: number | undefined;
  readonly corrects: number | undefined;
}

/** The flow of a name; undefined if there is none. */
export function flowNamed({ sql }: Reading, name: Hash): NamedFlow | undefined {
  const bytes = fromHex(name);
  if (bytes === undefined) return undefined;
  const row = sql.read(`SELECT ${namedColumns} FROM flows WHERE name = ?`).get(bytes);
  return row === undefined ? undefined : namedFlowOf(row);
}

/** The flow that sends one back and the flow that corrects it, where there are any: at most one each. */
export function answersTo({ sql }: Reading, n: number): readonly NamedFlow[] {
  const read = sql.read(
    `SELECT ${namedColumns} FROM flows WHERE answers = ? OR corrects = ? ORDER BY n`,
  );
  return read.all(n, n).map(namedFlowOf);
}

const namedColumns = "n, at, resource, provider, receiver, quantity, answers, corrects";

function namedFlowOf(row: SqlRow): NamedFlow {
  return {
    n: Number(row.n),
    at: Number(row.at),
    resource: Number(row.resource),
    provider: Number(row.provider),
    receiver: Number(row.receiver),
    quantity: Number(row.quantity),
    answers: row.answers === null ? undefined : Number(row.answers),
    corrects: row.corrects === null ? undefined : Number(row.corrects),
  };
}
