/** From fields to options, and from options back to what was typed for each field: texts, flags, JSON, files. */

import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { nestsTooDeep } from "@plenty/log";
import { messageOf } from "../support/command.ts";
import type { Failure, Io, Option, Options } from "../support/command.ts";
import { describe, placeholder } from "./describe.ts";
import { formOf, isJson, takesFile } from "./form.ts";
import type { Field, Form } from "./form.ts";
import { fromFile } from "./from-file.ts";
import { isMeasure } from "./names.ts";
import { faultWords } from "./told-faults.ts";

/** The options by which fields are typed. */
export function optionsFor(fields: readonly Field[]): Readonly<Record<string, Option>> {
  return Object.fromEntries(fields.map((field) => [field.option, optionFor(field)]));
}

function optionFor(field: Field): Option {
  const { form, node, usual } = field;
  const words = wordsOf(form);
  const otherwise = usual === undefined ? onlyOne(field) : ` (default: ${usual})`;
  const file = takesFile(form) ? "; or @FILE" : "";
  const many = form.is === "list" ? "; may be repeated" : "";
  const needed = mustBeTyped(field) ? "Needed: " : "";
  const help = `${needed}${describe(node)}${file}${many}${otherwise}.`;
  if (form.is === "flag") return { type: "boolean", help };
  return {
    type: "string",
    value: placeholder(form),
    help,
    ...(words === undefined ? {} : { words }),
    ...(takesFile(form) ? { textOrFile: true } : {}),
    ...(form.is === "list" ? { multiple: true } : {}),
  };
}

/** Whether the act lacks something without it: the group's only credit is meant where none is named. */
function mustBeTyped({ required, form, node }: Field): boolean {
  if (form.is === "flag" || (form.is === "list" && (node.minItems ?? 0) === 0)) return false;
  return required && !(form.is === "name" && isMeasure(form.kind));
}

function onlyOne({ required, form }: Field): string {
  return required && form.is === "name" && isMeasure(form.kind)
    ? " (default: the group's only one)"
    : "";
}

function wordsOf(form: Form): readonly string[] | undefined {
  if (form.is === "list") return wordsOf(formOf(form.item));
  return form.is === "choice" ? form.values : undefined;
}

/** `--to NAME --amount AMOUNT [--note TEXT]` */
export function usageOf(fields: readonly Field[]): string {
  return fields
    .map((field) => {
      const { value = "" } = optionFor(field);
      const typed = `--${field.option}${value === "" ? "" : ` ${value}`}`;
      return mustBeTyped(field) ? typed : `[${typed}]`;
    })
    .join(" ");
}

export type TypedFields = Readonly<Record<string, unknown>>;

/** What was typed for each field that has an option here. */
export async function gather(
  fields: readonly Field[],
  options: Options,
  io: Pick<Io, "stdin">,
): Promise<Result<TypedFields, Failure>> {
  const typed: Record<string, unknown> = {};
  for (const field of fields) {
    const value = await gatherOne(field, options, io);
    if (!value.ok) return value;
    if (value.value !== undefined) typed[field.name] = value.value;
  }
  return accepted(typed);
}

async function gatherOne(
  { option, form }: Field,
  options: Options,
  io: Pick<Io, "stdin">,
): Promise<Result<unknown, Failure>> {
  if (form.is === "flag") return accepted(options.flag(option) ? true : undefined);
  const texts = form.is === "list" ? options.texts(option) : [options.text(option) ?? []].flat();
  if (texts.length === 0) return accepted(undefined);
  const values: unknown[] = [];
  for (const text of texts) {
    const value = await valueOf(text, { option, form, io });
    if (!value.ok) return value;
    values.push(value.value);
  }
  // a file of JSON may hold one object of a list, or all of them
  return accepted(form.is === "list" ? (isJson(form) ? values.flat() : values) : values[0]);
}

interface Source {
  readonly option: string;
  readonly form: Form;
  readonly io: Pick<Io, "stdin">;
}

async function valueOf(
  typed: string,
  { option, form, io }: Source,
): Promise<Result<unknown, Failure>> {
  const text = takesFile(form) ? await fromFile(typed, io) : accepted(typed);
  if (!text.ok || !isJson(form)) return text;
  if (nestsTooDeep(text.value))
    return faultWords([option], `--${option} nests too deep for any act`);
  try {
    return accepted(JSON.parse(text.value));
  } catch (fault) {
    return faultWords([option], `--${option} is no JSON: ${messageOf(fault)}`);
  }
}
