/** Laws of the journal over the whole state: sums in bigint, in TypeScript, never in SQL. */

import { AMOUNT_MAX } from "@plenty/kernel";
import type { Law, Reading } from "../../engine/room.ts";

export const economyLaws: readonly Law[] = [
  { name: "EC1 every credit sums to zero", check: creditSumsToZero },
  { name: "EC2 every balance is the sum of its flows", check: balancesAreSums },
  { name: "EC3 every balance is within the range", check: balancesInRange },
  { name: "EC8 a name counts for a person, and holds nothing", check: namesCountForPersons },
];

function creditSumsToZero({ sql }: Reading): readonly string[] {
  const sums = new Map<number, bigint>();
  for (const row of sql.read("SELECT resource, balance FROM accounts ORDER BY n").iterate()) {
    const resource = Number(row.resource);
    sums.set(resource, (sums.get(resource) ?? 0n) + BigInt(Number(row.balance)));
  }
  return [...sums].flatMap(([resource, sum]) =>
    sum === 0n ? [] : [`resource ${resource} sums to ${sum}`],
  );
}

function balancesAreSums({ sql }: Reading): readonly string[] {
  const sums = new Map<number, bigint>();
  for (const row of sql
    .read("SELECT provider, receiver, quantity FROM flows ORDER BY n")
    .iterate()) {
    const quantity = BigInt(Number(row.quantity));
    const provider = Number(row.provider);
    const receiver = Number(row.receiver);
    sums.set(provider, (sums.get(provider) ?? 0n) - quantity);
    sums.set(receiver, (sums.get(receiver) ?? 0n) + quantity);
  }
  const accounts = sql.read("SELECT n, balance FROM accounts ORDER BY n").all();
  return accounts.flatMap((row) => {
    const [n, balance] = [Number(row.n), Number(row.balance)];
    const sum = sums.get(n) ?? 0n;
    return sum === BigInt(balance) ? [] : [`account ${n} holds ${balance}, its flows give ${sum}`];
  });
}

function balancesInRange({ sql }: Reading): readonly string[] {
  const rows = sql
    .read("SELECT n, balance FROM accounts WHERE balance > ? OR balance < ? ORDER BY n")
    .all(AMOUNT_MAX, -AMOUNT_MAX);
  return rows.map((row) => `account ${Number(row.n)} holds ${Number(row.balance)}`);
}

function namesCountForPersons({ sql }: Reading): readonly string[] {
  const rows = sql.read(
    `SELECT a.n FROM agents a LEFT JOIN agents p ON p.n = a.self AND p.kind = 'person'
     WHERE a.self IS NOT NULL AND (p.n IS NULL OR a.kind <> 'unclaimed'
       OR EXISTS (SELECT 1 FROM accounts WHERE agent = a.n)) ORDER BY a.n`,
  );
  return rows.all().map((row) => `agent ${Number(row.n)} counts for nobody, or holds something`);
}
