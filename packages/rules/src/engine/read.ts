/**
 * Asking: finds a room's query, checks its parameters (texts from a URL, made into integers where the
 * schema wants them) and runs it on a connection that cannot write.
 */

import { refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { Compile } from "typebox/compile";
import type { Reader, Answer, QueryDef, Room } from "./room.ts";
import type { TSchema } from "./body.ts";
import { createSql } from "./db.ts";
import type { Db } from "./db.ts";
import { engineRefusals } from "./refusals.ts";

export interface Question {
  readonly room: string;
  readonly query: string;
  readonly params: Readonly<Record<string, string>>;
}

export type Ask = (question: Question) => Result<Answer, Refusal>;

/** A function that answers questions from `db`; statements are prepared once. */
export function createAsk(db: Db, rooms: readonly Pick<Room, "name" | "queries">[]): Ask {
  const reader: Reader = { sql: createSql(db, refuseWriting) };
  const queries = new Map(
    rooms.flatMap(({ name, queries: defs }) =>
      defs.map((def) => [`${name}/${def.spec.name}`, compileQuery(def)]),
    ),
  );
  return ({ room, query, params }) => {
    const found = queries.get(`${room}/${query}`);
    if (found === undefined) return refused(engineRefusals.queryUnknown(`${room}/${query}`));
    return found(reader, params);
  };
}

function refuseWriting(): never {
  throw new Error("a query never writes");
}

function compileQuery(def: QueryDef) {
  const validator = Compile(def.spec.params);
  return (reader: Reader, texts: Readonly<Record<string, string>>): Result<Answer, Refusal> => {
    const params = withIntegers(def.spec.params, texts);
    if (validator.Check(params)) return def.run(reader, params);
    const [error] = validator.Errors(params);
    const field = error?.instancePath.slice(1) ?? "";
    const detail = error?.message ?? "not of its form";
    return refused(engineRefusals.parameterInvalid(`${detail}.`, field));
  };
}

function withIntegers(schema: TSchema, texts: Readonly<Record<string, string>>) {
  const { properties = {} } = schema as { properties?: Record<string, { type?: string }> }; // plain JSON Schema
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => {
      const wanted = properties[key]?.type === "integer" && /^-?\d{1,15}$/.test(text);
      return [key, wanted ? Number(text) : text];
    }),
  );
}
