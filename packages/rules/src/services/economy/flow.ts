/**
 * The one place where a quantity changes. `flow` checks the invariants of the journal and then writes one
 * row and two balances; there is no other way to write either, so a limit cannot be forgotten by a path.
 */

import { isAmount } from "@plenty/kernel";
import type { Hash, Refusal } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import { defineSlot } from "../../engine/memory.ts";
import { agentAt } from "./agents.ts";
import { economyRefusals } from "./refusals.ts";

export interface Side {
  /** Row number of the agent. */
  readonly agent: number;
  /** Bounds of the account as they are for this flow; an account remembers the last ones. */
  readonly floor: number;
  readonly ceiling: number;
}

export interface Flow {
  readonly action: "transfer";
  /** Row number of the resource. */
  readonly resource: number;
  readonly provider: Side;
  readonly receiver: Side;
  readonly quantity: number;
  /** Agents who agreed by the entry that is being judged: whoever loses must be among them. */
  readonly consents: readonly number[];
  readonly note?: Hash;
}

export interface Account {
  readonly n: number;
  readonly balance: number;
}

const accounts = defineSlot(() => new Map<string, Account>());
/** Accounts kept in memory; a commons with more starts afresh rather than growing without bound. */
const accountsKept = 100_000;

/** Checks the journal's invariants and moves the quantity; the refusal, or undefined once written. */
export function flow(judgement: Judgement, flowing: Flow): Refusal | undefined {
  const { resource, provider, receiver, quantity } = flowing;
  const from = findAccount(judgement, resource, provider.agent);
  const to = findAccount(judgement, resource, receiver.agent);
  const providerAfter = (from?.balance ?? 0) - quantity;
  const receiverAfter = (to?.balance ?? 0) + quantity;
  const refusal = refuseFlow(judgement, flowing, { providerAfter, receiverAfter });
  if (refusal !== undefined) return refusal;
  const giving = setBalance(judgement, resource, {
    account: from,
    side: provider,
    balance: providerAfter,
  });
  const taking = setBalance(judgement, resource, {
    account: to,
    side: receiver,
    balance: receiverAfter,
  });
  const insert = judgement.sql.write(
    `INSERT INTO flows (entry, at, action, resource, provider, receiver, quantity,
       provider_after, receiver_after, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const { index, at } = judgement;
  const { action, note } = flowing;
  insert.run(
    index,
    at,
    action,
    resource,
    giving,
    taking,
    quantity,
    providerAfter,
    receiverAfter,
    note ?? null,
  );
  return undefined;
}

interface After {
  readonly providerAfter: number;
  readonly receiverAfter: number;
}

function refuseFlow(judgement: Judgement, flowing: Flow, after: After): Refusal | undefined {
  const { provider, receiver, quantity, consents } = flowing;
  if (!consents.includes(provider.agent)) return economyRefusals.consentMissing("");
  if (provider.agent === receiver.agent) return economyRefusals.sidesSame("");
  if (agentAt(judgement, receiver.agent).kind === "unclaimed")
    return economyRefusals.cannotHold("");
  const { providerAfter, receiverAfter } = after;
  if (!isAmount(quantity) || !isAmount(providerAfter) || !isAmount(receiverAfter)) {
    return economyRefusals.amountOutOfRange("");
  }
  if (providerAfter < provider.floor) {
    return economyRefusals.limitExceeded(`${providerAfter} would be below ${provider.floor}.`);
  }
  return receiverAfter > receiver.ceiling
    ? economyRefusals.ceilingExceeded(`${receiverAfter} would be above ${receiver.ceiling}.`)
    : undefined;
}

/** The account of an agent in a resource; undefined before its first flow. */
export function findAccount(
  judgement: Reading,
  resource: number,
  agent: number,
): Account | undefined {
  const known = judgement.memory.get(accounts).get(`${resource}/${agent}`);
  if (known !== undefined) return known;
  const read = judgement.sql.read(
    "SELECT n, balance FROM accounts WHERE resource = ? AND agent = ?",
  );
  const row = read.get(resource, agent);
  if (row === undefined) return undefined;
  const account = { n: Number(row.n), balance: Number(row.balance) };
  keep(judgement, `${resource}/${agent}`, account);
  return account;
}

interface Setting {
  readonly account: Account | undefined;
  readonly side: Side;
  readonly balance: number;
}

/** Writes a balance with the bounds it was checked against; returns the account's row number. */
function setBalance(
  judgement: Judgement,
  resource: number,
  { account, side, balance }: Setting,
): number {
  const n = account?.n ?? openAccount(judgement, resource, side);
  const update = judgement.sql.write(
    "UPDATE accounts SET balance = ?, floor = ?, ceiling = ? WHERE n = ?",
  );
  update.run(balance, side.floor, side.ceiling, n);
  keep(judgement, `${resource}/${side.agent}`, { n, balance });
  return n;
}

function openAccount(
  judgement: Judgement,
  resource: number,
  { agent, floor, ceiling }: Side,
): number {
  const insert = judgement.sql.write(
    `INSERT INTO accounts (resource, agent, balance, floor, ceiling) VALUES (?, ?, 0, ?, ?) RETURNING n`,
  );
  return Number(insert.get(resource, agent, floor, ceiling)?.n);
}

function keep({ memory }: Pick<Reading, "memory">, key: string, account: Account): void {
  const known = memory.get(accounts);
  if (known.size >= accountsKept) known.clear();
  known.set(key, account);
}

/** Registers a resource and returns its row number. */
export function registerResource(judgement: Judgement, resource: Hash): number {
  const insert = judgement.sql.write(
    "INSERT INTO resources (resource, kind) VALUES (?, 'credit') RETURNING n",
  );
  return Number(insert.get(resource)?.n);
}
