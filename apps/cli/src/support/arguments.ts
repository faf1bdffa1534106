/** Arguments of one command, read by node:util's parseArgs, with a failure in words for a wrong one. */

import { parseArgs } from "node:util";
import { accepted } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { messageOf, wrongUsage } from "./command.ts";
import type { Command, Failure, Option, Options } from "./command.ts";

export interface Arguments {
  readonly args: readonly string[];
  readonly options: Options;
  readonly help: boolean;
}

/** Options that every command has. */
export const everywhere: Readonly<Record<string, Option>> = {
  json: { type: "boolean", help: "Print exactly one JSON value; everything else goes to stderr." },
  help: { type: "boolean", help: "Say how this command is typed." },
};

/** Reads what stands behind the command's name. */
export function readArguments(
  command: Command,
  words: readonly string[],
): Result<Arguments, Failure> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: specs(command),
      allowPositionals: true,
      strict: true,
    });
    const options = optionsOf(values);
    return accepted({ args: positionals, options, help: options.flag("help") });
  } catch (fault) {
    return wrongUsage(messageOf(fault));
  }
}

function specs(
  command: Command,
): Record<string, { type: "string" | "boolean"; multiple: boolean }> {
  const all = Object.entries({ ...command.options, ...everywhere });
  return Object.fromEntries(
    all.map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  );
}

function optionsOf(values: Readonly<Record<string, unknown>>): Options {
  return {
    text(name) {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    texts(name) {
      const value = values[name];
      return Array.isArray(value) ? value.map(String) : [];
    },
    flag: (name) => values[name] === true,
  };
}
