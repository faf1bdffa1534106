/** Accounts: what an agent has of a resource, and how much of that is held for somebody. Only flows and holds write them. */

import type { Hash } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import { defineKept } from "../../engine/memory.ts";

export interface Account {
  readonly n: number;
  readonly balance: number;
  /** How much of it is promised by holds that are open: it is not there to be given. */
  readonly held: number;
}

export interface Side {
  /** Row number of the agent. */
  readonly agent: number;
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
  readonly held: number;
}

const accounts = defineKept<string, Account>();

/** What an agent holds or owes of each resource, where it is something, in the order of resources. */
export function balancesOf(
  { sql }: Reading,
  agent: number,
): readonly { readonly resource: Hash; readonly balance: number }[] {
  const read = sql.read(
    `SELECT r.resource, a.balance FROM accounts a JOIN resources r ON r.n = a.resource
     WHERE a.agent = ? AND a.balance <> 0 ORDER BY r.n`,
  );
  return read.all(agent).map(({ resource, balance }) => ({
    resource: String(resource),
    balance: Number(balance),
  }));
}

/** The account of an agent in a resource; undefined before its first flow. */
export function findAccount(
  { sql, memory }: Reading,
  resource: number,
  agent: number,
): Account | undefined {
  const known = memory.get(accounts).get(`${resource}/${agent}`);
  if (known !== undefined) return known;
  const read = sql.read("SELECT n, balance, held FROM accounts WHERE resource = ? AND agent = ?");
  const row = read.get(resource, agent);
  if (row === undefined) return undefined;
  const account = { n: Number(row.n), balance: Number(row.balance), held: Number(row.held) };
  memory.get(accounts).set(`${resource}/${agent}`, account);
  return account;
}

export interface Changing {
  readonly resource: number;
  readonly side: Side;
  /** Of the balance, and of what is held of it. */
  readonly change: number;
  readonly holding: number;
}

/** What an account will have after a change. */
export function legOf(judgement: Reading, { resource, side, change, holding }: Changing): Leg {
  const account = findAccount(judgement, resource, side.agent);
  const { balance, held } = account ?? { balance: 0, held: 0 };
  return { resource, side, account, after: balance + change, held: held + holding };
}

/** Writes an account with the bounds it was checked against; returns its row number. */
export function writeAccount(judgement: Judgement, leg: Leg): number {
  const { resource, side, account, after: balance, held } = leg;
  const n = account === undefined ? openAccount(judgement, leg) : account.n;
  const update = judgement.sql.write(
    "UPDATE accounts SET balance = ?, held = ?, floor = ?, ceiling = ? WHERE n = ?",
  );
  update.run(balance, held, side.floor, side.ceiling, n);
  judgement.memory.get(accounts).set(`${resource}/${side.agent}`, { n, balance, held });
  return n;
}

function openAccount({ sql }: Judgement, { resource, side }: Leg): number {
  const insert = sql.write(
    `INSERT INTO accounts (resource, agent, balance, held, floor, ceiling)
     VALUES (?, ?, 0, 0, ?, ?) RETURNING n`,
  );
  return Number(insert.get(resource, side.agent, side.floor, side.ceiling)?.n);
}

/** What was held of an account is free again; its bounds stay as they were last. */
export function freeHeld(
  judgement: Judgement,
  { resource, agent }: { readonly resource: number; readonly agent: number },
  quantity: number,
): void {
  const account = findAccount(judgement, resource, agent);
  if (account === undefined) throw new Error("invariant broken: what is held has an account");
  const held = account.held - quantity;
  judgement.sql.write("UPDATE accounts SET held = ? WHERE n = ?").run(held, account.n);
  judgement.memory.get(accounts).set(`${resource}/${agent}`, { ...account, held });
}

/** Registers a resource and returns its row number. */
export function registerResource(judgement: Judgement, resource: Hash): number {
  const insert = judgement.sql.write(
    "INSERT INTO resources (resource, kind) VALUES (?, 'credit') RETURNING n",
  );
  return Number(insert.get(resource)?.n);
}
