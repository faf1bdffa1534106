/** The completion script of zsh: two tables, and a function that looks into them. */

import { marks, quoted } from "./bash.ts";
import type { OptionSpot, Spot } from "./spots.ts";

/** Writes the script. */
export function zshScript(spots: readonly Spot[]): string {
  return `#compdef plenty
# zsh completion of plenty; made by: plenty completion zsh
_plenty_next() {
  reply=()
  case $1 in
${spots.map(nextCase).join("\n")}
    *) return 1 ;;
  esac
}

_plenty_value() {
  reply=()
  case $1 in
${spots.flatMap(({ path, options }) => options.flatMap((option) => valueCase(path, option))).join("\n")}
    *) return 1 ;;
  esac
}

${looking}`;
}

/** The function that looks into the tables. */
const looking = `_plenty() {
  local spot='' prev=$words[CURRENT-1]
  local -a reply
  ((CURRENT > 2)) && spot=$words[2]
  if ((CURRENT > 3)) && _plenty_next "$spot $words[3]"; then
    spot="$spot $words[3]"
  fi
  if _plenty_value "$spot $prev"; then
    if [[ $reply[1] == @files ]]; then
      _files
    elif [[ $reply[1] == @text ]]; then
      compset -P @ && _files
    else
      compadd -a reply
    fi
    return
  fi
  _plenty_next "$spot"
  if [[ $reply[1] == @files ]]; then
    shift reply
    [[ $PREFIX == -* ]] || { _files; return }
  fi
  _describe -V plenty reply || _files
}

if [[ \${funcstack[1]} == _plenty ]]; then
  _plenty "$@"
else
  compdef _plenty plenty
fi
`;

function nextCase({ path, words, files, options }: Spot): string {
  const all = [
    ...(files ? [marks.files] : []),
    ...words.map(({ name, summary }) => described(name, summary)),
    ...options.map(({ name, help }) => described(`--${name}`, help)),
  ];
  return `    ${quoted(path)}) reply=(${all.map(quoted).join(" ")}) ;;`;
}

/** A colon parts a word from what is said of it. */
function described(word: string, help: string): string {
  return `${word.replaceAll(":", String.raw`\:`)}:${help}`;
}

function valueCase(path: string, { name, takes, words }: OptionSpot): readonly string[] {
  if (takes === "nothing") return [];
  const told = takes === "files" || takes === "text or @file" ? [marks[takes]] : words;
  return [`    ${quoted(`${path} --${name}`)}) reply=(${told.map(quoted).join(" ")}) ;;`];
}
