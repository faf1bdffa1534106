/**
 * Names and title of a BLT file, as programs write them: in quotes, one on a line or several; alone on a line
 * without quotes; with the party in quotes behind them; the whole line in quotes once more, with those within
 * doubled; or (Glasgow 2007) in comments "# ALTERNATIVE NAME 7: …".
 */

export interface NameLines {
  /** What stands in quotes on each line, or the line itself; no more than a line per candidate and the title. */
  readonly lines: { readonly parts: readonly string[]; readonly line: number }[];
  /** By the candidate's number. */
  readonly inComments: Map<number, string>;
}

/** The strings of a line; undefined if something stands outside the quotes. */
export function namesOfLine(text: string): readonly string[] | undefined {
  if (!text.includes('"')) return [text];
  const wrapped = withinQuotes(text);
  if (wrapped?.includes('"') === true) {
    const inner = wrapped.replaceAll('""', '"').trim();
    return inner.startsWith('"') ? namesOfLine(inner) : [inner];
  }
  if (text.replace(/"[^"]*"/g, "").trim() !== "") return undefined;
  return text.match(/"[^"]*"/g)?.map((part) => part.slice(1, -1)) ?? [];
}

/** What one pair of quotes holds that goes around the whole line, those within it doubled. */
function withinQuotes(text: string): string | undefined {
  const inner = text.slice(1, -1);
  const wrapped = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return wrapped && !inner.replaceAll('""', "").includes('"') ? inner : undefined;
}

/** Notes a name that stands in a comment. */
export function namedInComment({ inComments }: NameLines, comment: string): void {
  const found = /^#\s*ALTERNATIVE NAME (\d{1,5}):(.*)$/.exec(comment.trim());
  if (found !== null) inComments.set(Number(found[1]), (found[2] ?? "").trim());
}

/** The names and the title; fewer names than candidates if they do not come out; the line of what is too much. */
export function namesOf(
  { lines, inComments }: NameLines,
  size: number,
): {
  readonly names: readonly string[];
  readonly title: string;
  /** As many names as candidates and nothing more, so that one of them may be the title. */
  readonly untitled: boolean;
  readonly more: number | undefined;
} {
  const all = lines.flatMap(({ parts }) => parts);
  if (all.length <= 1 && inComments.size === size) {
    const names = Array.from({ length: size }, (_, index) => inComments.get(index + 1) ?? "");
    return { names, title: all[0] ?? "", untitled: false, more: undefined };
  }
  const withParty = size > 1 && lines.slice(0, size).every(({ parts }) => parts.length === 2);
  const flat =
    withParty && lines.length >= size ? lines.map(({ parts: [name = ""] }) => name) : all;
  const more = flat.length > size + 1 ? lines.at(-1)?.line : undefined;
  const untitled = !withParty && flat.length === size;
  return { names: flat.slice(0, size), title: flat[size] ?? "", untitled, more };
}
