/** Examples of a family of commands, chosen among what its rooms declare. */

import type { Command } from "../support/command.ts";
import { isJson } from "./form.ts";
import type { Field } from "./form.ts";

/** A member of the family, with the fields that are typed for it. */
export interface Typable {
  readonly command: Command;
  readonly fields: readonly Field[];
}

/**
 * The plainest command, the one with the most that is typed as people say it, and, where something is typed
 * as JSON, how it is taken from a file.
 */
export function familyExamples(members: readonly Typable[]): readonly string[] {
  const plainest = firstOf(members, ({ fields }) => -needed(fields).length);
  const richest = firstOf(members, ({ fields }) => needed(fields).filter(isSaid).length);
  const long = members.find(({ fields }) => needed(fields).some(({ form }) => isJson(form)));
  const told = [plainest, richest].flatMap((member) => member?.command.examples[0] ?? []);
  return [...new Set([...told, ...(long === undefined ? [] : [fromFile(long)])])];
}

function firstOf<T>(all: readonly T[], rank: (one: T) => number): T | undefined {
  return all.toSorted((a, b) => rank(b) - rank(a))[0];
}

function needed(fields: readonly Field[]): readonly Field[] {
  return fields.filter(({ required }) => required);
}

function isSaid({ form }: Field): boolean {
  return ["name", "amount", "day", "words"].includes(form.is);
}

function fromFile({ command, fields }: Typable): string {
  const field = needed(fields).find(({ form }) => isJson(form));
  return `plenty ${command.name} --${field?.option} @${field?.name}.json`;
}
