/** The words of `--help`, from what the commands say of themselves. */

import { everywhere } from "./arguments.ts";
import type { Command, Family, Option } from "./command.ts";

/** Help of one command. */
export function helpOf(command: Command): string {
  return [
    `plenty ${command.name}: ${command.summary}`,
    "",
    `  plenty ${command.name} ${command.usage}`.trimEnd(),
    "",
    ...lines(Object.entries({ ...command.options, ...everywhere }).map(optionRow)),
    ...(command.notes === undefined ? [] : ["", ...command.notes]),
    ...(command.family === undefined ? [] : ["", ...familyLines(command.name, command.family)]),
    "",
    "Examples",
    ...command.examples.map((example) => `  ${example}`),
  ].join("\n");
}

/** Commands under one head. */
export interface HelpPart {
  readonly title: string;
  readonly commands: readonly Command[];
}

/** Help of the program: its commands part by part, in the order in which one meets them. */
export function helpOfAll(parts: readonly HelpPart[]): string {
  const rows = parts.map(({ commands }) =>
    commands.map(({ name, summary }): Row => [name, summary]),
  );
  const width = widthOf(rows.flat());
  return [
    "plenty: the economy of a commons",
    "",
    "  plenty <command> [options]",
    "",
    ...parts.flatMap(({ title }, at) => [title, ...lines(rows[at] ?? [], width), ""]),
    "  plenty <command> --help says more, with examples; plenty --version says which this is.",
    "",
    "Exit: 0 done; 1 checked and false, or refused; 2 wrong usage; 3 cannot read, reach or write.",
  ].join("\n");
}

type Row = readonly [string, string];

function familyLines(command: string, { member, members }: Family): readonly string[] {
  return [
    ...lines(members.map(({ name, summary }): Row => [name, summary])),
    "",
    `  plenty ${command} <${member}> --help says how one of them is typed.`,
  ];
}

function optionRow([name, option]: readonly [string, Option]): Row {
  return [`--${name}${option.value === undefined ? "" : ` ${option.value}`}`, option.help];
}

function widthOf(rows: readonly Row[]): number {
  return Math.max(...rows.map(([left]) => left.length));
}

function lines(rows: readonly Row[], width = widthOf(rows)): readonly string[] {
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
