/**
 * One line of comma-separated values (RFC 4180 without line breaks inside quotes). Only a field that begins with a
 * quote is quoted; any other quote stands for itself.
 */

/** The fields, or undefined if a quote is not closed, or is closed before its field ends. */
export function splitCsv(line: string, separator = ","): readonly string[] | undefined {
  return split(line, { separator, loose: false });
}

/** The same, but what follows a closing quote belongs to the field, as Python's csv reads it: `"a" b` is `a b`. */
export function splitLooseCsv(line: string, separator: string): readonly string[] | undefined {
  return split(line, { separator, loose: true });
}

function split(
  line: string,
  { separator, loose }: { readonly separator: string; readonly loose: boolean },
): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(separator);
  const fields: string[] = [];
  for (let at = 0; ;) {
    let field = "";
    if (line[at] === '"') {
      const end = closingQuote(line, at + 1);
      if (end === undefined) return undefined;
      field = line.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      if (!loose && at < line.length && line[at] !== separator) return undefined;
    }
    const next = line.indexOf(separator, at);
    fields.push(field + (next === -1 ? line.slice(at) : line.slice(at, next)));
    if (next === -1) return fields;
    at = next + 1;
  }
}

function closingQuote(line: string, from: number): number | undefined {
  for (let at = line.indexOf('"', from); at !== -1; at = line.indexOf('"', at)) {
    if (line[at + 1] !== '"') return at;
    at += 2;
  }
  return undefined;
}
