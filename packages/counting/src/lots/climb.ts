/**
 * A quick way to compositions worth more than the bound: from one that is known, changes one place from a
 * kind to another, always the change that gains most within the quotas. Where it finds none, the integer
 * program has the last word: climbing only saves it work.
 */

import type { Composition, Kind, Quota } from "./pool.ts";

/** Gains below this are not climbed for. */
const GAIN = 1e-9;

export interface Hill {
  readonly kinds: readonly Kind[];
  readonly quotas: readonly Quota[];
  readonly worth: readonly number[];
}

/** The composition at which no single change gains. */
export function climb(hill: Hill, from: Composition): Composition {
  const here = [...from];
  const counts = countsOf(hill, from);
  const dearest = hill.kinds
    .map((_, at) => at)
    .toSorted((a, b) => (hill.worth[b] ?? 0) - (hill.worth[a] ?? 0));
  for (;;) {
    const change = bestChange({ ...hill, dearest }, here, counts);
    if (change === undefined) return here;
    const [out, into] = change;
    here[out] = (here[out] ?? 0) - 1;
    here[into] = (here[into] ?? 0) + 1;
    for (const quota of hill.kinds[out]?.quotas ?? []) counts[quota] = (counts[quota] ?? 0) - 1;
    for (const quota of hill.kinds[into]?.quotas ?? []) counts[quota] = (counts[quota] ?? 0) + 1;
  }
}

/** Tries the dearest to come in and the cheapest to go first, and stops where no pair can gain more. */
function bestChange(
  { kinds, quotas, worth, dearest }: Hill & { readonly dearest: readonly number[] },
  here: readonly number[],
  counts: readonly number[],
): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  let most = GAIN;
  for (const out of dearest.toReversed()) {
    const from = kinds[out];
    if (from === undefined || (here[out] ?? 0) === 0) continue;
    for (const into of dearest) {
      const gain = (worth[into] ?? 0) - (worth[out] ?? 0);
      if (gain <= most) break;
      const to = kinds[into];
      if (to === undefined || (here[into] ?? 0) >= to.members.length) continue;
      if (!fits({ from, to, quotas, counts })) continue;
      most = gain;
      best = [out, into];
    }
  }
  return best;
}

function fits({
  from,
  to,
  quotas,
  counts,
}: {
  readonly from: Kind;
  readonly to: Kind;
  readonly quotas: readonly Quota[];
  readonly counts: readonly number[];
}): boolean {
  const left = from.quotas.every(
    (quota) =>
      to.quotas.includes(quota) || (counts[quota] ?? 0) > (quotas[quota]?.least ?? Infinity),
  );
  return (
    left &&
    to.quotas.every(
      (quota) =>
        from.quotas.includes(quota) || (counts[quota] ?? 0) < (quotas[quota]?.most ?? -Infinity),
    )
  );
}

function countsOf({ kinds, quotas }: Hill, composition: Composition): number[] {
  const counts = quotas.map(() => 0);
  for (const [at, count] of composition.entries())
    for (const quota of kinds[at]?.quotas ?? []) counts[quota] = (counts[quota] ?? 0) + count;
  return counts;
}
