/** Which names somebody may have meant who typed another: without regard to case, spaces as dashes. */

const MOST = 3;

interface Named {
  readonly name: string;
  readonly title: string;
}

/** At most three names, the nearest first: few letters away, or with the typed words in the title. */
export function nearestNames(typed: string, all: readonly Named[]): readonly string[] {
  const wanted = dashed(typed.slice(0, 64));
  const reach = Math.max(1, Math.floor(wanted.length / 3));
  return all
    .map(({ name, title }) => ({ name, far: distanceTo(wanted, { name, title }) }))
    .filter(({ far }) => far <= reach)
    .toSorted((a, b) => a.far - b.far)
    .filter(({ far }, _, [best]) => far <= (best?.far ?? 0) + 1)
    .slice(0, MOST)
    .map(({ name }) => name);
}

function distanceTo(wanted: string, { name, title }: Named): number {
  const letters = editDistance(wanted, name);
  const inTitle = wanted.length > 3 && `-${dashed(title)}-`.includes(`-${wanted}-`);
  return inTitle ? Math.min(letters, 1) : letters;
}

function dashed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** Levenshtein: letters to put in, take out or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
