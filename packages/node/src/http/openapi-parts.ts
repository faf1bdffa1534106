/** Small parts of which the description of the API is made. */

import { HASH_PATTERN } from "@plenty/kernel";

export type Json = Readonly<Record<string, unknown>>;

export const hash: Json = { type: "string", pattern: HASH_PATTERN };
export const integer: Json = { type: "integer", minimum: 0 };
export const text: Json = { type: "string" };

/** An answer as JSON, or a problem. */
export function operation(summary: string, schema: Json): Json {
  return { summary, responses: responses({ content: { "application/json": { schema } } }) };
}

/** A place that is read. */
export function path(parameters: readonly Json[], summary: string, content: Json): Json {
  return { parameters, get: { summary, responses: responses({ content }) } };
}

/** What may be answered. */
export function responses(answer: { readonly content: Json; readonly headers?: Json }): Json {
  const problem = { "application/problem+json": { schema: ref("Problem") } };
  return {
    200: { description: "As asked.", ...answer },
    default: { description: "A refusal.", content: problem },
  };
}

/** A body that must be there. */
export function jsonContent(schema: Json): Json {
  return { required: true, content: { "application/json": { schema } } };
}

/** A hash in the address. */
export function pathParameter(name: string): Json {
  return { name, in: "path", required: true, schema: hash };
}

/** A form of these fields. */
export function object(properties: Json): Json {
  return { type: "object", properties };
}

/** Rows. */
export function list(items: Json): Json {
  return object({ rows: { type: "array", items } });
}

/** A form described once. */
export function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}
