/**
 * Building blocks for the bodies of acts, the facts of entries and the answers to questions: plain JSON
 * Schema, with marks that say what a field means. By its marks a program finds what must travel beside
 * an act, whose names an answer holds, and how people write a field, for every room alike (marks.ts).
 */

import type { Static, TEnum, TObject, TProperties, TSchema } from "typebox";
import { AMOUNT_MAX, DAY_PATTERN, HASH_PATTERN, limits, TIME_PATTERN } from "@plenty/kernel";
import { Type } from "./build.ts";

export { Type };

/** An object that refuses unknown fields. */
export function body<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false });
}

/** A SHA-256 in 64 lowercase hexadecimal digits. */
export const hash = Type.String({ pattern: HASH_PATTERN });
/** The hash of personal words that travel beside the act and can be erased; whoever sees the act reads them. */
export const words = Type.String({ pattern: HASH_PATTERN, "x-beside": "words" });
/** The same, where it is the name under which somebody comes to belong: whoever keeps words looks whether it is like another's. */
export const ownName = Type.String({
  pattern: HASH_PATTERN,
  "x-beside": "words",
  "x-own-name": true,
});
/** The hash of words for those alone whom they concern: the author, and who is named in the same thing; where that is the group, its members. */
export const wordsForParties = Type.String({
  pattern: HASH_PATTERN,
  "x-beside": "words",
  "x-readers": "parties",
});
/** The hash of words for those who are in the team that is named beside them, at the time when they read; and their author. */
export const wordsForTeam = Type.String({
  pattern: HASH_PATTERN,
  "x-beside": "words",
  "x-readers": "team",
});
/** The hash of words for those alone who hold an office, and for their author. */
export function wordsForOffice(office: string) {
  return Type.String({
    pattern: HASH_PATTERN,
    "x-beside": "words",
    "x-readers": `office:${office}`,
  });
}
/** The same, for those who hold the office that is named beside them, at the time when they read. */
export const wordsForHolders = Type.String({
  pattern: HASH_PATTERN,
  "x-beside": "words",
  "x-readers": "office",
});
/** In a fact, the hash of words that it hides: they are then read by whom `readers` beside it names, and by those whose they are. */
export const hiddenWords = Type.String({ pattern: HASH_PATTERN, "x-hides": true });
/** In a fact, the hash of words that were hidden by another kind of fact and are so no longer. */
export function shownWords(hiddenBy: string) {
  return Type.String({ pattern: HASH_PATTERN, "x-shows": hiddenBy });
}
/** The hash of a published text that travels beside the act. */
export const text = Type.String({ pattern: HASH_PATTERN, "x-beside": "text" });
/** The hash of one thing of a kind that people name in their own way, as in the example: see `names` of the rooms. */
export function naming(kind: string, example: string) {
  return Type.String({ pattern: HASH_PATTERN, "x-names": kind, examples: [example] });
}
/** Whoever can give or receive: a person, or somebody unclaimed. */
export const agent = naming("agent", "birch");
export const time = Type.String({ pattern: TIME_PATTERN, "x-form": "time" });
export const day = Type.String({ pattern: DAY_PATTERN, "x-form": "day" });
/** A day that may still be to come. */
export const comingDay = Type.String({ pattern: DAY_PATTERN, "x-form": "day", "x-ahead": true });
/** A did:key of an Ed25519 key; that it is one is checked with its signature. */
export const did = Type.String({
  pattern: "^did:key:z6Mk[1-9A-HJ-NP-Za-km-z]{44}$",
  examples: ["did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"],
});
/** 64 bytes of signature in base64url. */
export const signature = Type.String({ pattern: "^[0-9A-Za-z_-]{86}$" });
/** One line of plain text, 1 to 80 characters; no controls, of direction neither; no blank at either end. */
export const name = Type.String({
  pattern: "^(?! )[^\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]+(?<! )$",
  maxLength: limits.nameChars,
});

/** A positive amount in steps of the unit that the field `unit` beside it tells. */
export function amountOf(unit: string) {
  return Type.Integer({ minimum: 1, maximum: AMOUNT_MAX, "x-unit": unit });
}

/** Steps of either sign, likewise: a balance, a limit. */
export function stepsOf(
  unit: string,
  { minimum = -AMOUNT_MAX, maximum = AMOUNT_MAX }: { minimum?: number; maximum?: number } = {},
) {
  return Type.Integer({ minimum, maximum, "x-unit": unit });
}

/** A number of things, or the index of an entry. */
export const count = Type.Integer({ minimum: 0 });

/** One of some literals. */
export function oneOf<const T extends readonly string[]>(...values: T): TEnum<[...T]> {
  return Type.Enum<[...T]>(values);
}

/** A list of at least one and at most `most`. */
export function list<S extends TSchema>(items: S, most: number) {
  return Type.Array(items, { minItems: 1, maxItems: most });
}

/** A list in a fact that may be as long as an import: where entries are told, its length stands for it. */
export function bulk<S extends TSchema>(items: S) {
  return Type.Array(items, { "x-bulk": true });
}

/** Acts that the commons is to do in its own name, each as its schema says: see `enactable` of their specs. */
export function enactments(most: number) {
  const one = body({
    act: Type.String({ pattern: "^[a-z-]{1,40}\\.[a-z-]{1,40}$" }),
    body: Type.Unknown(),
  });
  return Type.Array(one, { minItems: 1, maxItems: most, "x-enacts": true });
}

/** A page of rows; `next` is where the following one begins. */
export function pageOf<S extends TSchema, N extends TSchema>(row: S, next: N) {
  return body({ rows: Type.Array(row), next: Type.Optional(next) });
}

/** The value of a schema, deeply readonly. */
export type Value<S extends TSchema> = Frozen<Static<S>>;
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type { Static, TSchema };
