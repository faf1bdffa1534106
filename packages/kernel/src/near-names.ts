/** Which names somebody may have meant who typed another: without regard to case, spaces as dashes. */

const MOST = 3;

interface Named {
  readonly name: string;
  /** Words of which each may be meant by it, too. */
  readonly title?: string;
}

/** At most three names, the nearest first: few letters away, or with the typed words in the title. */
export function nearestNames(typed: string, all: readonly Named[]): readonly string[] {
  const wanted = dashed(typed.slice(0, 64));
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  return all
    .map((named) => ({ name: named.name, far: distanceTo(wanted, named) }))
    .filter(({ far }) => far <= reach)
    .toSorted((a, b) => a.far - b.far)
    .filter(({ far }, _, [best]) => far <= (best?.far ?? 0) + 1)
    .map(({ name }) => name)
    .filter((name, at, names) => names.indexOf(name) === at)
    .slice(0, MOST);
}

function distanceTo(wanted: string, { name, title = "" }: Named): number {
  const letters = editDistance(wanted, dashed(name));
  const inTitle = wanted.length > 3 && `-${dashed(title)}-`.includes(`-${wanted}-`);
  return inTitle ? Math.min(letters, 1) : letters;
}

function dashed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Letters to put in, take out, change, or exchange with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const crossed = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchange = crossed ? (before[j - 2] ?? Infinity) + 1 : Infinity;
      next.push(Math.min(change, exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
