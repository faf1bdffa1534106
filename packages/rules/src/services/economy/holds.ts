/**
 * Holds: a promise that something is given, so that it is there when it is due. What is held still belongs to its
 * holder and cannot be given to anybody else; it is released to whom it was promised, in parts or at once, or it is
 * free again when they let it go or its time has passed. A hold is the consent on which what is drawn from it rests.
 */

import { assert, isAmount, limits, present } from "@plenty/kernel";
import type { Hash, Millis, Refusal } from "@plenty/kernel";
import type { SqlRow } from "../../engine/db.ts";
import type { DueDef, Judgement, Reading } from "../../engine/room.ts";
import type { FactDef } from "../../engine/spec.ts";
import { freeHeld, legOf, writeAccount } from "./accounts.ts";
import { refuseConsent, refuseFloor, refuseHelper, refuseSides } from "./checks.ts";
import type { Flow, Giving } from "./checks.ts";
import { effectOf } from "./effects.ts";
import { flowBecause } from "./flow.ts";
import { economyRefusals } from "./refusals.ts";
import { resourceAt } from "./resources.ts";

/** Under `due` of this name a room that holds something declares what follows when it lapses: `lapsing`. */
export const holdDue = "hold";

/** How a hold ended: all of it released, let go by whom it was for, or its time passed. */
export type HoldEnd = "released" | "let-go" | "lapsed";

export interface Hold {
  readonly n: number;
  readonly hold: Hash;
  /** Index of the entry that made it. */
  readonly entry: number;
  /** Row numbers: of the resource, of whose balance it is held, and for whom. */
  readonly resource: number;
  readonly holder: number;
  readonly receiver: number;
  readonly quantity: number;
  readonly released: number;
  readonly until: Millis;
  /** Undefined as long as it is open. */
  readonly ended: HoldEnd | undefined;
  readonly note: Hash | undefined;
  /** Who signed it for the holder, where somebody else did. */
  readonly helper: number | null;
}

export interface Holding extends Giving {
  /** Its name: the id of the act that makes it. */
  readonly hold: Hash;
  readonly until: Millis;
  readonly fields: Giving["fields"] & { readonly until: string };
}

/** Holds a quantity for somebody; the refusal, or undefined once it is held. */
export function hold(judgement: Judgement, holding: Holding): Refusal | undefined {
  const { resource, provider, quantity } = holding;
  assert(provider.place === undefined, "what is held lies in no place that matters");
  const good = resourceAt(judgement, resource);
  const flowing = { ...holding, action: "transfer" } as const;
  const moving = { flowing, effect: effectOf("transfer"), good };
  const unfit = refuseConsent(moving) ?? refuseSides(judgement, moving);
  if (unfit !== undefined) return unfit;
  const time = refuseTime(judgement, holding);
  if (time !== undefined) return time;
  const leg = legOf(judgement, {
    resource,
    side: provider,
    change: 0,
    handing: 0,
    holding: quantity,
  });
  const refusal = refuseFloor(holding, leg) ?? refuseHelper(judgement, holding);
  if (refusal !== undefined) return refusal;
  writeHold(judgement, holding, writeAccount(judgement, leg));
  return undefined;
}

function refuseTime({ at }: Judgement, { until, fields }: Holding): Refusal | undefined {
  if (until > at && until <= at + limits.holdMs) return undefined;
  return economyRefusals.holdTimeUnfit("", fields.until);
}

function writeHold(judgement: Judgement, holding: Holding, account: number): void {
  const { sql, index, at, helper } = judgement;
  const { hold: name, resource, provider, receiver, quantity, until, note = null } = holding;
  const insert = sql.write(
    `INSERT INTO holds (hold, entry, at, resource, account, holder, receiver, quantity, released,
       until, note, helper) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)`,
  );
  const sides = [account, provider.agent, receiver.agent];
  insert.run(name, index, at, resource, ...sides, quantity, until, note, helper?.n ?? null);
  judgement.schedule({ at: until, due: holdDue, key: name });
}

export interface Releasing extends Omit<Flow, "consents" | "resource" | "quantity" | "action"> {
  readonly hold: Hash;
  /** How much of it; all that is left where this is absent. */
  readonly quantity?: number | undefined;
  readonly fields: Giving["fields"] & { readonly hold: string };
}

/**
 * Gives what was held to whom it was held for: all that is left, or a part of it, and the rest stays held. Whether the
 * holder says so or the receiver is for the room to know. `provider` and `receiver` are the sides of the hold.
 */
export function release(judgement: Judgement, releasing: Releasing): Refusal | undefined {
  const { hold: name, fields, measure } = releasing;
  const open = findOpen(judgement, name, fields.hold);
  if ("code" in open) return open;
  const isTheirs =
    releasing.provider.agent === open.holder && releasing.receiver.agent === open.receiver;
  assert(isTheirs, "what is released goes from the holder to whom it is held for");
  const left = leftOf(open);
  const { quantity = left } = releasing;
  if (!isAmount(quantity) || quantity < 1) {
    return economyRefusals.amountOutOfRange("", fields.quantity);
  }
  if (quantity > left) {
    return economyRefusals.moreThanHeld({ left: { amount: left, ...measure } }, fields.quantity);
  }
  const { resource, n, helper } = open;
  const flowing: Flow = { ...releasing, action: "transfer", resource, quantity, consents: [] };
  const refusal = flowBecause(judgement, flowing, { hold: { n, helper } });
  if (refusal !== undefined) return refusal;
  const released = open.released + quantity;
  judgement.sql.write("UPDATE holds SET released = ? WHERE n = ?").run(released, n);
  if (quantity === left) endHold(judgement, open, "released");
  return undefined;
}

export interface LettingGo {
  readonly hold: Hash;
  /** Agents who agreed by this entry: whom it was held for must be among them. */
  readonly consents: readonly number[];
  readonly field: string;
}

/** Whom it was held for does without it: what is left of it is free again. */
export function letGo(
  judgement: Judgement,
  { hold: name, consents, field }: LettingGo,
): Refusal | undefined {
  const open = findOpen(judgement, name, field);
  if ("code" in open) return open;
  if (!consents.includes(open.receiver)) return economyRefusals.consentMissing();
  freeHeld(judgement, { resource: open.resource, agent: open.holder }, leftOf(open));
  endHold(judgement, open, "let-go");
  return undefined;
}

/** What a room declares under `due` for the holds that it makes: the time passed, and `tell` gives its fact. */
export function lapsing<F extends FactDef>(
  facts: readonly F[],
  tell: (judgement: Judgement, lapsed: Hold) => void,
): DueDef<F> {
  return {
    facts,
    settle(judgement, key) {
      const lapsed = present(findHold(judgement, key), "what lapses was held");
      freeHeld(judgement, { resource: lapsed.resource, agent: lapsed.holder }, leftOf(lapsed));
      writeEnd(judgement, lapsed, "lapsed");
      tell(judgement, lapsed);
    },
  };
}

/** How much of a hold is still held. */
export function leftOf({ quantity, released, ended }: Hold): number {
  return ended === undefined ? quantity - released : 0;
}

/** The hold of a name, open or ended; undefined if there is none. */
export function findHold({ sql }: Reading, name: Hash): Hold | undefined {
  const row = sql.read(`SELECT ${columns} FROM holds WHERE hold = ?`).get(name);
  return row === undefined ? undefined : holdOf(row);
}

export interface HoldPaging {
  /** Row number of an agent who holds, or for whom is held; all holds where it is undefined. */
  readonly agent: number | undefined;
  /** Holds below this row number. */
  readonly before: number;
  readonly limit: number;
}

/** Open holds, of an agent theirs and those for them, newest first. */
export function openHolds({ sql }: Reading, { agent, before, limit }: HoldPaging): readonly Hold[] {
  if (agent === undefined) {
    const all = sql.read(
      `SELECT ${columns} FROM holds WHERE ended IS NULL AND n < ? ORDER BY n DESC LIMIT ?`,
    );
    return all.all(before, limit).map(holdOf);
  }
  const read = sql.read(
    `SELECT * FROM (SELECT ${columns} FROM holds
       WHERE holder = ? AND ended IS NULL AND n < ? ORDER BY n DESC LIMIT ?)
     UNION ALL
     SELECT * FROM (SELECT ${columns} FROM holds
       WHERE receiver = ? AND ended IS NULL AND n < ? ORDER BY n DESC LIMIT ?)
     ORDER BY n DESC LIMIT ?`,
  );
  return read.all(agent, before, limit, agent, before, limit, limit).map(holdOf);
}

const columns =
  "n, hold, entry, resource, holder, receiver, quantity, released, until, ended, note, helper";

/** A hold of which something is left, or why there is none. */
function findOpen(judgement: Judgement, name: Hash, field: string): Hold | Refusal {
  const found = findHold(judgement, name);
  if (found === undefined) return economyRefusals.holdUnknown("", field);
  const isOver = found.ended !== undefined || found.until <= judgement.at;
  return isOver ? economyRefusals.holdEnded("", field) : found;
}

/** It ended before its time. */
function endHold(judgement: Judgement, ended: Hold, how: HoldEnd): void {
  judgement.unschedule({ due: holdDue, key: ended.hold });
  writeEnd(judgement, ended, how);
}

function writeEnd({ sql }: Judgement, { n }: Hold, how: HoldEnd): void {
  sql.write("UPDATE holds SET ended = ? WHERE n = ?").run(how, n);
}

function holdOf(row: SqlRow): Hold {
  return {
    n: Number(row.n),
    hold: String(row.hold),
    entry: Number(row.entry),
    resource: Number(row.resource),
    holder: Number(row.holder),
    receiver: Number(row.receiver),
    quantity: Number(row.quantity),
    released: Number(row.released),
    until: Number(row.until),
    ended: row.ended === null ? undefined : (row.ended as HoldEnd), // CHECKed column
    note: row.note === null ? undefined : String(row.note),
    helper: row.helper === null ? null : Number(row.helper),
  };
}
