/** What a field takes, in words: for help, and for telling what was expected where something else was typed. */

import { DAY_PATTERN, HASH_PATTERN, limits } from "@plenty/kernel";
import { count } from "../support/counts.ts";
import { formOf } from "./form.ts";
import type { Form, Node } from "./form.ts";
import { namesSpecs } from "@plenty/rules";

/** What is typed for a field of this schema: "a whole number from 0 to 6". */
export function describe(node: Node): string {
  const form = formOf(node);
  if (form.is === "list") return listWords(node, form.item);
  if (form.is === "object") return `JSON: an object with ${fieldNames(node)}`;
  return oneWords(node, form);
}

/** The placeholder that stands for a value in usage lines: "NAME". */
export function placeholder(form: Form): string {
  if (form.is === "list") return placeholder(formOf(form.item));
  return placeholders[form.is];
}

const placeholders: { readonly [K in Exclude<Form["is"], "list">]: string } = {
  name: "NAME",
  amount: "AMOUNT",
  choice: "WORD",
  words: "TEXT",
  text: "TEXT",
  day: "DAY",
  time: "TIME",
  flag: "",
  whole: "N",
  line: "TEXT",
  object: "JSON",
  json: "JSON",
};

function oneWords(node: Node, form: Exclude<Form, { readonly is: "list" | "object" }>): string {
  switch (form.is) {
    case "name":
      return nameWords(form.kind);
    case "amount":
      return amountWords(node, form.unit);
    case "choice":
      return `one of ${form.values.join(", ")}`;
    case "whole":
      return rangeWords(node);
    case "line":
      return lineWords(node);
    default:
      return fixed[form.is];
  }
}

const fixed = {
  words: `personal words, at most ${count(limits.wordsChars)} characters, which can be erased later`,
  text: "a text that is published",
  day: "a day: 2026-11-22, 22.11., yesterday",
  time: "a time with its offset: 2026-11-22T18:00Z",
  flag: "set by being there",
  json: "JSON",
} as const;

function nameWords(kind: string): string {
  const lists = namesSpecs.filter((def) => def.kind === kind);
  const labels = lists.flatMap((def) => def.labels);
  const called = [...new Set(labels)].join(" or ");
  const article = /^[aeiou]/.test(kind) ? "an" : "a";
  if (lists.some(({ id }) => labels.includes(id))) return `${article} ${kind} that the group has`;
  return labels.length === 0
    ? `the hash of ${article} ${kind}`
    : `${article} ${kind}, by its ${called} or the first digits of its hash`;
}

function amountWords({ minimum, maximum }: Node, unit: string): string {
  const sign = minimum === 1 ? "above zero, " : maximum === 0 ? "at most zero, " : "";
  return `an amount ${sign}as people write it (12.50, 12,50), in what --${unit} says`;
}

function rangeWords({ minimum, maximum }: Node): string {
  if (minimum === undefined && maximum === undefined) return "a whole number";
  if (maximum === undefined) return `a whole number, at least ${minimum}`;
  return `a whole number from ${minimum ?? "any"} to ${maximum}`;
}

function lineWords({ pattern, maxLength, examples }: Node): string {
  if (pattern === HASH_PATTERN) return "a hash: 64 hexadecimal digits";
  if (pattern === DAY_PATTERN) return fixed.day;
  const [example] = examples ?? [];
  if (example !== undefined) return `a text such as ${String(example)}`;
  if (maxLength !== undefined) return `one line of at most ${maxLength} characters`;
  return pattern === undefined ? "a text" : `a text of the form ${pattern}`;
}

function listWords({ minItems = 0, maxItems }: Node, item: Node): string {
  const many = maxItems === undefined ? "several" : `${minItems} to ${maxItems}`;
  const { properties } = item;
  if (properties !== undefined) return `${many}, each as JSON: an object with ${fieldNames(item)}`;
  return `${many}, each ${describe(item)}`;
}

function fieldNames({ properties = {}, required = [] }: Node): string {
  return Object.keys(properties)
    .map((name) => (required.includes(name) ? name : `[${name}]`))
    .join(", ");
}
