/** One line of comma-separated values (RFC 4180 without line breaks inside quotes). */

/** The fields, or undefined if a quote is not closed or stands where none may stand. */
export function splitCsv(line: string, separator = ","): readonly string[] | undefined {
  if (!line.includes('"')) return line.split(separator);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      const end = closingQuote(line, at + 1);
      if (end === undefined) return undefined;
      fields.push(line.slice(at + 1, end).replaceAll('""', '"'));
      if (end + 1 === line.length) return fields;
      if (line[end + 1] !== separator) return undefined;
      at = end + 2;
      continue;
    }
    const next = line.indexOf(separator, at);
    fields.push(next === -1 ? line.slice(at) : line.slice(at, next));
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
