/**
 * The one place where a quantity changes. `flow` checks the invariants of the journal and then writes one
 * row and two balances; there is no other way to write either, so a limit cannot be forgotten by a path.
 */

import { AMOUNT_MAX, isAmount, limits } from "@plenty/kernel";
import type { Hash, Measured, Refusal } from "@plenty/kernel";
import type { Judgement, Reading } from "../../engine/room.ts";
import { defineKept } from "../../engine/memory.ts";
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
  /** How its amounts are written: refusals tell them so. */
  readonly measure: Measure;
  readonly provider: Side;
  readonly receiver: Side;
  readonly quantity: number;
  /** Agents who agreed by the entry that is being judged: whoever loses must be among them. */
  readonly consents: readonly number[];
  readonly note?: Hash;
  /** Fields of the act that name the receiver and the quantity: a refusal stands beside them. */
  readonly fields: { readonly receiver: string; readonly quantity: string };
}

export type Measure = Pick<Measured, "decimals" | "unit">;

export interface Account {
  readonly n: number;
  readonly balance: number;
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

/** Checks the journal's invariants and moves the quantity; the refusal, or undefined once written. */
export function flow(judgement: Judgement, flowing: Flow): Refusal | undefined {
  const { resource, provider, receiver, quantity } = flowing;
  const unfit = refuseSides(judgement, flowing);
  if (unfit !== undefined) return unfit;
  const giving = legOf(judgement, { resource, side: provider, change: -quantity });
  const taking = legOf(judgement, { resource, side: receiver, change: quantity });
  const refusal = refuseBalances(flowing, { giving, taking }) ?? refuseHelper(judgement, flowing);
  if (refusal === undefined) writeFlow(judgement, flowing, { giving, taking });
  return refusal;
}

/** What needs no balance: who agreed, who takes part, how much. */
function refuseSides(
  judgement: Judgement,
  { provider, receiver, quantity, consents, fields }: Flow,
): Refusal | undefined {
  if (!consents.includes(provider.agent)) return economyRefusals.consentMissing();
  if (provider.agent === receiver.agent) return economyRefusals.sidesSame("", fields.receiver);
  const unclaimed = [provider, receiver].some(
    ({ agent }) => agentAt(judgement, agent).kind === "unclaimed",
  );
  if (unclaimed) return economyRefusals.cannotHold("", fields.receiver);
  if (quantity >= 1 && isAmount(quantity)) return undefined;
  return economyRefusals.amountOutOfRange("", fields.quantity);
}

/** One side of a flow: whose account it is, and what it will hold. */
interface Leg {
  readonly resource: number;
  readonly side: Side;
  /** Undefined before the account's first flow. */
  readonly account: Account | undefined;
  readonly after: number;
}

interface Legs {
  readonly giving: Leg;
  readonly taking: Leg;
}

function legOf(
  judgement: Judgement,
  { resource, side, change }: Pick<Leg, "resource" | "side"> & { readonly change: number },
): Leg {
  const account = findAccount(judgement, resource, side.agent);
  return { resource, side, account, after: (account?.balance ?? 0) + change };
}

function refuseBalances(
  { measure, quantity, fields }: Flow,
  { giving, taking }: Legs,
): Refusal | undefined {
  if (!isAmount(giving.after) || !isAmount(taking.after)) {
    return economyRefusals.amountOutOfRange("", fields.quantity);
  }
  const { floor } = giving.side;
  const { ceiling } = taking.side;
  const written = (amount: number): Measured => ({ amount, ...measure });
  if (giving.after < floor) {
    const most = Math.min(AMOUNT_MAX, Math.max(0, giving.after + quantity - floor));
    const params = { after: written(giving.after), floor: written(floor), most: written(most) };
    return economyRefusals.limitExceeded(params, fields.quantity);
  }
  if (taking.after <= ceiling) return undefined;
  const params = { after: written(taking.after), ceiling: written(ceiling) };
  return economyRefusals.ceilingExceeded(params, fields.quantity);
}

/** What a helper lets go of in somebody's name is bounded, over all whom they help, in any 30 days. */
function refuseHelper(
  { sql, at, helper }: Judgement,
  { resource, quantity, measure, fields }: Flow,
): Refusal | undefined {
  if (helper === undefined) return undefined;
  const read = sql.read(
    "SELECT quantity FROM flows WHERE helper = ? AND resource = ? AND at > ? ORDER BY n",
  );
  const before = read.all(helper.n, resource, at - limits.helpedMs);
  const left = before.reduce(
    (rest, row) => rest - Number(row.quantity),
    stepsOf(helper.cap, measure),
  );
  if (quantity <= left) return undefined;
  const most = { amount: Math.max(0, left), ...measure };
  return economyRefusals.helperCapReached({ most }, fields.quantity);
}

/** Whole units as steps; no more than can be moved at all. */
function stepsOf(units: number, { decimals }: Measure): number {
  const steps = BigInt(units) * 10n ** BigInt(decimals);
  return steps > BigInt(AMOUNT_MAX) ? AMOUNT_MAX : Number(steps);
}

function writeFlow(
  judgement: Judgement,
  { action, resource, quantity, note }: Flow,
  { giving, taking }: Legs,
): void {
  const { sql, index, at } = judgement;
  const [from, to] = [setBalance(judgement, giving), setBalance(judgement, taking)];
  const after = [giving.after, taking.after];
  const insert = sql.write(
    `INSERT INTO flows (entry, at, action, resource, provider, receiver, quantity,
       provider_after, receiver_after, note, helper) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const helper = judgement.helper?.n ?? null;
  insert.run(index, at, action, resource, from, to, quantity, ...after, note ?? null, helper);
}

/** The account of an agent in a resource; undefined before its first flow. */
export function findAccount(
  { sql, memory }: Reading,
  resource: number,
  agent: number,
): Account | undefined {
  const known = memory.get(accounts).get(`${resource}/${agent}`);
  if (known !== undefined) return known;
  const read = sql.read("SELECT n, balance FROM accounts WHERE resource = ? AND agent = ?");
  const row = read.get(resource, agent);
  if (row === undefined) return undefined;
  const account = { n: Number(row.n), balance: Number(row.balance) };
  memory.get(accounts).set(`${resource}/${agent}`, account);
  return account;
}

/** Writes a balance with the bounds it was checked against; returns the account's row number. */
function setBalance(judgement: Judgement, leg: Leg): number {
  const { resource, side, account, after: balance } = leg;
  const n = account === undefined ? openAccount(judgement, leg) : account.n;
  const update = judgement.sql.write(
    "UPDATE accounts SET balance = ?, floor = ?, ceiling = ? WHERE n = ?",
  );
  update.run(balance, side.floor, side.ceiling, n);
  judgement.memory.get(accounts).set(`${resource}/${side.agent}`, { n, balance });
  return n;
}

function openAccount({ sql }: Judgement, { resource, side }: Leg): number {
  const insert = sql.write(
    `INSERT INTO accounts (resource, agent, balance, floor, ceiling)
     VALUES (?, ?, 0, ?, ?) RETURNING n`,
  );
  return Number(insert.get(resource, side.agent, side.floor, side.ceiling)?.n);
}

/** Registers a resource and returns its row number. */
export function registerResource(judgement: Judgement, resource: Hash): number {
  const insert = judgement.sql.write(
    "INSERT INTO resources (resource, kind) VALUES (?, 'credit') RETURNING n",
  );
  return Number(insert.get(resource)?.n);
}
