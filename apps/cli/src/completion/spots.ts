/**
 * What can stand at each place of a command line: the words that go on from those typed so far, the options
 * there, and what each of these takes. Scripts for shells are written from this alone, and hold all of it:
 * so the Tab key starts no program, and asks no host.
 */

import { everywhere } from "../support/arguments.ts";
import type { Command, Named, Option } from "../support/command.ts";

export interface Spot {
  /** The words typed so far, without the program's name: "", "import", "do credit.pay". */
  readonly path: string;
  readonly words: readonly Named[];
  /** Files and folders can stand here, too. */
  readonly files: boolean;
  readonly options: readonly OptionSpot[];
}

export interface OptionSpot {
  readonly name: string;
  readonly help: string;
  /** Nothing; one of some words; a file or folder; a text that nobody can foresee; or that or @FILE. */
  readonly takes: "nothing" | "words" | "files" | "text" | "text or @file";
  readonly words: readonly string[];
}

/** The places of a program that has these commands. */
export function spotsOf(commands: readonly Command[]): readonly Spot[] {
  const members = commands.flatMap(({ family }) =>
    (family?.members ?? []).flatMap(({ name }) => family?.find(name) ?? []),
  );
  const own = commands.flatMap((command) => spotOf(command));
  return [...beginnings(commands), ...own, ...members.map((member) => spotOf(member))];
}

/** Where names of commands begin: all first words, and the second words of those that go on. */
function beginnings(commands: readonly Command[]): readonly Spot[] {
  const named = commands.map(({ name, summary }) => {
    const [first = "", second] = name.split(" ");
    return { first, second, summary };
  });
  const pairs = Map.groupBy(
    named.filter(({ second }) => second !== undefined),
    ({ first }) => first,
  );
  const single = named.filter(({ second }) => second === undefined);
  const words = [
    ...single.map(({ first, summary }) => ({ name: first, summary })),
    ...[...pairs.keys()].map((first) => ({
      name: first,
      summary: `goes on: ${secondsOf(pairs, first)}`,
    })),
    { name: "help", summary: "list the commands" },
  ];
  const goOn = [...pairs].map(([first, all]) => ({
    path: first,
    words: all.map(({ second = "", summary }) => ({ name: second, summary })),
    files: false,
    options: [],
  }));
  const options = ["help", "version"].map((name) =>
    flag(name, `Say ${name === "help" ? "how it is typed" : "which version this is"}.`),
  );
  return [{ path: "", words, files: false, options }, ...goOn];
}

function secondsOf(
  pairs: ReadonlyMap<string, readonly { readonly second: string | undefined }[]>,
  first: string,
): string {
  return (pairs.get(first) ?? []).map(({ second = "" }) => second).join(", ");
}

function spotOf({ name, options, family, words = [], files }: Command): Spot {
  const all = Object.entries({ ...options, ...everywhere });
  return {
    path: name,
    words: [...(family?.members ?? []), ...words.map((word) => ({ name: word, summary: "" }))],
    files: files === true,
    options: all.map(([option, spec]) => optionSpot(option, spec)),
  };
}

function optionSpot(name: string, option: Option): OptionSpot {
  const { type, value = "", words = [], textOrFile, help } = option;
  if (type === "boolean") return flag(name, help);
  if (words.length > 0) return { name, help, takes: "words", words };
  if (textOrFile === true) return { name, help, takes: "text or @file", words };
  const files = /^(FILE|DIR|WHERE)/.test(value);
  return { name, help, takes: files ? "files" : "text", words };
}

function flag(name: string, help: string): OptionSpot {
  return { name, help, takes: "nothing", words: [] };
}
