/**
 * The rules: a deterministic fold of a log into state in SQLite. Relies on kernel and log, and on a
 * database that is handed in; reads no clock, draws no random number, opens no connection.
 */

import { readFileSync } from "node:fs";
import { engineRefusals } from "./engine/refusals.ts";
import { logRefusals } from "@plenty/log";
import type { Refusal, RefusalSpec, Result } from "@plenty/kernel";
import { createAdmission } from "./engine/admission.ts";
import { createEngineFor } from "./engine/engine.ts";
import type { Engine } from "./engine/engine.ts";
import type { Db } from "./engine/db.ts";
import { createSql } from "./engine/db.ts";
import { fullDigest as digestTables, tablesOf } from "./engine/digest.ts";
import { createAsk } from "./engine/read.ts";
import type { Ask } from "./engine/read.ts";
import type { Answer } from "./engine/room.ts";
import { rooms, services } from "./rooms.ts";
import { personOfKey } from "./rooms/people/index.ts";
import { signOfLife } from "./services/presence/index.ts";
import { homeView } from "./views/home.ts";
import { presenceView } from "./views/presence.ts";

export type { CheckedAct } from "./engine/admission.ts";
export { isStorageFault } from "./engine/db.ts";
export type { Db, SqlRow, SqlValue, Statement } from "./engine/db.ts";
export type { Applied, Engine } from "./engine/engine.ts";
export { digestBefore, runningDigest } from "./engine/digest.ts";
export { createAsk } from "./engine/read.ts";
export type { Ask, Question } from "./engine/read.ts";
export type { ActSpec, Answer, Fact, QuerySpec, SettingDef } from "./engine/room.ts";

const everything = [...services, ...rooms];
const views = [homeView, presenceView];
const engineTables = readFileSync(new URL("engine/tables.sql", import.meta.url), "utf8");

/** CREATE statements of the engine, the services and the rooms, in order: run once on an empty database. */
export const schema: readonly string[] = [engineTables, ...everything.map((room) => room.tables)];

/** Names of all tables that the full digest covers. */
export const stateTables: readonly string[] = schema.flatMap(tablesOf);

const admission = createAdmission(everything.flatMap((room) => room.acts.map((act) => act.spec)));

/** Checks everything about an act that needs no state: form, schema, signature, proofs inside it. */
export const checkAct = admission.check;

/** An act from bytes that `checkAct` accepted before: no signature is checked again. */
export const reparseAct = admission.trust;

/** An engine over a database that holds `schema`. */
export function createEngine(db: Db): Engine {
  return createEngineFor(db, everything, { identify: personOfKey, signOfLife });
}

/** SHA-256 over every row of every table of the rules, hexadecimal. */
export function fullDigest(db: Db): string {
  return digestTables(db, stateTables);
}

/** What is broken, law by law; empty if every law holds. */
export function checkLaws(db: Db): readonly string[] {
  const reader = { sql: createSql(db, () => undefined) };
  return everything.flatMap((room) =>
    room.laws.flatMap((law) => law.check(reader).map((what) => `${law.name}: ${what}`)),
  );
}

const asks = new WeakMap<Db, Ask>();

/** Answers a question about the state from a database connection; statements are kept per connection. */
export function read(db: Db, question: Parameters<Ask>[0]): Result<Answer, Refusal> {
  const ask = asks.get(db) ?? createAsk(db, [...rooms, ...views]);
  asks.set(db, ask);
  return ask(question);
}

/** Every act, for schemas, references and clients. */
export const actSpecs = everything.flatMap((room) =>
  room.acts.map(({ spec }) => ({ room: room.name, ...spec })),
);

/** Every query, for references. */
export const querySpecs = [...rooms, ...views].flatMap((room) =>
  room.queries.map(({ spec }) => ({ room: room.name, ...spec })),
);

/** Every setting, for the page of powers and references. */
export const settingSpecs = everything.flatMap((room) =>
  room.settings.map((setting) => ({ room: room.name, ...setting })),
);

/** Every refusal of log and rules. */
export const refusalSpecs: readonly RefusalSpec[] = [
  ...logRefusals,
  ...Object.values(engineRefusals).map((make) => make.spec),
  ...everything.flatMap((room) => room.refusals.map((make) => make.spec)),
];
