/** The completion script of bash: two tables, and a function that looks into them. */

import type { OptionSpot, Spot } from "./spots.ts";

/** What a table answers instead of words: files, or files behind an @. */
export const marks = { files: "@files", "text or @file": "@text" } as const;

/** Writes the script. */
export function bashScript(spots: readonly Spot[]): string {
  return `# bash completion of plenty; made by: plenty completion bash
_plenty_next() {
  case $1 in
${spots.map(nextCase).join("\n")}
    *) return 1 ;;
  esac
}

_plenty_value() {
  case $1 in
${spots.flatMap(({ path, options }) => options.flatMap((option) => valueCase(path, option))).join("\n")}
    *) return 1 ;;
  esac
}

${looking}`;
}

/** The function that looks into the tables. */
const looking = `_plenty() {
  local cur=\${COMP_WORDS[COMP_CWORD]} last=$((COMP_CWORD - 1)) path= values prev at= before= IFS=$'\\n'
  ((COMP_CWORD > 1)) && path=\${COMP_WORDS[1]}
  if ((COMP_CWORD > 2)) && _plenty_next "$path \${COMP_WORDS[2]}" >/dev/null; then
    path="$path \${COMP_WORDS[2]}"
  fi
  # bash parts words at = and at @, unless it is told otherwise
  if [[ $cur == @ ]]; then
    at=1 cur=
  elif [[ $cur == @* ]]; then
    at=1 before=@ cur=\${cur#@}
  elif [[ \${COMP_WORDS[last]} == @ ]]; then
    at=1 last=$((last - 1))
  fi
  [[ $cur == = ]] && cur=
  [[ \${COMP_WORDS[last]} == = ]] && last=$((last - 1))
  prev=\${COMP_WORDS[last]}
  if values=$(_plenty_value "$path $prev"); then
    if [[ $values == @files || ( $values == @text && -n $at ) ]]; then
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(compgen -f -P "$before" -- "$cur"))
    elif [[ $values == @text ]]; then
      COMPREPLY=()
    else
      COMPREPLY=($(compgen -W "$values" -- "$cur"))
    fi
    return
  fi
  values=$(_plenty_next "$path")
  if [[ $values == @files* && $cur != -* ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$cur"))
    return
  fi
  COMPREPLY=($(compgen -W "\${values#@files}" -- "$cur"))
  # a command that names no words of its own takes words that nobody foresees, and perhaps files
  if [[ \${#COMPREPLY[@]} -eq 0 && $cur != -* ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$cur"))
  fi
}

complete -F _plenty plenty
`;

function nextCase({ path, words, files, options }: Spot): string {
  const all = [
    ...(files ? [marks.files] : []),
    ...words.map(({ name }) => name),
    ...options.map(({ name }) => `--${name}`),
  ];
  return `    ${quoted(path)}) printf '%s\\n' ${all.map(quoted).join(" ")} ;;`;
}

function valueCase(path: string, { name, takes, words }: OptionSpot): readonly string[] {
  if (takes === "nothing") return [];
  const told = takes === "files" || takes === "text or @file" ? [marks[takes]] : words;
  const print = told.length === 0 ? ":" : `printf '%s\\n' ${told.map(quoted).join(" ")}`;
  return [`    ${quoted(`${path} --${name}`)}) ${print} ;;`];
}

/** A word of a shell, whatever stands in it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
