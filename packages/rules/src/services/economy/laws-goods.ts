/** Laws of things, stocks and works over the whole state: as much is somewhere as there is, and nothing is in two places. */

import type { Law, Reading } from "../../engine/room.ts";
import { effectOf } from "./effects.ts";
import type { Action } from "./effects.ts";

export const goodsLaws: readonly Law[] = [
  { name: "EC17 as much of each good is somewhere as there is in all", check: totalsAreSomewhere },
  { name: "EC17 nobody has or keeps less than nothing of a thing", check: thingsAreThere },
  { name: "EC20 mass in is mass out and loss", check: massBalances },
  { name: "EC21 whatever was taken of a stock left what stays", check: stocksStay },
  { name: "EC22 of works there are no quantities", check: worksHaveNone },
  { name: "EC22 what builds upon what is shared alike is shared alike", check: sharedStaysShared },
  { name: "EC23 a statement is what is here and the differences listed", check: statementsAreSo },
];

function totalsAreSomewhere({ sql }: Reading): readonly string[] {
  const rights = sumsOf(sql.read("SELECT resource, balance AS q FROM accounts ORDER BY n").all());
  const kept = sumsOf(sql.read("SELECT resource, onhand AS q FROM accounts ORDER BY n").all());
  const inside = sumsOf(
    sql.read("SELECT resource, quantity AS q FROM enclosures ORDER BY n").all(),
  );
  const resources = sql
    .read("SELECT n, total, most FROM resources WHERE kind <> 'credit' ORDER BY n")
    .all();
  return resources.flatMap((row) => {
    const [n, total] = [Number(row.n), BigInt(Number(row.total))];
    const owned = rights.get(n) ?? 0n;
    const there = (kept.get(n) ?? 0n) + (inside.get(n) ?? 0n);
    const isTwice = row.most !== null && total > BigInt(Number(row.most));
    if (owned === total && there === total && !isTwice) return [];
    return [`resource ${n}: ${total} in all, ${owned} are somebody's, ${there} are somewhere`];
  });
}

function sumsOf(rows: readonly Record<string, unknown>[]): ReadonlyMap<number, bigint> {
  const sums = new Map<number, bigint>();
  for (const { resource, q } of rows) {
    sums.set(Number(resource), (sums.get(Number(resource)) ?? 0n) + BigInt(Number(q)));
  }
  return sums;
}

function thingsAreThere({ sql }: Reading): readonly string[] {
  const rows = sql.read(
    `SELECT a.n FROM accounts a JOIN resources r ON r.n = a.resource
     WHERE r.kind IN ('rival', 'stock') AND (a.balance < 0 OR a.onhand < 0) ORDER BY a.n`,
  );
  return rows.all().map(({ n }) => `account ${Number(n)} has or keeps less than nothing`);
}

/** Of every process the mass as its flows tell it; of those that are over, with the loss. */
function massBalances({ sql }: Reading): readonly string[] {
  const masses = new Map<number, bigint>();
  const flows = sql.read(
    `SELECT f.process, f.action, f.quantity FROM flows f JOIN resources r ON r.n = f.resource
     WHERE f.process IS NOT NULL AND f.quantity IS NOT NULL AND r.unit = 'kilogram' ORDER BY f.n`,
  );
  for (const { process, action, quantity } of flows.iterate()) {
    const { from, to, encloses } = effectOf(action as Action); // only actions are written
    const sign = encloses === "container" ? 0 : from.onhand + to.onhand;
    const before = masses.get(Number(process)) ?? 0n;
    masses.set(Number(process), before - BigInt(sign * Number(quantity)));
  }
  const read = sql.read("SELECT n, mass_in, mass_out, loss FROM processes ORDER BY n");
  return read.all().flatMap((row) => {
    const told = BigInt(Number(row.mass_in)) - BigInt(Number(row.mass_out));
    const isSo = (masses.get(Number(row.n)) ?? 0n) === told;
    const isWhole = row.loss === null || BigInt(Number(row.loss)) === told;
    return isSo && isWhole ? [] : [`process ${Number(row.n)} is off by ${told}`];
  });
}

/** A stock may begin below what is to stay; once something was taken, it never is again. */
function stocksStay({ sql }: Reading): readonly string[] {
  const rows = sql.read(
    `SELECT n FROM resources WHERE least IS NOT NULL AND total < least AND EXISTS
       (SELECT 1 FROM flows WHERE resource = resources.n AND action IN ('consume', 'lower'))
     ORDER BY n`,
  );
  return rows.all().map(({ n }) => `resource ${Number(n)} is below what stays`);
}

function worksHaveNone({ sql }: Reading): readonly string[] {
  const rows = sql.read(
    `SELECT n FROM resources WHERE kind = 'nonrival' AND (EXISTS
       (SELECT 1 FROM accounts WHERE resource = resources.n) OR EXISTS
       (SELECT 1 FROM flows WHERE resource = resources.n AND quantity IS NOT NULL)) ORDER BY n`,
  );
  return rows.all().map(({ n }) => `resource ${Number(n)} is a work, and was counted`);
}

function sharedStaysShared({ sql }: Reading): readonly string[] {
  const rows = sql.read(
    `SELECT made.resource FROM flows made JOIN works w ON w.resource = made.resource
     WHERE made.action = 'produce' AND EXISTS (
       SELECT 1 FROM flows c JOIN works s ON s.resource = c.resource
       WHERE c.process = made.process AND c.action = 'cite' AND s.share_alike = 1
         AND (w.share_alike = 0 OR w.licence <> s.licence))
     ORDER BY made.n`,
  );
  return rows.all().map(({ resource }) => `resource ${Number(resource)} is closed`);
}

/** What the journal held is computed anew from the flows until then. */
function statementsAreSo({ sql }: Reading): readonly string[] {
  const listed = sql.read(
    "SELECT quantity FROM statement_differences WHERE statement = ? ORDER BY position",
  );
  const rows = sql.read("SELECT n, resource, flow, journal, statement FROM statements ORDER BY n");
  return rows.all().flatMap((row) => {
    const { n, resource, flow, journal, statement } = row;
    const differences = listed.all(n ?? null).map(({ quantity }) => BigInt(Number(quantity)));
    const sum = differences.reduce((total, each) => total + each, BigInt(Number(journal)));
    const was = journalUntil({ sql }, { resource: Number(resource), flow: Number(flow) });
    const isSo = sum === BigInt(Number(statement)) && was === BigInt(Number(journal));
    return isSo ? [] : [`statement ${Number(n)} says ${Number(statement)}, here were ${was}`];
  });
}

function journalUntil(
  { sql }: Pick<Reading, "sql">,
  { resource, flow }: { readonly resource: number; readonly flow: number },
): bigint {
  const rows = sql.read(
    `SELECT f.action, f.quantity, p.kind AS gives, t.kind AS takes FROM flows f
     JOIN agents p ON p.n = f.giver JOIN agents t ON t.n = f.taker
     WHERE f.resource = ? AND f.n <= ? ORDER BY f.n`,
  );
  return rows.all(resource, flow).reduce((sum, { action, quantity, gives, takes }) => {
    const { from, to } = effectOf(action as Action); // only actions are written
    const given = gives === "outside" ? 0 : from.accounting;
    const taken = takes === "outside" ? 0 : to.accounting;
    return sum + BigInt((given + taken) * Number(quantity));
  }, 0n);
}
