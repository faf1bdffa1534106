/**
 * One line of comma-separated values (RFC 4180 without line breaks inside quotes). Only a field that begins with a
 * quote is quoted; any other quote stands for itself.
 */

export type Separator = "," | ";" | "\t";

/** In words, for refusals. */
export const SEPARATED: Readonly<Record<Separator, string>> = {
  ",": "values between commas, quotes closed",
  ";": "values between semicolons, quotes closed",
  "\t": "values between tabs, quotes closed",
};

/**
 * What separates the values of a file with this head: commas, if one stands outside quotes; else semicolons, else
 * tabs, as spreadsheets write them where the comma is a decimal sign.
 */
export function separatorOf(head: string): Separator {
  let found: Separator = ",";
  let begins = true;
  for (let at = 0; at < head.length; at += 1) {
    const sign = head[at];
    if (sign === '"' && begins) {
      at = closingQuote(head, at + 1) ?? head.length;
      begins = false;
      continue;
    }
    begins = sign === "," || sign === ";" || sign === "\t";
    if (sign === ",") return ",";
    if (sign === ";" || (sign === "\t" && found !== ";")) found = sign;
  }
  return found;
}

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
