/**
 * Finding what schemas mark: hashes of words and texts, names of agents, lists too long to be told. A
 * finder is made once from a schema and then walks values of it; where nothing is marked it finds nothing
 * at no cost.
 */

import type { Hash } from "@plenty/kernel";
import type { TSchema } from "./body.ts";

/** What must travel beside a value, or be looked up for it. */
export interface Beside {
  readonly words: readonly Hash[];
  readonly texts: readonly Hash[];
}

/** Finds the hashes of words and texts in values of a schema. */
export function besideOf(schema: TSchema): (value: unknown) => Beside {
  const words = finderOf(schema, isWords);
  const texts = finderOf(schema, (node) => node["x-beside"] === "text");
  return (value) => ({ words: words(value), texts: texts(value) });
}

/** Finds the hashes by which values of a schema name agents. */
export function agentsOf(schema: TSchema): (value: unknown) => readonly Hash[] {
  return finderOf(schema, (node) => node["x-names"] === "agent");
}

/** True if values of a schema may name words. */
export function namesWords(schema: TSchema): boolean {
  return walkOf(schema, isWords) !== undefined;
}

function isWords(node: Node): boolean {
  return node["x-beside"] === "words";
}

/** A kind of fact that hides words, and the one that shows them again, by their names. */
export interface Hiding {
  readonly hides: string;
  readonly shows: string;
}

/** The kinds of facts that hide words, of all there are: `hidden` says which, `readers` who reads them; `shown` ends it. */
export function hidingsAmong(
  facts: readonly { readonly name: string; readonly fields: TSchema }[],
): readonly Hiding[] {
  return facts.flatMap(({ name, fields }) => {
    const { shown } = asNode(fields).properties ?? {};
    const hides = shown === undefined ? undefined : asNode(shown)["x-shows"];
    return hides === undefined ? [] : [{ hides, shows: name }];
  });
}

/** The fields of an object schema that hold a list too long to be told. */
export function bulkFields(schema: TSchema): ReadonlySet<string> {
  const { properties = {} } = asNode(schema);
  const bulky = Object.entries(properties).filter(([, field]) => asNode(field)["x-bulk"] === true);
  return new Set(bulky.map(([field]) => field));
}

/** The keywords of JSON Schema that `body.ts` writes. */
interface Node {
  readonly "x-beside"?: "words" | "text";
  readonly "x-readers"?: string;
  readonly "x-names"?: string;
  readonly "x-bulk"?: boolean;
  readonly "x-enacts"?: boolean;
  readonly "x-own-name"?: boolean;
  readonly "x-shows"?: string;
  readonly items?: TSchema;
  readonly properties?: Readonly<Record<string, TSchema>>;
}

type Walk = (value: unknown, into: Hash[]) => void;

function finderOf(schema: TSchema, wanted: (node: Node) => boolean): (value: unknown) => Hash[] {
  const walk = walkOf(schema, wanted);
  return (value) => {
    const found: Hash[] = [];
    walk?.(value, found);
    return found;
  };
}

/** A walk through values of one schema node; undefined where nothing below it is wanted. */
function walkOf(schema: TSchema, wanted: (node: Node) => boolean): Walk | undefined {
  const node = asNode(schema);
  if (wanted(node)) return (value, into) => into.push(String(value));
  if (node.items !== undefined) return throughItems(walkOf(node.items, wanted));
  return node.properties === undefined ? undefined : throughFields(node.properties, wanted);
}

function throughItems(each: Walk | undefined): Walk | undefined {
  if (each === undefined) return undefined;
  return (value, into) => {
    if (Array.isArray(value)) for (const item of value) each(item, into);
  };
}

function throughFields(
  properties: Readonly<Record<string, TSchema>>,
  wanted: (node: Node) => boolean,
): Walk | undefined {
  const walks = Object.entries(properties).flatMap(([key, schema]) => {
    const each = walkOf(schema, wanted);
    return each === undefined ? [] : [{ key, each }];
  });
  if (walks.length === 0) return undefined;
  return (value, into) => {
    const record = value as Record<string, unknown>; // the schema was checked before
    for (const { key, each } of walks) if (record[key] !== undefined) each(record[key], into);
  };
}

/** A schema as what it is, plain JSON Schema. */
export function asNode(schema: TSchema): Node {
  return schema; // TypeBox schemas are plain JSON Schema
}
