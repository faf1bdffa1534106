/** Columns as a terminal shows them: each as wide as its longest cell, nothing behind the last. */

/** Rows with their cells one below the other. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, width(cell))),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - width(cell)))
      .join("  ")
      .trimEnd(),
  );
}

const letters = new Intl.Segmenter();

/** How many places a text takes, letter by letter: wide scripts are shown a little out of line. */
function width(text: string): number {
  return [...letters.segment(text)].length;
}
