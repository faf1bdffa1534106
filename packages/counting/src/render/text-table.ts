/** A table in plain text: heads over columns, numbers to the right. What is too wide has numbers for heads. */

/** Characters of a line on any terminal. */
const LINE_LONG = 78;
const BETWEEN = "  ";

/** A square of names; `cell` of row and column, "" on the diagonal. */
export function squareLines(
  names: readonly string[],
  cell: (row: number, column: number) => string,
): readonly string[] {
  const cells = names.map((_, row) =>
    names.map((__, column) => (row === column ? "-" : cell(row, column))),
  );
  const named = linesOf(["", ...names], names, cells);
  const fits = named.every((line) => line.length <= LINE_LONG);
  if (fits) return named;
  const numbers = names.map((_, at) => String(at + 1));
  const numbered = names.map((name, at) => `${at + 1} ${name}`);
  return linesOf(["", ...numbers], numbered, cells);
}

/** Whether a line is of such a table: it has columns apart from each other. */
export function isOfTable(line: string): boolean {
  return /\S {2,}\S/.test(line);
}

function linesOf(
  head: readonly string[],
  names: readonly string[],
  cells: readonly (readonly string[])[],
): readonly string[] {
  const rows = cells.map((row, at) => [names[at] ?? "", ...row]);
  const all = [head, ...rows];
  const widths = head.map((_, column) =>
    all.reduce((most, row) => Math.max(most, (row[column] ?? "").length), 0),
  );
  return all.map((row) =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? text.padEnd(width) : text.padStart(width);
      })
      .join(BETWEEN),
  );
}
