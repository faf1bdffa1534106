/**
 * LEXIMIN with fractions of people: a small linear program for each stage. Its chances bound those of panels
 * from above, and its prices mostly are the right ones; so it gives column generation a goal, and a
 * start: fractions are taken apart into panels, each as near to them as quotas allow, and as much of each
 * as what is left stays between quotas. Where nothing is left, the bound is reached.
 */

import type { Highs } from "highs";
import type { Composition, Kind, PanelRequest } from "./pool.ts";
import { addRow, addVariable, openProgram, solve } from "./solver.ts";
import type { Program } from "./solver.ts";

export interface Ground {
  readonly solver: Highs;
  readonly kinds: readonly Kind[];
  readonly request: PanelRequest;
}

export interface Stage {
  /** The least chance of the open kinds. */
  readonly chance: number;
  /** Per kind, those of the open ones summing to 1. */
  readonly prices: readonly number[];
  /** People of each kind. */
  readonly places: readonly number[];
}

/** A price above this settles a kind. */
export const PRICED = 1e-6;
/** What is this near to a whole number or to a quota counts as there. */
const NEAR = 1e-5;
/** Less than this is not taken apart any further. */
const CRUMB = 1e-9;

/** One stage: the open kinds' least chance is as large as fractions allow beside what is settled. */
export function relaxedStage(
  { solver, kinds, request }: Ground,
  settled: readonly (number | undefined)[],
): Stage | undefined {
  const program = openProgram(solver, "most");
  try {
    for (const [index, { members }] of kinds.entries())
      addVariable(solver, program, { index, most: members.length });
    addVariable(solver, program, { index: kinds.length, cost: 1 });
    for (const [at, { members }] of kinds.entries()) {
      const chance = [at, 1 / members.length] as const;
      const fixed = settled[at];
      const entries = fixed === undefined ? [chance, [kinds.length, -1] as const] : [chance];
      addRow(program, [fixed ?? 0, solver.infinity], entries);
    }
    bind(program, kinds, request);
    const solved = solve(solver, program);
    if (solved === undefined) return undefined;
    const { rowDual } = program.getSolution();
    const duals = kinds.map((_, at) => Math.abs(rowDual[at] ?? 0));
    const all = duals.reduce((sum, dual, at) => sum + (settled[at] === undefined ? dual : 0), 0);
    if (all < NEAR) return undefined;
    const places = solved.values.slice(0, kinds.length);
    return { chance: solved.objective, prices: duals.map((dual) => dual / all), places };
  } finally {
    program.dispose();
  }
}

/** Compositions of which fractions of all stages can be mixed, as far as they were found. */
export function startFrom(ground: Ground): readonly Composition[] {
  const settled: (number | undefined)[] = ground.kinds.map(() => undefined);
  let places: readonly number[] | undefined;
  while (settled.includes(undefined)) {
    const stage = relaxedStage(ground, settled);
    if (stage === undefined) break;
    places = stage.places;
    const priced = stage.prices.flatMap((price, at) =>
      settled[at] === undefined && price > PRICED ? [at] : [],
    );
    if (priced.length === 0) break;
    for (const at of priced) settled[at] = Math.max(0, stage.chance - CRUMB);
  }
  return places === undefined ? [] : takeApart(ground, places);
}

/** Size and quotas over the first variables, which are the kinds. */
function bind(program: Program, kinds: readonly Kind[], { size, quotas }: PanelRequest): void {
  addRow(
    program,
    [size, size],
    kinds.map((_, index) => [index, 1]),
  );
  for (const [quota, { least, most }] of quotas.entries())
    addRow(
      program,
      [least, most],
      kinds.flatMap((kind, index) => (kind.quotas.includes(quota) ? [[index, 1] as const] : [])),
    );
}

function takeApart(ground: Ground, target: readonly number[]): readonly Composition[] {
  const { solver, kinds, request } = ground;
  const program = openProgram(solver, "most");
  program.options.set({ mip_rel_gap: 0.05 });
  const found = new Map<string, Composition>();
  try {
    for (const [index, { members }] of kinds.entries())
      addVariable(solver, program, { index, most: members.length, whole: true });
    bind(program, kinds, request);
    let rest = target;
    let weight = 1;
    // Each step makes a fraction whole, or a sum equal to its quota.
    for (let step = 0; step < 2 * (kinds.length + request.quotas.length); step += 1) {
      const part = nearest(ground, program, rest);
      if (part === undefined) break;
      found.set(part.join(" "), part);
      const share = shareOf(ground, rest, part);
      weight *= 1 - share;
      if (weight < CRUMB || share < CRUMB) break;
      rest = rest.map((places, at) => (places - share * (part[at] ?? 0)) / (1 - share));
    }
    return [...found.values()];
  } finally {
    program.dispose();
  }
}

/** The panel whose numbers are those of the fractions rounded up or down, preferring the nearer. */
function nearest(
  { solver, kinds, request }: Ground,
  program: Program,
  rest: readonly number[],
): Composition | undefined {
  for (const [at, places] of rest.entries()) {
    const low = Math.floor(places + NEAR);
    program.changeColBounds(at, low, Math.max(low, Math.ceil(places - NEAR)));
    program.changeColCost(at, places - low - 0.5);
  }
  for (const [quota, { least, most }] of request.quotas.entries()) {
    const sum = sumOf(kinds, quota, rest);
    const low = sum > most - NEAR ? most : least;
    program.changeRowBounds(quota + 1, low, sum < least + NEAR ? least : most);
  }
  return solve(solver, program)?.values.map(Math.round);
}

/** The greatest share of a panel after which what is left stays between whole numbers, and between quotas. */
function shareOf({ kinds, request }: Ground, rest: readonly number[], part: Composition): number {
  let share = 1;
  const keep = (now: number, taken: number, [low, high]: readonly [number, number]): void => {
    if (taken > now) share = Math.min(share, (now - low) / Math.max(taken - low, NEAR));
    if (taken < now) share = Math.min(share, (high - now) / Math.max(high - taken, NEAR));
  };
  for (const [at, places] of rest.entries()) {
    const low = Math.floor(places + NEAR);
    if (Math.abs(places - low) > NEAR) keep(places, part[at] ?? 0, [low, low + 1]);
  }
  for (const [quota, { least, most }] of request.quotas.entries()) {
    const sum = sumOf(kinds, quota, rest);
    const taken = sumOf(kinds, quota, part);
    if (Math.abs(sum - taken) > NEAR) keep(sum, taken, [least, most]);
  }
  return Math.max(0, share);
}

function sumOf(kinds: readonly Kind[], quota: number, places: readonly number[]): number {
  return kinds.reduce(
    (sum, kind, at) => sum + (kind.quotas.includes(quota) ? (places[at] ?? 0) : 0),
    0,
  );
}
