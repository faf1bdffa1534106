/** The completion script of bash: two tables, and a function that looks into them. */

import type { OptionSpot, Spot } from "./spots.ts";

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

_plenty() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} path= values IFS=$'\\n'
  ((COMP_CWORD > 1)) && path=\${COMP_WORDS[1]}
  if ((COMP_CWORD > 2)) && _plenty_next "$path \${COMP_WORDS[2]}" >/dev/null; then
    path="$path \${COMP_WORDS[2]}"
  fi
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if values=$(_plenty_value "$path $prev"); then
    if [[ $values == @files ]]; then
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(compgen -f -- "$cur"))
    else
      COMPREPLY=($(compgen -W "$values" -- "$cur"))
    fi
    return
  fi
  values=$(_plenty_next "$path")
  COMPREPLY=($(compgen -W "$values" -- "$cur"))
  # a command that names no words of its own takes files and words that nobody foresees
  if [[ \${#COMPREPLY[@]} -eq 0 && $cur != -* ]]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$cur"))
  fi
}

complete -F _plenty plenty
`;
}

function nextCase({ path, words, options }: Spot): string {
  const all = [...words.map(({ name }) => name), ...options.map(({ name }) => `--${name}`)];
  return `    ${quoted(path)}) printf '%s\\n' ${all.map(quoted).join(" ")} ;;`;
}

function valueCase(path: string, { name, takes, words }: OptionSpot): readonly string[] {
  if (takes === "nothing") return [];
  const told = takes === "files" ? ["@files"] : words;
  const print = told.length === 0 ? ":" : `printf '%s\\n' ${told.map(quoted).join(" ")}`;
  return [`    ${quoted(`${path} --${name}`)}) ${print} ;;`];
}

/** A word of a shell, whatever stands in it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
