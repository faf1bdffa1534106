/** The completion script of fish: one line for each word and option, said where it can stand. */

import type { OptionSpot, Spot } from "./spots.ts";

/** Writes the script. */
export function fishScript(spots: readonly Spot[]): string {
  const pairs = spots.map(({ path }) => path).filter((path) => path.includes(" "));
  return `# fish completion of plenty; made by: plenty completion fish
set -g __plenty_pairs ${pairs.map(quoted).join(" ")}

function __plenty_at --description 'true where these words were typed so far'
    set -l typed (commandline -opc)
    set -l here "$typed[2]"
    set -l pair "$typed[2] $typed[3]"
    contains -- $pair $__plenty_pairs; and set here $pair
    test "$here" = "$argv[1]"
end

function __plenty_file --description 'files behind an @'
    set -l typed (commandline -ct)
    string match -q '@*' -- $typed; or return
    string replace -r '^' '@' -- (__fish_complete_path (string sub -s 2 -- $typed))
end

complete -c plenty -e
${spots.flatMap(linesOf).join("\n")}
`;
}

function linesOf({ path, words, options }: Spot): readonly string[] {
  const where = `complete -c plenty -n ${quoted(`__plenty_at ${quoted(path)}`)}`;
  return [
    ...words.map(({ name, summary }) => `${where} -f -a ${quoted(name)} -d ${quoted(summary)}`),
    ...options.map(
      (option) => `${where} -l ${option.name} ${taking(option)}-d ${quoted(option.help)}`,
    ),
  ];
}

function taking({ takes, words }: OptionSpot): string {
  if (takes === "nothing") return "";
  if (takes === "files") return "-r -F ";
  if (takes === "text or @file") return "-x -a '(__plenty_file)' ";
  return words.length === 0 ? "-x " : `-x -a ${quoted(words.join(" "))} `;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`)}'`;
}
