/** What help says of an act beneath its options: the fields of objects that are typed as JSON, and its refusals. */

import type { actSpecs } from "@plenty/rules";
import { columns } from "../support/table.ts";
import { describe } from "./describe.ts";
import { formOf } from "./form.ts";
import type { Field, Node } from "./form.ts";

type Spec = (typeof actSpecs)[number];

/** The notes of an act. */
export function notesOf(spec: Spec, fields: readonly Field[]): readonly string[] {
  return [...fields.flatMap(objectLines), ...refusalLines(spec)];
}

function objectLines({ option, node, form }: Field): readonly string[] {
  const each = form.is === "list" ? form.item : node;
  if (formOf(each).is !== "object") return [];
  return [
    `  Fields of ${form.is === "list" ? "each" : "the"} object of --${option}:`,
    ...fieldLines(each),
    "",
  ];
}

function fieldLines({ properties = {}, required = [] }: Node): readonly string[] {
  return columns(
    Object.entries(properties).map(([name, node]) => [
      `    ${name}`,
      `${required.includes(name) ? "Needed: " : ""}${describe(node)}.`,
    ]),
  );
}

function refusalLines({ refusals }: Spec): readonly string[] {
  return [
    "  What it may be refused for; what any act may stands in docs/reference.md:",
    ...columns(refusals.map(({ code, title }) => [`    ${code}`, `${title}.`])),
  ];
}
