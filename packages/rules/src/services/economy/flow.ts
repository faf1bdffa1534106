/**
 * The one place where a quantity changes. `flow` checks the invariants of the journal and then writes one
 * row and two balances; there is no other way to write either, so a limit cannot be forgotten by a path.
 * What is held (holds.ts), sent back and corrected (answers.ts) passes through the same checks.
 */

import { AMOUNT_MAX, fromHex, isAmount, limits } from "@plenty/kernel";
import type { Hash, Measured, Refusal } from "@plenty/kernel";
import type { Judgement } from "../../engine/room.ts";
import { legOf, writeAccount } from "./accounts.ts";
import type { Leg, Side } from "./accounts.ts";
import { agentAt } from "./agents.ts";
import { economyRefusals } from "./refusals.ts";

export type Measure = Pick<Measured, "decimals" | "unit">;

/** What somebody lets go of, or promises to: who, to whom, how much. */
export interface Giving {
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

export interface Flow extends Giving {
  readonly action: "transfer";
  /** Under which later acts name it: the id of its act, where that makes one flow. */
  readonly name?: Hash;
}

/** What a flow has to do with what was written before: row numbers. */
export interface Because {
  /** It is drawn from this hold, whose consent it rests on, and who signed for the holder. */
  readonly hold?: { readonly n: number; readonly helper: number | null };
  /** It sends back what this flow gave. */
  readonly answers?: number;
  /** It puts right what this flow told wrongly. */
  readonly corrects?: number;
}

export interface Legs {
  readonly giving: Leg;
  readonly taking: Leg;
}

/** Checks the journal's invariants and moves the quantity; the refusal, or undefined once written. */
export function flow(judgement: Judgement, flowing: Flow): Refusal | undefined {
  return flowBecause(judgement, flowing, {});
}

/** The same of a flow that follows from what was written before. */
export function flowBecause(
  judgement: Judgement,
  flowing: Flow,
  because: Because,
): Refusal | undefined {
  const isDrawn = because.hold !== undefined;
  const unfit = (isDrawn ? undefined : refuseConsent(flowing)) ?? refuseSides(judgement, flowing);
  if (unfit !== undefined) return unfit;
  const { resource, provider, receiver, quantity } = flowing;
  const holding = isDrawn ? -quantity : 0;
  const legs = {
    giving: legOf(judgement, { resource, side: provider, change: -quantity, holding }),
    taking: legOf(judgement, { resource, side: receiver, change: quantity, holding: 0 }),
  };
  const refusal =
    refuseBalances(flowing, legs) ?? (isDrawn ? undefined : refuseHelper(judgement, flowing));
  if (refusal === undefined) writeFlow(judgement, { flowing, legs, because });
  return refusal;
}

/** Who loses must have agreed. */
export function refuseConsent({ provider, consents }: Giving): Refusal | undefined {
  return consents.includes(provider.agent) ? undefined : economyRefusals.consentMissing();
}

/** What needs no balance: who takes part, how much. */
export function refuseSides(
  judgement: Judgement,
  { provider, receiver, quantity, fields }: Giving,
): Refusal | undefined {
  if (provider.agent === receiver.agent) return economyRefusals.sidesSame("", fields.receiver);
  const unclaimed = [provider, receiver].some(
    ({ agent }) => agentAt(judgement, agent).kind === "unclaimed",
  );
  if (unclaimed) return economyRefusals.cannotHold("", fields.receiver);
  if (quantity >= 1 && isAmount(quantity)) return undefined;
  return economyRefusals.amountOutOfRange("", fields.quantity);
}

function refuseBalances(giving: Giving, legs: Legs): Refusal | undefined {
  if (!isAmount(legs.taking.after)) {
    return economyRefusals.amountOutOfRange("", giving.fields.quantity);
  }
  const refusal = refuseFloor(giving, legs.giving);
  if (refusal !== undefined || legs.taking.after <= legs.taking.side.ceiling) return refusal;
  const written = (amount: number): Measured => ({ amount, ...giving.measure });
  const params = {
    after: written(legs.taking.after),
    ceiling: written(legs.taking.side.ceiling),
  };
  return economyRefusals.ceilingExceeded(params, giving.fields.quantity);
}

/** What is free of an account, its balance without what is held of it, never falls below the floor. */
export function refuseFloor(
  { measure, quantity, fields }: Giving,
  { side: { floor }, account, after, held }: Leg,
): Refusal | undefined {
  const free = after - held;
  if (!isAmount(after) || !isAmount(free)) {
    return economyRefusals.amountOutOfRange("", fields.quantity);
  }
  const before = account === undefined ? 0 : account.balance - account.held;
  if (free >= floor || free >= before) return undefined;
  const written = (amount: number): Measured => ({ amount, ...measure });
  const most = Math.min(AMOUNT_MAX, Math.max(0, free + quantity - floor));
  const params = { after: written(free), floor: written(floor), most: written(most) };
  return economyRefusals.limitExceeded(params, fields.quantity);
}

/** What a helper lets go of in somebody's name, or promises, is bounded, over all whom they help, in any 30 days. */
export function refuseHelper(
  { sql, at, helper }: Judgement,
  { resource, quantity, measure, fields }: Giving,
): Refusal | undefined {
  if (helper === undefined) return undefined;
  const gone = sql.read(
    "SELECT quantity FROM flows WHERE helper = ? AND resource = ? AND at > ? ORDER BY n",
  );
  const promised = sql.read(
    `SELECT quantity - released AS quantity FROM holds
     WHERE helper = ? AND resource = ? AND ended IS NULL ORDER BY n`,
  );
  const before = [
    ...gone.all(helper.n, resource, at - limits.helpedMs),
    ...promised.all(helper.n, resource),
  ];
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

interface Writing {
  readonly flowing: Flow;
  readonly legs: Legs;
  readonly because: Because;
}

function writeFlow(judgement: Judgement, { flowing, legs, because }: Writing): void {
  const { sql, index, at } = judgement;
  const { action, resource, quantity, note = null, name } = flowing;
  const { hold, answers = null, corrects = null } = because;
  const [from, to] = [writeAccount(judgement, legs.giving), writeAccount(judgement, legs.taking)];
  const after = [legs.giving.after, legs.taking.after];
  const insert = sql.write(
    `INSERT INTO flows (entry, at, action, resource, provider, receiver, quantity, provider_after,
       receiver_after, note, helper, name, hold, answers, corrects)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const helper = hold === undefined ? (judgement.helper?.n ?? null) : hold.helper;
  const named = name === undefined ? null : (fromHex(name) ?? null);
  const told = [note, helper, named, hold?.n ?? null, answers, corrects];
  insert.run(index, at, action, resource, from, to, quantity, ...after, ...told);
}
