/**
 * The one place where a quantity changes. `flow` checks the invariants of the journal and then writes one
 * row and the accounts of both sides; there is no other way to write them, so a limit cannot be forgotten by a path.
 * What is held (holds.ts), sent back and corrected (answers.ts) passes through the same checks.
 */

import { fromHex } from "@plenty/kernel";
import type { Refusal } from "@plenty/kernel";
import type { Judgement } from "../../engine/room.ts";
import { legOf, markAccount, writeAccount } from "./accounts.ts";
import type { Side } from "./accounts.ts";
import { actions } from "./actions.ts";
import { refuseBalances, refuseConsent, refuseHelper, refuseSides, refuseTotal } from "./checks.ts";
import type { Flow, Legs, Moving } from "./checks.ts";
import { effectOf } from "./effects.ts";
import { refuseProcess, writeProcess } from "./processes.ts";
import { resourceAt, writeTotal } from "./resources.ts";

/** What a flow has to do with what was written before: row numbers. */
export interface Because {
  /** It is drawn from this hold, whose consent it rests on, and who signed for the holder. */
  readonly hold?: { readonly n: number; readonly helper: number | null };
  /** It sends back what this flow gave. */
  readonly answers?: number;
  /** It puts right what this flow told wrongly. */
  readonly corrects?: number;
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
  const { action, resource } = flowing;
  const good = resource === undefined ? undefined : resourceAt(judgement, resource);
  const moving: Moving = { flowing, effect: effectOf(action), good };
  const isDrawn = because.hold !== undefined;
  const unfit =
    (isDrawn ? undefined : refuseConsent(moving)) ??
    refuseSides(judgement, moving) ??
    refuseProcess(judgement, moving);
  if (unfit !== undefined) return unfit;
  const legs = legsOf(judgement, moving, isDrawn);
  const refusal =
    refuseBalances(flowing, legs) ??
    refuseTotal(moving) ??
    (isDrawn ? undefined : refuseHelped(judgement, moving));
  if (refusal === undefined) writeFlow(judgement, moving, { legs, because });
  return refusal;
}

/** The accounts that it changes; where there is no quantity, none. */
function legsOf(judgement: Judgement, { flowing, effect, good }: Moving, isDrawn: boolean): Legs {
  const { provider, receiver, quantity } = flowing;
  if (good === undefined || quantity === undefined) return { giving: undefined, taking: undefined };
  const legFor = (side: Side, { accounting, onhand }: typeof effect.from, holding: number) =>
    accounting === 0 && onhand === 0
      ? undefined
      : legOf(judgement, {
          resource: good.n,
          side: bounded(side, good.kind),
          change: accounting * quantity,
          handing: onhand * quantity,
          holding,
        });
  return {
    giving: legFor(provider, effect.from, isDrawn ? -quantity : 0),
    taking: legFor(receiver, effect.to, 0),
  };
}

/** A thing is not owed: what is not there is not given. */
function bounded(side: Side, kind: string): Side {
  const isThing = kind === "rival" || kind === "stock";
  return isThing && side.floor < 0 ? { ...side, floor: 0 } : side;
}

/** The cap is of money: credit, and what lies outside. */
function refuseHelped(judgement: Judgement, { flowing, good }: Moving): Refusal | undefined {
  const { quantity, measure, fields } = flowing;
  if (quantity === undefined || (good?.kind !== "credit" && good?.kind !== "outside")) {
    return undefined;
  }
  return refuseHelper(judgement, { resource: good.n, quantity, measure, fields });
}

interface Writing {
  readonly legs: Legs;
  readonly because: Because;
}

function writeFlow(judgement: Judgement, moving: Moving, { legs, because }: Writing): void {
  const { flowing, effect, good } = moving;
  const { giving, taking } = legs;
  const from = giving === undefined ? null : writeAccount(judgement, giving);
  const to = taking === undefined ? null : writeAccount(judgement, taking);
  if (good !== undefined && effect.total !== 0 && flowing.quantity !== undefined) {
    writeTotal(judgement, good, good.total + effect.total * flowing.quantity);
  }
  insertFlow(judgement, moving, {
    because,
    accounts: [from, to],
    after: [giving?.after ?? null, taking?.after ?? null],
  });
  const stage = writeProcess(judgement, moving);
  if (good?.kind !== "credit") mark(judgement, flowing, { account: to ?? from, stage });
}

interface Row {
  readonly because: Because;
  readonly accounts: readonly (number | null)[];
  readonly after: readonly (number | null)[];
}

function insertFlow(
  { sql, index, at, helper }: Judgement,
  { flowing }: Moving,
  { because, accounts, after }: Row,
): void {
  const { action, resource = null, quantity = null, note = null, name, effort } = flowing;
  const { process = null, container = null, state = null } = flowing;
  const { hold, answers = null, corrects = null } = because;
  const insert = sql.write(
    `INSERT INTO flows (entry, at, action, resource, giver, taker, provider, receiver, quantity,
       provider_after, receiver_after, note, helper, name, hold, answers, corrects, effort,
       effort_unit, process, container, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const signed = hold === undefined ? (helper?.n ?? null) : hold.helper;
  const named = name === undefined ? null : (fromHex(name) ?? null);
  const sides = [flowing.provider.agent, flowing.receiver.agent, ...accounts];
  const about = [note, signed, named, hold?.n ?? null, answers, corrects];
  const told = [effort?.quantity ?? null, effort?.unit ?? null, process, container, state];
  insert.run(index, at, action, resource, ...sides, quantity, ...after, ...about, ...told);
}

interface Marking {
  readonly account: number | null;
  /** Row number of the specification of the process out of which it came. */
  readonly stage: number | undefined;
}

/** Stage, state and container of what moved, as its action says. */
function mark(judgement: Judgement, flowing: Flow, { account, stage }: Marking): void {
  const { action, state, container } = flowing;
  const { containedEffect } = actions[action];
  if (account === null) return;
  if (stage !== undefined) markAccount(judgement, account, "stage", stage);
  if (state !== undefined) markAccount(judgement, account, "state", state);
  if (containedEffect === "update") markAccount(judgement, account, "container", container ?? null);
  if (containedEffect === "remove") markAccount(judgement, account, "container", null);
}
