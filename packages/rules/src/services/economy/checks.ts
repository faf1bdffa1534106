/** What a flow is asked before it is written, in the order of the README: who agreed, who takes part, how much, and what is then left. */

import { AMOUNT_MAX, isAmount, limits } from "@plenty/kernel";
import type { Hash, Measured, Refusal } from "@plenty/kernel";
import type { Judgement } from "../../engine/room.ts";
import { accountOf } from "./accounts.ts";
import type { Leg, Side } from "./accounts.ts";
import { actions } from "./actions.ts";
import { agentAt } from "./agents.ts";
import { takes } from "./effects.ts";
import type { Action, Effect } from "./effects.ts";
import { economyRefusals } from "./refusals.ts";
import type { Resource } from "./resources.ts";

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

/** Time, or whatever else is given of oneself, in steps of a unit. */
export interface Effort {
  readonly quantity: number;
  readonly unit: string;
}

export interface Flow extends Omit<Giving, "resource" | "quantity"> {
  readonly action: Action;
  /** Absent where work or a service is given, and no resource. */
  readonly resource?: number | undefined;
  /** Absent where there is no quantity: of works, and of work. */
  readonly quantity?: number | undefined;
  readonly effort?: Effort;
  /** Row number of the process that it is an input or an output of. */
  readonly process?: number;
  /** Row number of the resource into which it is put, or out of which it is taken. */
  readonly container?: number;
  /** In which state it is after a test or a review, in the room's words for it. */
  readonly state?: string;
  /** Under which later acts name it: the id of its act, where that makes one flow. */
  readonly name?: Hash;
}

/** A flow with what its action does and what it is of. */
export interface Moving {
  readonly flowing: Flow;
  readonly effect: Effect;
  readonly good: Resource | undefined;
}

export interface Legs {
  readonly giving: Leg | undefined;
  readonly taking: Leg | undefined;
}

/**
 * Who loses must have agreed: whose rights or keeping becomes less, or whose thing is in use meanwhile; and whoever has
 * to keep what stays another's.
 */
export function refuseConsent({ flowing, effect }: Pick<Moving, "flowing" | "effect">) {
  const { action, provider, receiver, consents } = flowing;
  const { from, to } = effect;
  const loses = from.accounting < 0 || from.onhand < 0 || action === "use";
  const keeps = to.onhand > 0 && to.accounting === 0 && provider.agent !== receiver.agent;
  const isAgreed =
    (!loses || consents.includes(provider.agent)) && (!keeps || consents.includes(receiver.agent));
  return isAgreed ? undefined : economyRefusals.consentMissing();
}

/** What needs no balance: who takes part, and whether such a thing happens to such a good. */
export function refuseSides(judgement: Judgement, moving: Moving): Refusal | undefined {
  const { flowing, effect, good } = moving;
  const { provider, receiver, action, fields } = flowing;
  const [gives, gets] = [isTouched(effect.from), isTouched(effect.to)];
  const isSame = provider.agent === receiver.agent && provider.place === receiver.place;
  if (gives && gets && isSame) return economyRefusals.sidesSame("", fields.receiver);
  const holders = [...(gives ? [provider] : []), ...(gets ? [receiver] : [])];
  if (good !== undefined && good.kind !== "nonrival" && holders.some(isShutOut(judgement, good))) {
    return economyRefusals.cannotHold("", fields.receiver);
  }
  if (good === undefined || takes(good.kind, action)) return refuseQuantity(moving);
  return economyRefusals.notThisKind();
}

function isTouched({ accounting, onhand }: Effect["from"]): boolean {
  return accounting !== 0 || onhand !== 0;
}

/** True of whoever may have nothing. Who has an account was asked when it was opened: nobody becomes unclaimed. */
function isShutOut(judgement: Judgement, { n }: Resource) {
  return (side: Side) =>
    accountOf(judgement, n, side) === undefined &&
    agentAt(judgement, side.agent).kind === "unclaimed";
}

/** A quantity in the resource's own unit where there is one, an effort where the action takes one, and nothing else. */
function refuseQuantity({ flowing, good }: Moving): Refusal | undefined {
  const { action, quantity, effort, measure, fields } = flowing;
  const { eventQuantity } = actions[action];
  const counts = good !== undefined && good.kind !== "nonrival";
  const fits =
    (quantity !== undefined) === counts &&
    (effort === undefined || eventQuantity !== "resource" || action === "deliverService") &&
    (effort !== undefined || eventQuantity !== "effort");
  if (!fits) return economyRefusals.quantityUnfit("", fields.quantity);
  if (counts && (measure.unit !== good.unit || measure.decimals !== good.decimals)) {
    return economyRefusals.unitOther({ unit: good.unit ?? "" }, fields.quantity);
  }
  const told = [quantity, effort?.quantity].filter((each) => each !== undefined);
  if (told.every((each) => each >= 1 && isAmount(each))) return undefined;
  return economyRefusals.amountOutOfRange("", fields.quantity);
}

export function refuseBalances(
  { measure, quantity = 0, fields }: Flow,
  { giving, taking }: Legs,
): Refusal | undefined {
  if (taking !== undefined && !(isAmount(taking.after) && isAmount(taking.onhand))) {
    return economyRefusals.amountOutOfRange("", fields.quantity);
  }
  const about = { measure, quantity, fields };
  const refusal = giving === undefined ? undefined : refuseFloor(about, giving);
  if (refusal !== undefined || taking === undefined) return refusal;
  const { after, account, side } = taking;
  if (after <= side.ceiling || after <= (account?.balance ?? 0)) return undefined;
  const written = (amount: number): Measured => ({ amount, ...measure });
  const params = { after: written(after), ceiling: written(side.ceiling) };
  return economyRefusals.ceilingExceeded(params, fields.quantity);
}

/** What is free of an account, its balance without what is held of it, never falls below the floor; nor does what is in keeping. */
export function refuseFloor(
  { measure, quantity, fields }: Pick<Giving, "measure" | "quantity" | "fields">,
  { side: { floor }, account, after, onhand, held }: Leg,
): Refusal | undefined {
  const free = after - held;
  if (!isAmount(after) || !isAmount(free) || !isAmount(onhand)) {
    return economyRefusals.amountOutOfRange("", fields.quantity);
  }
  const before = account ?? { balance: 0, onhand: 0, held: 0 };
  const falls = free < before.balance - before.held ? free : Number.POSITIVE_INFINITY;
  const kept = onhand - held;
  const leaves = kept < before.onhand - before.held ? kept : Number.POSITIVE_INFINITY;
  const lowest = Math.min(falls, leaves);
  if (lowest >= floor) return undefined;
  const written = (amount: number): Measured => ({ amount, ...measure });
  const most = Math.min(AMOUNT_MAX, Math.max(0, lowest + quantity - floor));
  const params = { after: written(lowest), floor: written(floor), most: written(most) };
  return economyRefusals.limitExceeded(params, fields.quantity);
}

/** Of a stock stays what must stay; a single thing is there once. */
export function refuseTotal({ flowing, effect, good }: Moving): Refusal | undefined {
  const { quantity = 0, measure, fields } = flowing;
  if (good === undefined || effect.total === 0) return undefined;
  const after = good.total + effect.total * quantity;
  if (!isAmount(after)) return economyRefusals.amountOutOfRange("", fields.quantity);
  if (effect.total < 0 && good.least !== undefined && after < good.least) {
    const most = { amount: Math.max(0, good.total - good.least), ...measure };
    return economyRefusals.stockSpent({ most }, fields.quantity);
  }
  const isTwice = effect.total > 0 && good.most !== undefined && after > good.most;
  return isTwice ? economyRefusals.thereAlready("", fields.quantity) : undefined;
}

/** What a helper lets go of in somebody's name, or promises, is bounded, over all whom they help, in any 30 days. */
export function refuseHelper(
  { sql, at, helper }: Judgement,
  {
    resource,
    quantity,
    measure,
    fields,
  }: Pick<Giving, "resource" | "quantity" | "measure" | "fields">,
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
