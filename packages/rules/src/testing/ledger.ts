/**
 * A log and its state in memory, judged as a host would: admission, tick if something is due, one
 * transaction each. Each act is previewed first. A refusal that wrote anything is a failure of the test,
 * and so is a preview that foresaw something else, whichever test it is.
 */

import { DatabaseSync } from "node:sqlite";
import { Check } from "typebox/value";
import type { Millis, Refusal, Result } from "@plenty/kernel";
import { checkAct, createEngine, createPreview, factSpecs, fullDigest, schema } from "../index.ts";
import type { Applied, CheckedAct, Engine, Preview } from "../index.ts";
import { expectForeseen, foresee } from "./foreseen.ts";

export type Outcome = Result<Applied, Refusal>;

export interface Entry {
  readonly at: Millis;
  /** Absent in a tick. */
  readonly act?: CheckedAct;
  /** Facts as they were written. */
  readonly facts: string;
}

export interface Ledger {
  readonly db: DatabaseSync;
  engine: Engine;
  readonly preview: Preview;
  readonly log: Entry[];
  time: Millis;
}

/** Which acts were refused in this process, and by which codes: `credit.pay: LimitExceeded`. */
export const refusedSoFar = new Set<string>();

/** An empty log at the time at which every test begins. */
export function openLedger(): Ledger {
  const db = openState();
  const [engine, preview] = [createEngine(db), createPreview(db)];
  return { db, engine, preview, log: [], time: Date.UTC(2026, 0, 5, 9) };
}

/** An empty state database in memory. */
export function openState(): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  for (const statements of schema) db.exec(statements);
  return db;
}

/** Takes a JWS as a host would; ticks first if something is due. */
export function submit(ledger: Ledger, jws: string): Outcome {
  const checked = checkAct(jws);
  if (!checked.ok) return checked;
  const foreseen = foresee(ledger, checked.value);
  settle(ledger);
  const outcome = applyNow(ledger, checked.value);
  expectForeseen(foreseen, checked.value, outcome);
  return outcome;
}

/** Ticks until nothing is due: as with a host, each tick has a time of its own, and what comes after is not before it. */
function settle(ledger: Ledger): void {
  for (let at = ledger.time; ledger.engine.due(at); at = ledger.time + 1) {
    ledger.time = at;
    tick(ledger);
  }
}

/** Applies a checked act at once, whatever is due. */
function applyNow(ledger: Ledger, act: CheckedAct): Outcome {
  const { db, engine, log, time: at } = ledger;
  const before = rowsChanged(db);
  const outcome = inTransaction(ledger, () => {
    const judged = engine.apply({ index: log.length, at, act });
    if (!judged.ok && rowsChanged(db) !== before) expectUndone(db, judged.refusal);
    return judged;
  });
  if (outcome.ok) expectForms(outcome.value);
  if (outcome.ok) log.push({ at, act, facts: outcome.value.json });
  else noteRefusal(act, outcome.refusal);
  return outcome;
}

/** Settles what is due. */
export function tick(ledger: Ledger): Outcome {
  const { engine, log, time: at } = ledger;
  const outcome = inTransaction(ledger, () => engine.tick({ index: log.length, at }));
  if (outcome.ok) expectForms(outcome.value);
  if (outcome.ok) log.push({ at, facts: outcome.value.json });
  return outcome;
}

/** Facts that are not of their declared form are a failure of the test, whichever test it is. */
function expectForms({ facts }: Applied): void {
  for (const { fact, ...fields } of facts) {
    const form = factSpecs.find(({ name }) => name === fact)?.fields;
    if (form !== undefined && Check(form, fields)) continue;
    throw new Error(`${fact} is of another form: ${JSON.stringify(fields)}`);
  }
}

/** The full digest after all entries were applied to a fresh database. */
export function replay(log: readonly Entry[]): string {
  const db = openState();
  const engine = createEngine(db);
  for (const [index, { at, act, facts }] of log.entries()) {
    const outcome =
      act === undefined ? engine.tick({ index, at }) : engine.apply({ index, at, act });
    if (!outcome.ok) throw new Error(`replay refuses entry ${index}: ${outcome.refusal.code}`);
    if (outcome.value.json !== facts) throw new Error(`replay gives entry ${index} other facts`);
  }
  const digest = fullDigest(db);
  db.close(); // what SQLite holds is not counted by whoever collects garbage
  return digest;
}

function inTransaction({ db, engine }: Ledger, judge: () => Outcome): Outcome {
  db.exec("BEGIN");
  try {
    const outcome = judge();
    db.exec("COMMIT");
    return outcome;
  } catch (error) {
    db.exec("ROLLBACK");
    engine.forget();
    throw error;
  }
}

/** A refusal after rows were changed is a failure of the test, unless they are again what they were before. */
function expectUndone(db: DatabaseSync, { code }: Refusal): void {
  const after = fullDigest(db);
  db.exec("ROLLBACK");
  db.exec("BEGIN");
  if (fullDigest(db) !== after) throw new Error(`${code} wrote`);
}

/** Of what a group was to do by agreement, the refusal of that act is noted too. */
function noteRefusal({ payload }: CheckedAct, { code, field }: Refusal): void {
  refusedSoFar.add(`${payload.act}: ${code}`);
  const { acts = [] } = payload.body as { acts?: readonly { readonly act: string }[] }; // as its schema says, or another body
  const inner = acts[Number(field?.split(".")[1])];
  if (inner !== undefined) refusedSoFar.add(`${inner.act}: ${code}`);
}

/** Rows that this connection ever changed: a refusal leaves the number as it was, or undoes what it tried. */
function rowsChanged(db: DatabaseSync): number {
  return Number(db.prepare("SELECT total_changes() AS changes").get()?.changes);
}
