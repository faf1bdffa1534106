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

/** Help of the program: its commands in the order in which one meets them. */
export function helpOfAll(commands: readonly Command[]): string {
  return [
    "plenty: the economy of a commons",
    "",
    "  plenty <command> [options]",
    "",
    ...lines(commands.map(({ name, summary }) => [name, summary])),
    "",
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

function lines(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
