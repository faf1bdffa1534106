/**
 * Accounts: what an agent has of a resource at a place. In the words of ValueFlows each is an economic resource: its
 * balance is the accounting quantity, over which the agent has the rights, `onhand` what is in their keeping.
 */

import { present } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import { defineKept } from "../../engine/memory.ts";

export interface Account {
  readonly n: number;
  readonly balance: number;
  readonly onhand: number;
  /** How much of the balance is promised by holds that are open: it is not there to be given. */
  readonly held: number;
}

export interface Side {
  /** Row number of the agent. */
  readonly agent: number;
  /** Row number of the place, where it matters. */
  readonly place?: number;
  /** Bounds of the account as they are for this flow; an account remembers the last ones. */
  readonly floor: number;
  readonly ceiling: number;
}

/** One side of a flow: whose account it is, and what it will have. */
export interface Leg {
  readonly resource: number;
  readonly side: Side;
  /** Undefined before the account's first flow. */
  readonly account: Account | undefined;
  readonly after: number;
  readonly onhand: number;
  readonly held: number;
}

const accounts = defineKept<string, Account>();

function keyOf(resource: number, { agent, place }: Pick<Side, "agent" | "place">): string {
  return place === undefined ? `${resource}/${agent}` : `${resource}/${agent}/${place}`;
}

/** What an agent holds or owes of each resource, where it is something, in the order of resources and places. */
export function balancesOf(
  { sql }: Reading,
  agent: number,
): readonly { readonly resource: Hash; readonly balance: number }[] {
  const read = sql.read(
    `SELECT r.resource, a.balance FROM accounts a JOIN resources r ON r.n = a.resource
     WHERE a.agent = ? AND a.balance <> 0 ORDER BY r.n, a.n`,
  );
  return read.all(agent).map(({ resource, balance }) => ({
    resource: String(resource),
    balance: Number(balance),
  }));
}

/** An account among all of a resource; agents by row number. */
export interface AccountRow {
  readonly n: number;
  readonly agent: number;
  readonly balance: number;
}

/** Accounts of a resource, the highest balance first, a page of them. */
export function accountsOf(
  { sql }: Reading,
  resource: number,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): readonly AccountRow[] {
  const read = sql.read(
    "SELECT n, agent, balance FROM accounts WHERE resource = ? ORDER BY balance DESC, n LIMIT ? OFFSET ?",
  );
  return read.all(resource, limit, skip).map(({ n, agent, balance }) => ({
    n: Number(n),
    agent: Number(agent),
    balance: Number(balance),
  }));
}

/** How many accounts there are of a resource. */
export function countAccounts({ sql }: Reading, resource: number): number {
  return Number(sql.read("SELECT count(*) AS n FROM accounts WHERE resource = ?").get(resource)?.n);
}

/** The account of an agent in a resource, where it is in no place that matters; undefined before its first flow. */
export function findAccount(
  reading: Reading,
  resource: number,
  agent: number,
): Account | undefined {
  return accountOf(reading, resource, { agent });
}

/** The account of an agent in a resource at a place. */
export function accountOf(
  { sql, memory }: Reading,
  resource: number,
  side: Pick<Side, "agent" | "place">,
): Account | undefined {
  const key = keyOf(resource, side);
  const known = memory.get(accounts).get(key);
  if (known !== undefined) return known;
  const read = sql.read(
    `SELECT n, balance, onhand, held FROM accounts
     WHERE resource = ? AND agent = ? AND place = ?`,
  );
  const row = read.get(resource, side.agent, side.place ?? nowhere);
  if (row === undefined) return undefined;
  const account = {
    n: Number(row.n),
    balance: Number(row.balance),
    onhand: Number(row.onhand),
    held: Number(row.held),
  };
  memory.get(accounts).set(key, account);
  return account;
}

/** Stands for no place: NULL would not be equal to itself. */
const nowhere = 0;

export interface Changing {
  readonly resource: number;
  readonly side: Side;
  /** Of the balance, of what is in keeping, and of what is held. */
  readonly change: number;
  readonly handing: number;
  readonly holding: number;
}

/** What an account will have after a change. */
export function legOf(
  judgement: Reading,
  { resource, side, change, handing, holding }: Changing,
): Leg {
  const account = accountOf(judgement, resource, side);
  const { balance, onhand, held } = account ?? { balance: 0, onhand: 0, held: 0 };
  const after = balance + change;
  return { resource, side, account, after, onhand: onhand + handing, held: held + holding };
}

/** Writes an account with the bounds it was checked against; returns its row number. */
export function writeAccount(judgement: Judgement, leg: Leg): number {
  const { resource, side, account, after: balance, onhand, held } = leg;
  const n = account === undefined ? openAccount(judgement, leg) : account.n;
  const update = judgement.sql.write(
    "UPDATE accounts SET balance = ?, onhand = ?, held = ?, floor = ?, ceiling = ? WHERE n = ?",
  );
  update.run(balance, onhand, held, side.floor, side.ceiling, n);
  judgement.memory.get(accounts).set(keyOf(resource, side), { n, balance, onhand, held });
  return n;
}

function openAccount({ sql }: Judgement, { resource, side }: Leg): number {
  const insert = sql.write(
    `INSERT INTO accounts (resource, agent, place, balance, onhand, held, floor, ceiling)
     VALUES (?, ?, ?, 0, 0, 0, ?, ?) RETURNING n`,
  );
  const { agent, place = nowhere, floor, ceiling } = side;
  return Number(insert.get(resource, agent, place, floor, ceiling)?.n);
}

/** What was held of an account is free again; its bounds stay as they were last. */
export function freeHeld(
  judgement: Judgement,
  { resource, agent }: { readonly resource: number; readonly agent: number },
  quantity: number,
): void {
  const account = present(findAccount(judgement, resource, agent), "what is held has an account");
  const held = account.held - quantity;
  judgement.sql.write("UPDATE accounts SET held = ? WHERE n = ?").run(held, account.n);
  judgement.memory.get(accounts).set(keyOf(resource, { agent }), { ...account, held });
}

/** What an account's goods are now: after which process, in which state, in which container. */
export function markAccount(
  { sql }: Judgement,
  account: number,
  mark: "stage" | "state" | "container",
  value: number | string | null,
): void {
  sql.write(`UPDATE accounts SET ${mark} = ? WHERE n = ?`).run(value, account);
}
