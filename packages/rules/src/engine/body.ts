/**
 * Building blocks for the bodies of acts. A hash of words and a hash of a text are marked in the schema,
 * so that admission can find, for any act, what must travel beside it.
 */

import Type from "typebox";
import type { Static, TObject, TProperties, TSchema } from "typebox";
import { AMOUNT_MAX, DAY_PATTERN, HASH_PATTERN, limits, TIME_PATTERN } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";

/** An object that refuses unknown fields. */
export function body<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false });
}

/** A SHA-256 in 64 lowercase hexadecimal digits. */
export const hash = Type.String({ pattern: HASH_PATTERN });
/** The hash of personal words that travel beside the act and can be erased. */
export const words = Type.String({ pattern: HASH_PATTERN, "x-beside": "words" });
/** The hash of a published text that travels beside the act. */
export const text = Type.String({ pattern: HASH_PATTERN, "x-beside": "text" });
export const time = Type.String({ pattern: TIME_PATTERN });
export const day = Type.String({ pattern: DAY_PATTERN });
/** A did:key of an Ed25519 key; that it is one is checked with its signature. */
export const did = Type.String({ pattern: "^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$" });
/** 64 bytes of signature in base64url. */
export const signature = Type.String({ pattern: "^[0-9A-Za-z_-]{86}$" });
/** One line of plain text, 1 to 80 characters, no control characters, no blank at either end. */
export const name = Type.String({
  pattern: "^(?! )[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+(?<! )$",
  maxLength: limits.nameChars,
});
/** A positive amount in steps of its unit. */
export const amount = Type.Integer({ minimum: 1, maximum: AMOUNT_MAX });

/** One of some literals. */
export function oneOf<const T extends string[]>(...values: T) {
  return Type.Enum(values);
}

/** A list of at least one and at most `most`. */
export function list<S extends TSchema>(items: S, most: number) {
  return Type.Array(items, { minItems: 1, maxItems: most });
}

export { Type };
export type { Static, TSchema };

export interface Beside {
  readonly words: readonly Hash[];
  readonly texts: readonly Hash[];
}

type Collector = (value: unknown, into: { words: Hash[]; texts: Hash[] }) => void;

/** Finds in bodies of a schema the hashes of words and texts that must come along. */
export function besideOf(schema: TSchema): (value: unknown) => Beside {
  const collect = collector(schema);
  return (value) => {
    const into = { words: [], texts: [] };
    collect?.(value, into);
    return into;
  };
}

/** A collector for one schema node; undefined where nothing below it is marked. */
function collector(schema: TSchema): Collector | undefined {
  // TypeBox schemas are plain JSON Schema: the keywords read here are those `body`, `list` and `words` write
  const node = schema as {
    "x-beside"?: "words" | "text";
    items?: TSchema;
    properties?: Record<string, TSchema>;
  };
  if (node["x-beside"] === "words") return (value, into) => into.words.push(String(value));
  if (node["x-beside"] === "text") return (value, into) => into.texts.push(String(value));
  if (node.items !== undefined) return ofItems(node.items);
  return node.properties === undefined ? undefined : ofProperties(node.properties);
}

function ofItems(items: TSchema): Collector | undefined {
  const each = collector(items);
  if (each === undefined) return undefined;
  return (value, into) => {
    if (Array.isArray(value)) for (const item of value) each(item, into);
  };
}

function ofProperties(properties: Record<string, TSchema>): Collector | undefined {
  const marked = Object.entries(properties).flatMap(([key, schema]) => {
    const each = collector(schema);
    return each === undefined ? [] : [{ key, each }];
  });
  if (marked.length === 0) return undefined;
  return (value, into) => {
    const record = value as Record<string, unknown>; // the schema was checked before
    for (const { key, each } of marked) if (record[key] !== undefined) each(record[key], into);
  };
}
