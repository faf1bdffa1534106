/**
 * The rules: a deterministic fold of a log into state in SQLite. Relies on kernel and log, and on a
 * database that is handed in; reads no clock, draws no random number, opens no connection.
 */

import { readFileSync } from "node:fs";
import { engineRefusals } from "./engine/refusals.ts";
import { present } from "@plenty/kernel";
import { logRefusals } from "@plenty/log";
import type { Hash, Refusal, RefusalSpec, Result } from "@plenty/kernel";
import { actedFor } from "./engine/behalf.ts";
import { createAdmission } from "./engine/admission.ts";
import { dueFailed } from "./engine/due.ts";
import { createEngineFor } from "./engine/engine.ts";
import type { Engine } from "./engine/engine.ts";
import type { Db } from "./engine/db.ts";
import { createSql } from "./engine/db.ts";
import { fullDigest as digestAll, roomDigests as digestRooms, tablesOf } from "./engine/digest.ts";
import { enactedBy } from "./engine/enact.ts";
import { besideOf, hidingsAmong, namesWords } from "./engine/marks.ts";
import { createMemory } from "./engine/memory.ts";
import { createPreviewFor } from "./engine/preview.ts";
import type { Preview } from "./engine/preview.ts";
import { createAsk, sightsOf } from "./engine/read.ts";
import type { Answer, Ask } from "./engine/read.ts";
import type { Reading, Room } from "./engine/room.ts";
import { isAmong, officeLacks, roleRefusals } from "./engine/spec.ts";
import type { Asker, Fact } from "./engine/spec.ts";
import { createOwnNamesFinder } from "./engine/own-names.ts";
import { createWordsNamer } from "./engine/words.ts";
import type { NamingAct } from "./engine/words.ts";
import { rooms, services, views } from "./rooms.ts";
import { wordsErased } from "./rooms/people/facts.ts";
import { isOfficeHeld, mayByOffice } from "./rooms/charter/index.ts";
import {
  findActing,
  findPerson,
  peopleRefusals,
  personOfKey,
  refuseKey,
} from "./rooms/people/index.ts";
import { findAgent, valueFlowsOf } from "./services/economy/index.ts";
import type { Slice, Told } from "./services/economy/index.ts";
import { signOfLife } from "./services/presence/index.ts";
import { settingValue } from "./services/settings/index.ts";
import { rememberWords } from "./services/words/index.ts";

export type { CheckedAct } from "./engine/admission.ts";
export { isStorageFault } from "./engine/db.ts";
export type { Db, SqlRow, SqlValue, Statement } from "./engine/db.ts";
export type { Applied, Engine } from "./engine/engine.ts";
export { digestBefore, runningDigest } from "./engine/digest.ts";
export { unsignedFacts, unsignedId } from "./engine/preview.ts";
export type { Preview, PreviewPlace, Wanted } from "./engine/preview.ts";
export { createAsk } from "./engine/read.ts";
export type { Answer, Ask, Question } from "./engine/read.ts";
export { keeper, namesPerson, stranger, visitor } from "./engine/spec.ts";
export type {
  ActSpec,
  Asker,
  Audience,
  Fact,
  FactDef,
  NamesDef,
  QuerySpec,
  SettingDef,
} from "./engine/spec.ts";
export { groupWords } from "./engine/own-names.ts";
export type { OwnName } from "./engine/own-names.ts";
export { mayReadWords, readersOf } from "./engine/words.ts";
export type { NamedWords, NamingAct } from "./engine/words.ts";
export { valueFlowsContext } from "./services/economy/index.ts";
export { erasedWords } from "./services/words/index.ts";

const everything: readonly Room[] = [...services, ...rooms];
const asked: readonly Room[] = [...everything, ...views];
const engineTables = readFileSync(new URL("engine/tables.sql", import.meta.url), "utf8");

/** Whoever has tables, in order, with the statements that make them. */
export const owners = [{ name: "engine", tables: engineTables }, ...everything]
  .filter(({ tables }) => tables !== "")
  .map(({ name, tables: sql }) => ({ name, sql, tables: tablesOf(sql) }));

/** CREATE statements of the engine, the services and the rooms, in order: run once on an empty database. */
export const schema: readonly string[] = owners.map(({ sql }) => sql);

/** Names of all tables that the full digest covers. */
export const stateTables: readonly string[] = owners.flatMap(({ tables }) => tables);

const admission = createAdmission(everything.flatMap((room) => room.acts.map((act) => act.spec)));

/** Checks everything about an act that needs no state: form, schema, signature, proofs inside it. */
export const checkAct = admission.check;

/** An act from bytes that `checkAct` accepted before: no signature is checked again. */
export const reparseAct = admission.trust;

/** Words that an accepted act names, from its payload and its facts: who reads them, and whose they are. */
export const nameWords = createWordsNamer(
  everything.flatMap((room) => room.acts.map(({ spec }) => spec)),
  everything.flatMap((room) => room.facts),
);

/** Names under which people come to belong by an act. */
export const ownNamesIn = createOwnNamesFinder(
  everything.flatMap((room) => room.acts.map(({ spec }) => spec)),
);

/** Published texts that an act names. */
export function nameTexts({ act, body }: NamingAct): readonly Hash[] {
  const enacted = enactedByAct.get(act)?.(body) ?? [];
  return [{ act, body }, ...enacted].flatMap(
    (one) => textsByAct.get(one.act)?.(one.body).texts ?? [],
  );
}

const enactedByAct = new Map(
  everything.flatMap((room) =>
    room.acts.map(({ spec }): [string, ReturnType<typeof enactedBy>] => [
      spec.name,
      enactedBy(spec.body),
    ]),
  ),
);

const textsByAct = new Map(
  everything.flatMap((room) =>
    room.acts.map(({ spec }): [string, ReturnType<typeof besideOf>] => [
      spec.name,
      besideOf(spec.body),
    ]),
  ),
);

const hooks = {
  identify: personOfKey,
  refuseKey,
  findActing,
  signOfLife,
  settingOf: settingValue,
  nameWords,
  wordsNamed: rememberWords,
  offices: { mayDo: mayByOffice, isHeld: isOfficeHeld },
  commonsAgent: (reading: Reading, commons: Hash) =>
    present(findAgent(reading, commons), "a commons is an agent").n,
};

/** An engine over a database that holds `schema`. */
export function createEngine(db: Db): Engine {
  return createEngineFor(db, everything, hooks);
}

/** Judges acts that nobody has signed yet, in transactions that the caller rolls back. */
export function createPreview(db: Db): Preview {
  return createPreviewFor({
    admit: admission.checkUnsigned,
    maySee,
    engineFor: (identify) => createEngineFor(db, everything, { ...hooks, identify }),
    ofKey: personOfKey,
    ofPerson: findPerson,
  });
}

/** The digest of what each of engine, services and rooms remembers; of one that remembers nothing there is none. */
export function roomDigests(db: Db): Readonly<Record<string, string>> {
  return Object.fromEntries(digestRooms(db, owners));
}

/** SHA-256 over the digests of all rooms, hexadecimal. */
export function fullDigest(db: Db): string {
  return digestAll(db, owners);
}

/** What is broken, law by law; empty if every law holds. */
export function checkLaws(db: Db): readonly string[] {
  const reading = readingOf(db);
  return everything.flatMap((room) =>
    room.laws.flatMap((law) => law.check(reading).map((what) => `${law.name}: ${what}`)),
  );
}

/** A part of the journal as nodes of JSON-LD, in the vocabulary of ValueFlows. */
export function valueFlows(db: Db, slice: Slice): Iterable<Told> {
  return valueFlowsOf(readingOf(db), slice);
}

function readingOf(db: Db): Reading {
  return {
    sql: createSql(db, () => undefined),
    memory: createMemory(),
    settings: new Map(settingSpecs.map((def) => [def.name, def])),
    acts: new Map(actSpecs.map((spec) => [spec.name, spec])),
  };
}

const asks = new WeakMap<Db, Ask>();

/** Answers a question about the state from a database connection; statements are kept per connection. */
export function read(db: Db, question: Parameters<Ask>[0]): Result<Answer, Refusal> {
  const ask = asks.get(db) ?? createAsk(db, asked);
  asks.set(db, ask);
  return ask(question);
}

const sights = sightsOf(everything);

/** True if the asker may see entries of an act ("tick" for what nobody signed); unknown acts are nobody's to see. */
export function maySee(asker: Asker, act: string): boolean {
  return isAmong(sights.get(act), asker);
}

/** Whoever asks for what is not theirs to see is told so, by whatever door they come. */
export const { notYours } = engineRefusals;
export const { invitationUnknown } = peopleRefusals;

/** Every act, for schemas, references and clients; its refusals in the order in which they are checked. */
export const actSpecs = everything.flatMap((room) =>
  room.acts.map(({ spec, refusals }) => ({
    room: room.name,
    ...spec,
    refusals: [...roleRefusals(spec.by), ...refusals].map((declared) => declared.spec),
  })),
);

/** Every query, for references. */
export const querySpecs = asked.flatMap((room) =>
  room.queries.map(({ spec }) => ({ room: room.name, ...spec })),
);

/** Every kind of fact, for references. */
export const factSpecs = [
  ...everything.flatMap((room) => room.facts.map((fact) => ({ room: room.name, ...fact }))),
  { room: "engine", ...dueFailed },
  { room: "engine", ...actedFor },
];

/** Which kinds of facts hide words, and which show them again, for whoever keeps words. */
export const hidings = hidingsAmong(factSpecs);

/** Every setting, for the page of powers and references. */
export const settingSpecs = everything.flatMap((room) =>
  room.settings.map((setting) => ({ room: room.name, ...setting })),
);

/** Every role, for the page of powers and references. */
export const roleSpecs = everything.flatMap((room) =>
  room.roles.map(({ name, summary }) => ({ room: room.name, name, summary })),
);

/** What a host can do by design, for the page of powers and references. */
export { hostPowers } from "./engine/host-powers.ts";

/** How people name things, kind by kind. */
export const namesSpecs = everything.flatMap((room) => room.names);

/** Every refusal of log and rules. */
export const refusalSpecs: readonly RefusalSpec[] = [
  ...logRefusals,
  ...Object.values({ ...engineRefusals, ...officeLacks }).map((make) => make.spec),
  ...everything.flatMap((room) => Object.values(room.refusals).map(({ spec }) => spec)),
];

/**
 * Queries (`room/query`) whose answers may be others after an entry with these facts, in the order of declaration;
 * where words were erased, hidden or shown again, all that name words.
 */
export function touchedBy(facts: readonly Fact[]): readonly string[] {
  const given = new Set(facts.map(({ fact }) => fact));
  const readAnew = [wordsErased.name, ...hidings.flatMap(({ hides, shows }) => [hides, shows])];
  const isReadAnew = readAnew.some((fact) => given.has(fact));
  return querySpecs
    .filter(({ follows, answer }) => {
      if (typeof follows === "string" || follows.some(({ name }) => given.has(name))) return true;
      return isReadAnew && namesWords(answer);
    })
    .map(({ room, name }) => `${room}/${name}`);
}
