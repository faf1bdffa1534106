/**
 * Telling an answer by its schema: lists as tables, single values as lines; hashes that stand for words as
 * those words, amounts with their point, long names by their first digits. `--json` has all of it whole.
 */

import { findUnit, formatAmount, isHash } from "@plenty/kernel";
import type { Hash } from "@plenty/kernel";
import { isRecord } from "@plenty/client";
import { several } from "../support/counts.ts";
import { columns } from "../support/table.ts";
import type { Answer, Row } from "./asking.ts";
import { formOf } from "./form.ts";
import type { Node } from "./form.ts";
import type { Thing } from "./names.ts";
import { short } from "./short.ts";

/** The lines that tell an answer. */
export function tellAnswer(schema: Node, answer: Answer): readonly string[] {
  const erased = (answer.erased ?? []).map((hash) => [hash, "(erased)"]);
  const texts = { ...answer.texts, ...answer.words, ...Object.fromEntries(erased) };
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([name]) => name !== "next" && answer[name] !== undefined,
  );
  const lists = fields.filter(([, node]) => node.items?.properties !== undefined);
  const single = fields.filter((field) => !lists.includes(field));
  const within = { texts, beside: [answer] };
  return [
    ...columns(single.map(([name, node]) => [name, tell(node, answer[name], within)])),
    ...lists.flatMap(([name, node]) => [
      ...(name === "rows" ? [] : [`${name}:`]),
      ...tellRows(node.items ?? {}, rowsOf(answer[name]), within),
    ]),
  ];
}

/** What a value is told by. */
export interface Within {
  /** Words and texts by the hash that stands for them. */
  readonly texts: Readonly<Record<Hash, string>>;
  /** The objects that the value stands in, the nearest first. */
  readonly beside: readonly Row[];
  /** Things by the id that stands for them, as far as they are known. */
  readonly things?: ReadonlyMap<Hash, Thing>;
}

function rowsOf(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function tellRows(node: Node, rows: readonly Row[], within: Within): readonly string[] {
  if (rows.length === 0) return ["Nothing."];
  const fields = Object.entries(node.properties ?? {}).filter(([name]) =>
    rows.some((row) => row[name] !== undefined),
  );
  const told = rows.map((row) =>
    fields.map(([name, field]) =>
      tell(field, row[name], { ...within, beside: [row, ...within.beside] }),
    ),
  );
  return columns([fields.map(([name]) => name), ...told]);
}

/** One value in words. */
export function tell(node: Node, value: unknown, within: Within): string {
  if (value === undefined) return "";
  const form = formOf(node);
  if (node["x-bulk"] === true && Array.isArray(value))
    return several(value.length, "entry", "entries");
  if (form.is === "list" && Array.isArray(value)) {
    return value.map((each) => tell(form.item, each, within)).join(", ");
  }
  if (form.is === "object" && isRecord(value)) return tellObject(node, value, within);
  if (form.is === "amount") return amountOf(form.unit, Number(value), within);
  if (typeof value !== "string") return JSON.stringify(value);
  if (form.is === "words" || form.is === "text") return within.texts[value] ?? "";
  if (form.is === "time") return value.replace("T", " ").replace(/:\d\d\.\d{3}Z$/, " UTC");
  const named = within.things?.get(value)?.labels[0];
  return named ?? (isHash(value) || form.is === "name" ? short(value) : value);
}

/** Somebody who is named is told by the name alone. */
function tellObject(node: Node, value: Row, within: Within): string {
  const fields = Object.entries(node.properties ?? {}).filter(
    ([name]) => value[name] !== undefined,
  );
  const inner = { ...within, beside: [value, ...within.beside] };
  const named = fields.length === 2 && fields.some(([, field]) => formOf(field).is === "name");
  const words = fields.find(([, field]) => formOf(field).is === "words");
  if (named && words !== undefined) return tell(words[1], value[words[0]], inner);
  return fields.map(([name, field]) => `${name} ${tell(field, value[name], inner)}`).join(", ");
}

/** The field that tells the unit holds digits behind the point, a unit of measure, or what people count in. */
function amountOf(unit: string, steps: number, { beside, things }: Within): string {
  const told = beside.map((row) => row[unit]).find((each) => each !== undefined);
  if (typeof told === "number") return formatAmount(steps, told);
  const key = typeof told === "string" ? told : "";
  const measure = things?.get(key)?.measure ?? { unit: key, ...findUnit(key) };
  if (measure.decimals === undefined) return `${steps} steps`;
  return `${formatAmount(steps, measure.decimals)} ${measure.unit ?? ""}`.trimEnd();
}
