/**
 * Asking: finds a room's query, sees whether the asker may ask it, checks its parameters (texts from a URL,
 * made into integers where the schema wants them) and runs it on a connection that cannot write. What words
 * and texts the answer names is found by the marks of its schema.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Hash, Refusal, Result } from "@plenty/kernel";
import { Compile } from "typebox/compile";
import { actedFor } from "./behalf.ts";
import type { TSchema } from "./body.ts";
import { createSql } from "./db.ts";
import type { Db } from "./db.ts";
import { dueFailed } from "./due.ts";
import { tickName } from "./entries.ts";
import { besideOf } from "./marks.ts";
import { createMemory } from "./memory.ts";
import { engineRefusals } from "./refusals.ts";
import type { QueryDef, Reader, Room } from "./room.ts";
import { isAmong } from "./spec.ts";
import type { ActSpec, Asker, Audience, FactDef, SettingDef } from "./spec.ts";

export interface Question {
  readonly asker: Asker;
  readonly room: string;
  readonly query: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  /** Hashes of words in the data, for whoever keeps the words to add. */
  readonly words: readonly Hash[];
  /** Hashes of published texts in the data, likewise. */
  readonly texts: readonly Hash[];
}

export type Ask = (question: Question) => Result<Answer, Refusal>;

/** A function that answers questions from `db`; statements are prepared once, memory lasts a question. */
export function createAsk(db: Db, rooms: readonly Room[]): Ask {
  const sql = createSql(db, refuseWriting);
  const { settings, acts, facts, sights } = indexOf(rooms);
  const queries = new Map(
    rooms.flatMap(({ name, queries: defs }) =>
      defs.map((def) => [`${name}/${def.spec.name}`, compileQuery(def)]),
    ),
  );
  return ({ room, query, params, asker }) => {
    const found = queries.get(`${room}/${query}`);
    if (found === undefined) {
      return refused(engineRefusals.queryUnknown({ query: `${room}/${query}` }));
    }
    const mayRead = (act: string) => isAmong(sights.get(act), asker);
    return found({ sql, settings, acts, facts, mayRead, asker, memory: createMemory() }, params);
  };
}

/** Who may see entries of each act; ticks, which nobody signs, are everybody's to see. */
export function sightsOf(rooms: readonly Room[]): ReadonlyMap<string, Audience> {
  const acts = rooms.flatMap((room) => room.acts.map(({ spec }) => spec));
  const sights = acts.map(({ name, readers }): [string, Audience] => [name, readers]);
  return new Map([...sights, [tickName, "everyone"]]);
}

/** What rooms declare, by the names under which questions ask for it. */
function indexOf(rooms: readonly Room[]) {
  const settings = rooms.flatMap((room) => room.settings);
  const facts = [...rooms.flatMap((room) => room.facts), dueFailed, actedFor];
  const acts = rooms.flatMap((room) => room.acts.map(({ spec }) => spec));
  return {
    acts: new Map(acts.map((spec): [string, ActSpec] => [spec.name, spec])),
    settings: new Map(settings.map((def): [string, SettingDef] => [def.name, def])),
    facts: new Map(facts.map((def): [string, FactDef] => [def.name, def])),
    sights: sightsOf(rooms),
  };
}

function refuseWriting(): never {
  throw new Error("a query never writes");
}

function compileQuery({ spec, run }: QueryDef) {
  const validator = Compile(spec.params);
  const beside = besideOf(spec.answer);
  return (reader: Reader, texts: Question["params"]): Result<Answer, Refusal> => {
    if (!isAmong(spec.sees, reader.asker)) return refused(engineRefusals.notYours());
    const params = withIntegers(spec.params, texts);
    if (!validator.Check(params)) {
      const [error] = validator.Errors(params);
      const fault = error?.message ?? "not of its form";
      const field = error?.instancePath.slice(1) ?? "";
      return refused(engineRefusals.parameterInvalid({ fault }, field));
    }
    const answer = run(reader, params);
    if (!answer.ok) return answer;
    // an answer is an object, as its schema says; tests hold every answer against it
    const data = answer.value as Answer["data"];
    return accepted({ data, ...beside(data) });
  };
}

function withIntegers(schema: TSchema, texts: Question["params"]) {
  const { properties = {} } = schema as { properties?: Record<string, { type?: string }> }; // plain JSON Schema
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => {
      const wanted = properties[key]?.type === "integer" && /^-?\d{1,15}$/.test(text);
      return [key, wanted ? Number(text) : text];
    }),
  );
}
