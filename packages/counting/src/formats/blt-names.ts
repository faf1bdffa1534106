/**
 * Names and title of a BLT file, as programs write them: in quotes, one on a line or several; alone on a line
 * without quotes; with the party in quotes behind them; the whole line in quotes once more, with those within
 * doubled; or (Glasgow 2007) in comments "# ALTERNATIVE NAME 7: …".
 */

export interface NameLines {
  /** What stands in quotes on each line, or the line itself; no more than a line per candidate and the title. */
  readonly lines: (readonly string[])[];
  /** By the candidate's number. */
  readonly inComments: Map<number, string>;
}

/** The strings of a line; undefined if something stands outside the quotes. */
export function namesOfLine(text: string): readonly string[] | undefined {
  if (!text.includes('"')) return [text];
  const wrapped = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (wrapped?.includes('"') === true) {
    const inner = wrapped.replaceAll('""', '"').trim();
    return inner.startsWith('"') ? namesOfLine(inner) : [inner];
  }
  if (text.replace(/"[^"]*"/g, "").trim() !== "") return undefined;
  return text.match(/"[^"]*"/g)?.map((part) => part.slice(1, -1)) ?? [];
}

/** Notes a name that stands in a comment. */
export function namedInComment({ inComments }: NameLines, comment: string): void {
  const found = /^#\s*ALTERNATIVE NAME (\d{1,5}):(.*)$/.exec(comment.trim());
  if (found !== null) inComments.set(Number(found[1]), (found[2] ?? "").trim());
}

/** The names and the title; fewer names than candidates if they do not come out. */
export function namesOf(
  { lines, inComments }: NameLines,
  size: number,
): { readonly names: readonly string[]; readonly title: string } {
  const all = lines.flat();
  if (all.length <= 1 && inComments.size === size) {
    const names = Array.from({ length: size }, (_, index) => inComments.get(index + 1) ?? "");
    return { names, title: all[0] ?? "" };
  }
  const withParty = size > 1 && lines.slice(0, size).every((line) => line.length === 2);
  const flat = withParty && lines.length >= size ? lines.map(([name = ""]) => name) : all;
  return { names: flat.slice(0, size), title: flat[size] ?? "" };
}
