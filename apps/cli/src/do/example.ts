/** An example of a command made from a spec: each field that is needed, typed as it is taken. */

import { present } from "@plenty/kernel";
import { formOf, isJson } from "./form.ts";
import type { Field, Node } from "./form.ts";

/** The words behind a command's name: one option for each field that is needed, or for all. */
export function exampleOf(fields: readonly Field[]): string {
  return fields
    .filter(({ required }) => required)
    .flatMap((field) => Array<string>(leastOf(field)).fill(optionOf(field)))
    .join(" ");
}

/** How often the option stands there: of a list that must have several, so often. */
function leastOf({ node, form }: Field): number {
  return form.is === "list" ? Math.max(1, node.minItems ?? 1) : 1;
}

function optionOf(field: Field): string {
  const typed = field.form.is === "flag" ? [] : [quoted(textOf(field))];
  return [`--${field.option}`, ...typed].join(" ");
}

function textOf({ node, form }: Field): string {
  const value = form.is === "list" ? typedExample(form.item) : typedExample(node);
  return isJson(form) ? JSON.stringify(value) : String(value);
}

/** What people might type for a schema, or would write in JSON. */
function typedExample(node: Node): unknown {
  const form = formOf(node);
  const [given] = node.examples ?? [];
  if (given !== undefined) return given;
  switch (form.is) {
    case "amount":
      return node.maximum === 0 ? "-100" : "12.50";
    case "choice":
      return form.values[0];
    case "list":
      return [typedExample(form.item)];
    case "object":
      return Object.fromEntries(
        (node.required ?? []).map((name) => [
          name,
          typedExample(present(form.properties[name], "what is needed is a field")),
        ]),
      );
    default:
      return usual[form.is] ?? (node.minimum === undefined ? 1 : node.minimum);
  }
}

const usual: Readonly<Record<string, unknown>> = {
  words: "the bicycle",
  text: "What we hold in common.",
  day: "yesterday",
  time: "2026-11-22T18:00Z",
  flag: true,
  line: "garden",
  json: {},
};

function quoted(text: string): string {
  return /^[\w.,:/@+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
