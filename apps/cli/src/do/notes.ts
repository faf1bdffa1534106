/** What help says of an act beneath its options: the fields of objects that are typed as JSON, and its room's refusals. */

import { refusalsOf } from "@plenty/rules";
import type { ActSpec } from "@plenty/rules";
import { columns } from "../support/table.ts";
import { describe } from "./describe.ts";
import { formOf } from "./form.ts";
import type { Field, Node } from "./form.ts";

/** The notes of an act. */
export function notesOf(spec: ActSpec, fields: readonly Field[]): readonly string[] {
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

function refusalLines({ name, by }: ActSpec): readonly string[] {
  const [room = ""] = name.split(".");
  const ofRoles = typeof by === "string" ? [] : "setting" in by ? Object.values(by.roles) : [by];
  const specs = [...ofRoles.map(({ refusal }) => refusal.spec), ...refusalsOf(room)];
  const rows = new Map(specs.map(({ code, title }) => [code, [`    ${code}`, `${title}.`]]));
  return [
    `  Refusals of room ${room}; those of every act stand in docs/reference.md:`,
    ...columns([...rows.values()]),
  ];
}
