/** What is wrong with what stands in a field: how it is written, and what the act's own schema says of it. */

import { fits } from "@plenty/client";
import type { ActSpec } from "@plenty/rules/spec";
import type { FieldKind, Kinds, ReadOf, Typed } from "./kinds.ts";
import { t } from "./words.ts";

type Schema = ActSpec["body"];

/** The keywords of JSON Schema that the rooms' bodies are written with. */
interface Node {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
}

/** The schema of a field: wherever in a body its name stands first. */
export function schemaOf(body: Schema, field: string): Schema | undefined {
  const { properties = {}, items } = asNode(body);
  const own = properties[field];
  if (own !== undefined) return own;
  const below = items === undefined ? Object.values(properties) : [items];
  for (const part of below) {
    const found = schemaOf(part, field);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A kind of field, and the name it has in a form. */
export interface NamedKind {
  readonly name: string;
  readonly kind: FieldKind;
}

/** The most characters that may stand in a field, if it holds some. */
export function mostIn(body: Schema, { name, kind }: NamedKind): number | undefined {
  return kind.most ?? asNode(schemaOf(body, name)).maxLength;
}

/** What is wrong with one field, in words; undefined if nothing is. */
export function faultIn(body: Schema, field: NamedKind, typed: Typed): string | undefined {
  const { name, kind } = field;
  const read = kind.read(typed[name], typed);
  if (!read.ok) return read.refusal;
  const most = mostIn(body, field);
  const over = typeof read.value === "string" && most !== undefined ? read.value.length - most : 0;
  if (over > 0) return t("form.long", { n: over, most: most ?? 0 });
  // A text that stands beside the act has a bound of its own; in the body stands its hash.
  const schema = kind.most === undefined ? schemaOf(body, name) : undefined;
  if (schema === undefined || read.value === undefined || fits(schema, read.value))
    return undefined;
  return boundWords(asNode(schema), read.value);
}

function boundWords({ maxItems, minimum }: Node, value: unknown): string {
  if (Array.isArray(value) && maxItems !== undefined && value.length > maxItems)
    return t("form.many", { n: maxItems });
  if (typeof value === "number" && minimum !== undefined && value < minimum)
    return t(minimum > 0 ? "form.above-zero" : "form.zero-or-more");
  return t("form.odd");
}

/** What all fields mean, or undefined while something is wrong with one. */
export function readAll<K extends Kinds>(kinds: K, typed: Typed): ReadOf<K> | undefined {
  const read: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(kinds)) {
    const value = kind.read(typed[name], typed);
    if (!value.ok) return undefined;
    if (value.value !== undefined) read[name] = value.value;
  }
  return read as ReadOf<K>; // each field was read by its own kind
}

function asNode(schema: Schema | undefined): Node {
  return schema ?? {}; // TypeBox schemas are plain JSON Schema
}
