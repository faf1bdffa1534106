/** Arguments of one command, read by node:util's parseArgs, with a failure in words for a wrong one. */

import { parseArgs } from "node:util";
import { accepted, nearestNames } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { wrongUsage } from "./command.ts";
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
  const known = { ...command.options, ...everywhere };
  const { tokens } = parseArgs({
    args: joined(words, known),
    options: Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    strict: false, // says in its own words what is wrong; ours are below
    tokens: true,
  });
  const args: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") args.push(token.value);
    if (token.kind !== "option") continue;
    const fault = faultOf(token, { known, command, given });
    if (fault !== undefined) return fault;
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? ""]);
  }
  const options = optionsOf(given);
  return accepted({ args, options, help: options.flag("help") });
}

type Known = Readonly<Record<string, Option>>;

/** A value may begin with a dash if a number does: `--floor -100` is `--floor=-100`. */
function joined(words: readonly string[], known: Known): string[] {
  const end = words.indexOf("--");
  return words.flatMap((word, at) => {
    const behind = end !== -1 && at > end;
    const isOption = (text = "") =>
      /^--\w/.test(text) && own(known, text.slice(2))?.type === "string";
    const isValue = (text = "") => /^-[\d.,]/.test(text);
    if (!behind && isValue(word) && isOption(words[at - 1])) return [];
    const next = words[at + 1] ?? "";
    return !behind && isOption(word) && isValue(next) ? [`${word}=${next}`] : [word];
  });
}

/** What stands in a table itself: every object has a `constructor` and a `toString` besides. */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

interface Reading {
  readonly known: Known;
  readonly command: Command;
  readonly given: ReadonlyMap<string, readonly string[]>;
}

function faultOf(token: OptionToken, { known, command, given }: Reading) {
  const { name, rawName, value, inlineValue } = token;
  const option = own(known, name);
  if (option === undefined || !rawName.startsWith("--")) return unknown(token, { known, command });
  if (option.type === "boolean") {
    return inlineValue === true ? wrongUsage(`${rawName} takes no value`) : undefined;
  }
  if (value === undefined || (inlineValue !== true && /^-./.test(value))) {
    return wrongUsage(`${rawName} is followed by ${option.value ?? "a value"}`);
  }
  if (option.multiple !== true && given.has(name)) return wrongUsage(`${rawName} is given twice`);
  return undefined;
}

/** Other words for where a group is. */
const meansGroup: ReadonlySet<string> = new Set(["host", "into", "at", "url", "folder", "data"]);

function unknown({ name, rawName }: OptionToken, { known, command }: Omit<Reading, "given">) {
  const now = own(command.renamed ?? {}, name);
  if (now !== undefined) return wrongUsage(`${rawName} is spelled --${now} here`);
  const near = nearestNames(
    name,
    Object.keys(known).map((each) => ({ name: each })),
  );
  const next = `See plenty ${command.name} --help for all.`;
  if (near.length === 0 && meansGroup.has(name) && Object.hasOwn(known, "group"))
    return wrongUsage(`no option ${rawName}`, `Where a group is, --group says. ${next}`);
  if (near.length === 0) return wrongUsage(`no option ${rawName}`, `${typedAs(command)}${next}`);
  return wrongUsage(`no option ${rawName}`, `Did you mean --${near.join(" or --")}? ${next}`);
}

/** Where words stand behind the name, they may be what the option was meant to be. */
function typedAs({ name, usage }: Command): string {
  return /^\[?</.test(usage) && usage.length <= 60 ? `It is typed: plenty ${name} ${usage}. ` : "";
}

function optionsOf(given: ReadonlyMap<string, readonly string[]>): Options {
  return {
    text: (name) => given.get(name)?.at(-1),
    texts: (name) => given.get(name) ?? [],
    flag: (name) => given.has(name),
  };
}
