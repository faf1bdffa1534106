/**
 * Whether a value is of a schema's form, by those keywords of JSON Schema (2020-12) that rooms write their bodies
 * with. A browser loads it with every form, so it is no general validator, which would weigh more than the
 * forms; the host judges by one of those. A keyword that is not known here is a bug, and throws.
 */

import { assert } from "@plenty/kernel";
import type { ActSpec } from "@plenty/rules/spec";
import { isRecord } from "./refusals.ts";

/** The form of a value. */
export type Schema = ActSpec["body"];

interface Keywords {
  readonly properties?: Fields;
  readonly patternProperties?: Fields;
  readonly [keyword: string]: unknown;
}
type Fields = Readonly<Record<string, Keywords>>;
type Judge = (value: unknown, stated: never, schema: Keywords) => boolean;

/** True of a value that is of a schema's form. */
export function fits(schema: Schema, value: unknown): boolean {
  return fitsAll(schema as unknown as Keywords, value); // TypeBox schemas are plain JSON Schema
}

function fitsAll(schema: Keywords, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, stated]) => {
    if (keyword.startsWith("x-") || notes.has(keyword)) return true; // told to people and programs
    const judge = judges.get(keyword);
    assert(judge !== undefined, `the keyword ${keyword} is known`);
    return judge(value, stated as never, schema); // each keyword states what its judge takes
  });
}

/** Keywords that say nothing of what fits. */
const notes = new Set(["description", "examples", "title"]);

const judges: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ["type", (value, type: string) => isOfType(value, type)],
  ["const", (value, one: unknown) => value === one],
  ["enum", (value, several: readonly unknown[]) => several.includes(value)],
  ["anyOf", (value, several: readonly Keywords[]) => several.some((one) => fitsAll(one, value))],
  ["pattern", (value, pattern: string) => !isText(value) || new RegExp(pattern, "u").test(value)],
  ["maxLength", (value, most: number) => !isText(value) || Array.from(value).length <= most],
  ["minimum", (value, least: number) => typeof value !== "number" || value >= least],
  ["maximum", (value, most: number) => typeof value !== "number" || value <= most],
  ["minItems", (value, least: number) => !Array.isArray(value) || value.length >= least],
  ["maxItems", (value, most: number) => !Array.isArray(value) || value.length <= most],
  [
    "items",
    (value, item: Keywords) => !Array.isArray(value) || value.every((one) => fitsAll(item, one)),
  ],
  ["maxProperties", (value, most: number) => !isRecord(value) || Object.keys(value).length <= most],
  [
    "required",
    (value, names: readonly string[]) =>
      !isRecord(value) || names.every((name) => Object.hasOwn(value, name)),
  ],
  [
    "properties",
    (value, fields: Fields) => everyField(value, (name, field) => fitsField(fields, name, field)),
  ],
  [
    "patternProperties",
    (value, fields: Fields) =>
      everyField(value, (name, field) =>
        matching(fields, name).every((one) => fitsAll(one, field)),
      ),
  ],
  [
    "additionalProperties",
    (value, allowed: boolean, schema) =>
      allowed || everyField(value, (name) => isDeclared(schema, name)),
  ],
]);

function everyField(value: unknown, holds: (name: string, field: unknown) => boolean): boolean {
  return !isRecord(value) || Object.entries(value).every(([name, field]) => holds(name, field));
}

function fitsField(fields: Fields, name: string, value: unknown): boolean {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field === undefined || fitsAll(field, value);
}

function isDeclared({ properties = {}, patternProperties = {} }: Keywords, name: string): boolean {
  return Object.hasOwn(properties, name) || matching(patternProperties, name).length > 0;
}

function matching(fields: Fields, name: string): readonly Keywords[] {
  const fit = Object.entries(fields).filter(([pattern]) => new RegExp(pattern, "u").test(name));
  return fit.map(([, field]) => field);
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "object") return isRecord(value);
  if (type === "array") return Array.isArray(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
