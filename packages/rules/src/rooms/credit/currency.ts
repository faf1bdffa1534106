/** The group's credits as rules and questions see them, kept in memory because every payment asks. */

import { present } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import { defineKept } from "../../engine/memory.ts";
import type { Judgement, Reading } from "../../engine/room.ts";
import type { Author } from "../../engine/spec.ts";
import { findAgent } from "../../services/economy/index.ts";
import { findPerson } from "../people/index.ts";

export interface Currency {
  /** Row number of the resource. */
  readonly n: number;
  readonly currency: Hash;
  readonly code: string;
  readonly decimals: number;
  readonly floor: number;
}

const byHash = defineKept<Hash, Currency>();
const byNumber = defineKept<number, Currency>();

/** The credit of a hash; undefined if there is none. */
export function findCurrency(reading: Reading, currency: Hash): Currency | undefined {
  const kept = reading.memory.get(byHash).get(currency);
  if (kept !== undefined) return kept;
  const row = reading.sql
    .read(`SELECT ${columns} FROM currencies WHERE currency = ?`)
    .get(currency);
  return row === undefined ? undefined : remember(reading, row);
}

/** The credit of a row number; undefined of any other resource. */
export function findCurrencyAt(reading: Reading, n: number): Currency | undefined {
  const kept = reading.memory.get(byNumber).get(n);
  if (kept !== undefined) return kept;
  const row = reading.sql.read(`SELECT ${columns} FROM currencies WHERE n = ?`).get(n);
  return row === undefined ? undefined : remember(reading, row);
}

/** The credit of a row number that is one's. */
export function currencyAt(reading: Reading, n: number): Currency {
  return present(findCurrencyAt(reading, n), "a credit that something is counted in is there");
}

const columns = "n, currency, code, decimals, floor";

function remember({ memory }: Reading, row: SqlRow): Currency {
  const found = {
    n: Number(row.n),
    currency: String(row.currency),
    code: String(row.code),
    decimals: Number(row.decimals),
    floor: Number(row.floor),
  };
  memory.get(byHash).set(found.currency, found);
  memory.get(byNumber).set(found.n, found);
  return found;
}

/** Who can hold a credit: a person, or the group itself. */
export interface Holder {
  /** Row number of the agent. */
  readonly n: number;
  /** Undefined of the group. */
  readonly person: Author | undefined;
}

/** Who holds under a hash: a person, or the group; undefined of anything else. */
export function findHolder(reading: Reading, agent: Hash): Holder | undefined {
  const found = findAgent(reading, agent);
  if (found?.kind === "commons") return { n: found.n, person: undefined };
  const person = findPerson(reading, agent);
  return person === undefined ? undefined : { n: person.n, person };
}

/** How much of a credit the group keeps, whatever else it agrees to. */
export function lockedOf(reading: Reading, credit: Pick<Currency, "n">): number {
  return lockOf(reading, credit)?.amount ?? 0;
}

/** What is locked of a credit, and by which entry; undefined where nothing ever was. */
export function lockOf({ sql }: Reading, { n }: Pick<Currency, "n">) {
  const read = sql.read(
    "SELECT amount, entry FROM credit_locks WHERE currency = ? ORDER BY n DESC LIMIT 1",
  );
  const row = read.get(n);
  return row === undefined ? undefined : { amount: Number(row.amount), entry: Number(row.entry) };
}

/** So much is locked from now on. */
export function writeLock({ sql, at, index }: Judgement, { n }: Currency, amount: number): void {
  const insert = sql.write(
    "INSERT INTO credit_locks (currency, amount, at, entry) VALUES (?, ?, ?, ?)",
  );
  insert.run(n, amount, at, index);
}
