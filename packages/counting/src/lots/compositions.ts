/**
 * Panels as numbers per kind. Finds the composition worth most to given prices, and, where none meets the
 * quotas, the smallest relaxation: quotas widened by the least number of places in all.
 */

import type { Highs } from "highs";
import { climb } from "./climb.ts";
import type { Composition, Kind, PanelRequest, Quota } from "./pool.ts";
import { addRow, addVariable, openProgram, solve } from "./solver.ts";

export interface Found {
  readonly composition: Composition;
  readonly value: number;
}

export interface Search {
  /** A composition reached by single changes from a known one; quick, and perhaps not the best. */
  climb(worth: readonly number[], from: Composition): Found;
  /** The composition of the greatest worth, and that worth; undefined if none meets the quotas. */
  best(worth: readonly number[]): Found | undefined;
  dispose(): void;
}

/** Worths are small fractions: scaled up, the solver's absolute tolerances matter less. */
const SCALE = 1000;

export function openSearch(
  solver: Highs,
  { quotas, size }: PanelRequest,
  kinds: readonly Kind[],
): Search {
  const program = openProgram(solver, "most");
  kinds.forEach(({ members }, index) =>
    addVariable(solver, program, { index, most: members.length, whole: true }),
  );
  addRow(
    program,
    [size, size],
    kinds.map((_, index) => [index, 1]),
  );
  quotas.forEach(({ least, most }, quota) =>
    addRow(program, [least, most], entriesOf(kinds, quota)),
  );
  const all = { kind: "range", from: 0, to: kinds.length - 1 } as const;
  return {
    climb(worth, from) {
      const composition = climb({ kinds, quotas, worth }, from);
      return { composition, value: valueOf(composition, worth) };
    },
    best(worth) {
      program.changeColsCost(
        all,
        worth.map((one) => one * SCALE),
      );
      const solved = solve(solver, program);
      if (solved === undefined) return undefined;
      const composition = solved.values.map((value) => Math.round(value));
      const fits = meets({ composition, kinds, quotas, size });
      return fits ? { composition, value: valueOf(composition, worth) } : undefined;
    },
    dispose: () => program.dispose(),
  };
}

/** What a composition is worth at prices per place. */
export function valueOf(composition: Composition, worth: readonly number[]): number {
  return composition.reduce((sum, count, at) => sum + count * (worth[at] ?? 0), 0);
}

/** Whether a composition has the size and meets the quotas, in integers. */
export function meets({
  composition,
  kinds,
  quotas,
  size,
}: {
  readonly composition: Composition;
  readonly kinds: readonly Kind[];
  readonly quotas: readonly Quota[];
  readonly size: number;
}): boolean {
  const counts = quotas.map(() => 0);
  let seats = 0;
  for (const [at, count] of composition.entries()) {
    const kind = kinds[at];
    if (kind === undefined || count < 0 || count > kind.members.length) return false;
    seats += count;
    for (const quota of kind.quotas) counts[quota] = (counts[quota] ?? 0) + count;
  }
  return (
    seats === size &&
    quotas.every(({ least, most }, at) => {
      const count = counts[at] ?? 0;
      return count >= least && count <= most;
    })
  );
}

/** Quotas widened by the least number of places in all; undefined if their bounds leave no panel. */
export function relax(
  solver: Highs,
  { quotas, size }: PanelRequest,
  kinds: readonly Kind[],
): readonly Quota[] | undefined {
  const program = openProgram(solver, "least");
  try {
    kinds.forEach(({ members }, index) =>
      addVariable(solver, program, { index, most: members.length, whole: true }),
    );
    const below = (quota: number): number => kinds.length + 2 * quota;
    quotas.forEach(({ least, most, widest }, quota) => {
      const [down, up] = widest ? [least - widest.least, widest.most - most] : [size, size];
      addVariable(solver, program, { index: below(quota), most: down, cost: 1, whole: true });
      addVariable(solver, program, { index: below(quota) + 1, most: up, cost: 1, whole: true });
    });
    addRow(
      program,
      [size, size],
      kinds.map((_, index) => [index, 1]),
    );
    quotas.forEach(({ least, most }, quota) => {
      const entries = entriesOf(kinds, quota);
      addRow(program, [least, solver.infinity], [...entries, [below(quota), 1]]);
      addRow(program, [-solver.infinity, most], [...entries, [below(quota) + 1, -1]]);
    });
    const solved = solve(solver, program);
    return solved === undefined ? undefined : widened({ quotas, kinds, values: solved.values });
  } finally {
    program.dispose();
  }
}

/** Each quota widened to what the panel found has: no further than that panel needs. */
function widened({
  quotas,
  kinds,
  values,
}: {
  readonly quotas: readonly Quota[];
  readonly kinds: readonly Kind[];
  readonly values: readonly number[];
}): readonly Quota[] {
  return quotas.map((quota, at) => {
    const count = entriesOf(kinds, at).reduce(
      (sum, [index]) => sum + Math.round(values[index] ?? 0),
      0,
    );
    const { least, most } = quota;
    return { ...quota, least: Math.min(least, count), most: Math.max(most, count) };
  });
}

function entriesOf(kinds: readonly Kind[], quota: number): readonly (readonly [number, number])[] {
  return kinds.flatMap((kind, index) => (kind.quotas.includes(quota) ? [[index, 1] as const] : []));
}
