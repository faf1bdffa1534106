/**
 * A room made up for tests of the engine: things are planted and ripen, and its rules break the engine's
 * contract where a test tells them to. Acts come as if admission had accepted them.
 */

import { DatabaseSync } from "node:sqlite";
import { readFileSync } from "node:fs";
import { accepted, defineRefusal, limits, refused, toTime } from "@plenty/kernel";
import type { Hash, Millis, Refusal, Result } from "@plenty/kernel";
import type { Payload } from "@plenty/log";
import type { CheckedAct } from "../engine/admission.ts";
import { body, Type } from "../engine/body.ts";
import type { TSchema, Value } from "../engine/body.ts";
import { tablesOf, fullDigest } from "../engine/digest.ts";
import { createEngineFor } from "../engine/engine.ts";
import type { Applied, Engine, EngineHooks } from "../engine/engine.ts";
import { defineKept } from "../engine/memory.ts";
import { defineAct, defineRoom } from "../engine/room.ts";
import type { ActJudgement, Judgement } from "../engine/room.ts";
import { defineFact, defineRole, defineSpec } from "../engine/spec.ts";
import type { Authority } from "../engine/spec.ts";

const gardenTables = `
CREATE TABLE garden_people (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, member INTEGER NOT NULL) STRICT;
CREATE TABLE garden_plants (n INTEGER PRIMARY KEY, what TEXT NOT NULL, ripe INTEGER) STRICT;
CREATE TABLE garden_seen (n INTEGER PRIMARY KEY, person INTEGER NOT NULL) STRICT;
`;
const engineTables = readFileSync(new URL("../engine/tables.sql", import.meta.url), "utf8");
const owners = [
  { name: "engine", tables: tablesOf(engineTables) },
  { name: "garden", tables: tablesOf(gardenTables) },
];

/** Hash of a name in this garden: any 64 digits will do. */
export function idOf(name: string): Hash {
  return Buffer.from(name.padEnd(32, ".")).toString("hex").slice(0, 64);
}

const frost = defineRefusal({
  code: "Frost",
  kind: "rule",
  title: "It is too cold",
  next: "Wait for spring.",
});

const unwelcome = defineRefusal({
  code: "Unwelcome",
  kind: "rule",
  title: "Only gardeners prune",
  next: "Become one.",
});

const anyone = defineRole({
  name: "anyone",
  summary: "whoever came",
  lacks: [],
});
const gardeners = defineRole({
  name: "gardeners",
  summary: "gardeners",
  lacks: [{ of: ({ welcomed }) => !welcomed, refusal: unwelcome }],
});

const planted = defineFact(
  "Planted",
  "{what} is planted[ as number {n}]",
  body({ what: Type.String(), n: Type.Optional(Type.Integer()) }),
);
const ripened = defineFact("Ripened", "{what} is ripe", body({ what: Type.String() }));

const planting = body({
  what: Type.String(),
  ripens: Type.Optional(Type.Array(Type.Integer())),
  breaks: Type.Optional(Type.String()),
  refuses: Type.Optional(Type.Boolean()),
});
type Planting = ActJudgement<Value<typeof planting>>;

function specOf<const S extends TSchema>(name: string, by: Authority, schema: S) {
  return defineSpec({
    name: `garden.${name}`,
    summary: "I tend the garden.",
    by,
    onBehalf: true,
    weighs: "speaks",
    readers: "everyone",
    enactable: false,
    body: schema,
    facts: [planted],
  });
}

const found = defineAct(specOf("found", "founding", body({ log: Type.String() })), [], enter(1));
const join = defineAct(specOf("join", "newcomer", body({})), [], enter(0));
const plant = defineAct(specOf("plant", anyone, planting), [frost], plantRule);
const prune = defineAct(specOf("prune", gardeners, planting), [frost], plantRule);

function enter(member: number) {
  return ({ sql, kid }: ActJudgement<unknown>): undefined => {
    const insert = sql.write("INSERT INTO garden_people (key, member) VALUES (?, ?)");
    insert.run(kid, member);
  };
}

/** How many plants of a kind there are: kept in memory, so that a stale memory shows in facts. */
const counts = defineKept<string, number>();

function plantRule(act: Planting): Refusal | undefined {
  const { what, ripens = [], breaks, refuses } = act.body;
  if (refuses === true && breaks === undefined) return frost();
  if (breaks !== undefined) return breaking(act, breaks);
  const n = countOf(act, what) + 1;
  act.sql.write("INSERT INTO garden_plants (what) VALUES (?)").run(what);
  act.memory.get(counts).set(what, n);
  act.fact(planted, { what, n });
  for (const days of ripens) act.schedule({ at: act.at + days, due: "ripen", key: what });
  return undefined;
}

function countOf({ sql, memory }: Judgement, what: string): number {
  const known = memory.get(counts).get(what);
  if (known !== undefined) return known;
  const read = sql.read("SELECT COUNT(*) AS n FROM garden_plants WHERE what = ?");
  return Number(read.get(what)?.n);
}

/** Does one thing too many, then refuses or throws. */
function breaking(act: Planting, how: string): Refusal {
  const { what } = act.body;
  if (how === "row") act.sql.write("INSERT INTO garden_plants (what) VALUES (?)").run(what);
  if (how === "fact") act.fact(planted, { what });
  if (how === "stray") act.fact(ripened, { what });
  if (how === "schedule") act.schedule({ at: act.at, due: "ripen", key: what });
  if (how === "unschedule") act.unschedule({ due: "ripen", key: what });
  if (how === "hidden") act.sql.read("INSERT INTO garden_plants (what) VALUES (?)").run(what);
  if (how === "throw") {
    act.sql.write("INSERT INTO garden_plants (what) VALUES (?)").run(what);
    act.memory.get(counts).set(what, 1_000);
    act.schedule({ at: act.at, due: "ripen", key: what });
    throw new Error("a bug of the garden");
  }
  return how === "refusal" ? unwelcome() : frost();
}

/** Ripens what was planted; some plants do something else, by their names. */
function ripen(judgement: Judgement, what: string): void {
  const { sql, memory, at } = judgement;
  sql.write("UPDATE garden_plants SET ripe = ? WHERE what = ?").run(at, what);
  judgement.fact(ripened, { what });
  memory.get(counts).set(what, 1_000);
  if (what === "blight") throw new Error("a bug of the garden");
  if (what === "vine") enactPlanting(judgement, { what: "grape" });
  if (what === "bramble") enactPlanting(judgement, { what: "thorn", breaks: "throw" });
  if (what === "flood") throw Object.assign(new Error("disk full"), { errcode: 13 });
  if (what === "twin")
    sql.write("INSERT INTO garden_people (n, key, member) VALUES (1, '', 0)").run();
  if (what === "perennial") judgement.schedule({ at: at + 1_000, due: "ripen", key: what });
  if (what === "weeder") judgement.unschedule({ due: "ripen", key: "weed" });
  memory.get(counts).set(what, countOf({ ...judgement, memory: emptyMemory() }, what));
}

/** The garden itself plants something. */
function enactPlanting(judgement: Judgement, row: object): void {
  judgement.enact({ because: idOf("the garden"), acts: [{ act: "garden.plant", body: row }] });
}

function emptyMemory(): Judgement["memory"] {
  return { get: (slot) => slot.create(), clear: () => undefined };
}

const hooks: EngineHooks = {
  identify({ sql }, kid) {
    const row = sql.read("SELECT n, member FROM garden_people WHERE key = ?").get(kid);
    if (row === undefined) return undefined;
    const welcomed = row.member === 1;
    return { n: Number(row.n), person: idOf(kid), welcomed, founder: false, left: false };
  },
  findActing({ sql }, { person, signer }) {
    const rows = sql.read("SELECT n, key FROM garden_people ORDER BY n").all();
    const helped = rows.find(({ key }) => idOf(String(key)) === person);
    if (helped === undefined) return refused(unwelcome());
    const author = { n: Number(helped.n), person, welcomed: false, founder: false, left: false };
    return accepted({ author, helper: { ...signer, cap: 0 } });
  },
  refuseKey: () => undefined,
  settingOf: () => "",
  offices: { mayDo: () => false, isHeld: () => false },
  commonsAgent: () => 0,
  nameWords: () => [],
  wordsNamed: () => undefined,
  signOfLife({ sql }, { n }) {
    sql.write("INSERT INTO garden_seen (person) VALUES (?)").run(n);
  },
};

const room = defineRoom({
  name: "garden",
  tables: gardenTables,
  acts: [found, join, plant, prune],
  facts: [planted, ripened],
  due: { ripen: { facts: [ripened], settle: ripen } },
});

/** A room beside it, to which nothing of the garden's may come. */
const strayRoom = defineRoom({
  name: "",
  tables: "",
  due: {
    ripen: {
      facts: [],
      settle: () => {
        throw new Error("this was never the stray room's");
      },
    },
  },
});

export interface Garden {
  readonly db: DatabaseSync;
  engine: Engine;
  time: Millis;
  readonly log: { readonly at: Millis; readonly act?: CheckedAct; readonly json: string }[];
}

/** A garden that nobody has founded. */
export function openGarden(): Garden {
  const db = new DatabaseSync(":memory:");
  for (const statements of [engineTables, gardenTables]) db.exec(statements);
  return { db, engine: engineOn(db), time: Date.UTC(2026, 2, 20), log: [] };
}

/** Another engine on the same tables. */
export function engineOn(db: DatabaseSync): Engine {
  return createEngineFor(db, [strayRoom, room], hooks);
}

/** A garden that alder founded. */
export function givenGarden(): Garden {
  const garden = openGarden();
  take(garden, actOf(garden, "found", { body: { log: "the log" } }));
  return garden;
}

export interface Acting {
  readonly by?: string;
  readonly body?: unknown;
  readonly payload?: Partial<Payload>;
}

let acts = 0;

/** An act as admission would have accepted it; every one has an id and a nonce of its own. */
export function actOf(garden: Garden, name: string, acting: Acting = {}): CheckedAct {
  const { by: kid = "alder", body: content = { what: "bean" }, payload = {} } = acting;
  acts += 1;
  const nonce = acts.toString(16).padStart(32, "0");
  const commons = garden.log[0]?.act?.id;
  const [at, until] = [toTime(garden.time), toTime(garden.time + limits.untilDefaultMs)];
  const whose = commons === undefined ? {} : { commons, person: idOf(kid) };
  const base = { v: 0, act: `garden.${name}`, at, until, nonce, body: content } as const;
  const id = idOf(`act ${acts}`);
  const bytes = new Uint8Array();
  return { id, kid, payload: { ...base, ...whose, ...payload }, bytes, words: [], texts: [] };
}

/** Applies an act in a transaction; a throw rolls back and makes the engine forget. */
export function take(garden: Garden, act: CheckedAct): Result<Applied, Refusal> {
  const { engine, log, time: at } = garden;
  const outcome = inTransaction(garden, () => engine.apply({ index: log.length, at, act }));
  if (outcome.ok) log.push({ at, act, json: outcome.value.json });
  return outcome;
}

export function tick(garden: Garden): Result<Applied, Refusal> {
  const { engine, log, time: at } = garden;
  const outcome = inTransaction(garden, () => engine.tick({ index: log.length, at }));
  if (outcome.ok) log.push({ at, json: outcome.value.json });
  return outcome;
}

function inTransaction<T>({ db, engine }: Garden, judge: () => T): T {
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

/** Digest of the garden's state. */
export function digestOf({ db }: Garden): string {
  return fullDigest(db, owners);
}

/** The digest after the log was applied to a fresh garden by a fresh engine. */
export function replayed({ log }: Garden): string {
  const fresh = openGarden();
  for (const { at, act, json } of log) {
    fresh.time = at;
    const outcome = act === undefined ? tick(fresh) : take(fresh, act);
    if (!outcome.ok || outcome.value.json !== json) throw new Error(`other facts: ${json}`);
  }
  return digestOf(fresh);
}
