/**
 * Makes compositions with parts into panels of people with whole weights that sum to 2^32. Parts become whole
 * by largest remainder. Each kind's weight is then shared among its members to within 1: the weights of
 * all compositions are laid on a line, longest first by how many of the kind they take, the takes are
 * machines that are open from 0 to some length, and the members are jobs of equal length that no two machines may
 * run at once (Schmidt 1984: such a plan exists and is found by filling the shortest machines that fit).
 */

import { assert, present } from "@plenty/kernel";
import type { Composition, Kind } from "./pool.ts";

/** The weights of all panels sum to this. */
export const WHOLE = 2 ** 32;

export interface Panel {
  /** Indices of people, ascending. */
  readonly members: readonly number[];
  readonly weight: number;
}

interface Weighted {
  readonly composition: Composition;
  readonly weight: number;
}

/** A stretch of one composition's weight in which a person is on the panel. */
interface Stretch {
  readonly person: number;
  readonly from: number;
  readonly to: number;
}

/** Whole weights that sum to 2^32, in proportion to the parts; those without weight are left out. */
export function wholeWeights(parts: readonly number[]): readonly number[] {
  const clean = parts.map((part) => Math.max(0, part));
  const sum = clean.reduce((all, part) => all + part, 0);
  assert(sum > 0, "parts of a distribution are not all zero");
  const exact = clean.map((part) => (part / sum) * WHOLE);
  const weights = exact.map((one) => Math.floor(one));
  const order = exact
    .map((one, at) => ({ at, remainder: one - Math.floor(one) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  let left = WHOLE - weights.reduce((all, one) => all + one, 0);
  for (let next = 0; left > 0; next = (next + 1) % order.length, left -= 1) {
    const { at } = present(order[next], "somebody gets the rest");
    weights[at] = (weights[at] ?? 0) + 1;
  }
  return weights;
}

/** The panels, heaviest first. */
export function panelsOf(
  kinds: readonly Kind[],
  compositions: readonly Composition[],
  weights: readonly number[],
): readonly Panel[] {
  const weighted = compositions
    .map((composition, at) => ({ composition, weight: weights[at] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const stretches: Stretch[][] = weighted.map(() => []);
  for (const [at, kind] of kinds.entries()) shareKind({ kind, at, weighted, stretches });
  const panels = new Map<string, Panel>();
  for (const [index, { weight: length }] of weighted.entries()) {
    for (const { members, weight } of cut(stretches[index] ?? [], length)) {
      const key = members.join(" ");
      panels.set(key, { members, weight: weight + (panels.get(key)?.weight ?? 0) });
    }
  }
  return [...panels.values()].toSorted((a, b) => b.weight - a.weight);
}

/** Gives each member of a kind its stretches in the compositions. */
function shareKind({
  kind,
  at,
  weighted,
  stretches,
}: {
  readonly kind: Kind;
  readonly at: number;
  readonly weighted: readonly Weighted[];
  readonly stretches: readonly Stretch[][];
}): void {
  const line = weighted
    .map(({ composition, weight }, index) => ({ index, weight, count: composition[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const machines: number[] = [];
  for (const { weight, count } of line)
    for (let seat = 0; seat < count; seat += 1) machines[seat] = (machines[seat] ?? 0) + weight;
  const all = machines.reduce((sum, length) => sum + length, 0);
  const size = kind.members.length;
  for (const [place, person] of kind.members.entries()) {
    const job = Math.floor(all / size) + (place < all % size ? 1 : 0);
    for (const { from, to } of runJob(machines, job)) {
      let start = 0;
      for (const { index, weight } of line) {
        const [first, last] = [Math.max(from, start), Math.min(to, start + weight)];
        if (first < last) stretches[index]?.push({ person, from: first - start, to: last - start });
        start += weight;
      }
    }
  }
}

/**
 * Takes `job` from the machines (lengths, longest first): all of the first that is shorter, and the rest from
 * the end of the last that is long enough, where the shorter one is closed already. The two become one.
 */
function runJob(
  machines: number[],
  job: number,
): readonly { readonly from: number; readonly to: number }[] {
  if (job === 0) return [];
  let last = -1;
  while ((machines[last + 1] ?? 0) >= job) last += 1;
  const long = present(machines[last], "a machine is open as long as a member's share");
  const short = machines[last + 1] ?? 0;
  machines.splice(last, 2, long + short - job);
  const tail = { from: long - (job - short), to: long };
  return short === 0 ? [tail] : [{ from: 0, to: short }, tail];
}

/** Cuts a composition's weight wherever somebody comes or goes. */
function cut(stretches: readonly Stretch[], length: number): readonly Panel[] {
  const ends = new Set([0, length, ...stretches.flatMap(({ from, to }) => [from, to])]);
  const points = [...ends].toSorted((a, b) => a - b);
  return points.slice(0, -1).map((from, at) => {
    const to = points[at + 1] ?? length;
    const members = stretches
      .filter((stretch) => stretch.from <= from && stretch.to >= to)
      .map(({ person }) => person)
      .toSorted((a, b) => a - b);
    return { members, weight: to - from };
  });
}
