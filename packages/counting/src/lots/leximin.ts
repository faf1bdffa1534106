/**
 * LEXIMIN over compositions (Flanigan, Gölz, Gupta, Hennig, Procaccia, Nature 596, 2021): the distribution
 * that makes the least probability as large as it can be, then the next least, and so on. Column generation
 * on the dual: prices per kind, the composition worth most to them, until none is worth more than the bound;
 * kinds with a price are then settled at their probability, and the rest goes on. It starts from what
 * `relaxation.ts` takes apart, and a stage also ends where the bound of its prices is reached; after a counted
 * number of programs all of what is left is settled as it stands. Floating point: what comes out is a
 * proposal, made whole in `panels.ts` and checked in `lottery.ts`.
 */

import type { Highs } from "highs";
import { valueOf } from "./compositions.ts";
import type { Search } from "./compositions.ts";
import type { Composition, Kind, PanelRequest } from "./pool.ts";
import { PRICED, relaxedStage, startFrom } from "./relaxation.ts";
import { addRow, addVariable, openProgram, solve } from "./solver.ts";
import type { Program } from "./solver.ts";

export interface Proposal {
  readonly compositions: readonly Composition[];
  /** Beside each composition, summing to about 1. */
  readonly parts: readonly number[];
  /** No distribution over panels can give everybody more than this, as the solver's duals say. */
  readonly bound: number;
  /** The steps ran out: what was open then was settled as it stood. */
  readonly unfinished: boolean;
}

/** Told after each stage: how many kinds of people have their chance, of how many. */
export type OnSettled = (settled: number, kinds: number) => void;

/** A composition must be worth this much more than the bound to come in. */
const WORTH_MORE = 1e-7;
/** Programs of prices that are solved at most; what is reached then is taken. */
const STEPS_MOST = 600;
/** Fewer kinds than this are done sooner without a start. */
const KINDS_STARTED = 100;
/** Settled probabilities are asked for a little less, so that rounding leaves them possible. */
const SLACK = 1e-9;
/** From so many known compositions is climbed at a time. */
const STARTS = 8;

interface Course {
  readonly solver: Highs;
  readonly kinds: readonly Kind[];
  readonly search: Search;
  readonly known: Map<string, Composition>;
  /** Probability per kind; undefined until settled. */
  readonly settled: (number | undefined)[];
  readonly request: PanelRequest;
  stepsLeft: number;
  unfinished: boolean;
}

/** Undefined if the solver came to no end. */
export function leximin({
  solver,
  kinds,
  search,
  request,
  first,
  steps = STEPS_MOST,
  onSettled,
}: {
  readonly solver: Highs;
  readonly kinds: readonly Kind[];
  readonly search: Search;
  /** The quotas that panels meet, and their size. */
  readonly request: PanelRequest;
  readonly first: Composition;
  readonly steps?: number | undefined;
  readonly onSettled: OnSettled;
}): Proposal | undefined {
  const more = kinds.length < KINDS_STARTED ? [] : startFrom({ solver, kinds, request });
  const start = [first, ...more];
  const course: Course = {
    solver,
    kinds,
    search,
    request,
    known: new Map(start.map((one) => [one.join(" "), one])),
    settled: kinds.map(() => undefined),
    stepsLeft: steps,
    unfinished: false,
  };
  const { known } = course;
  let bound: number | undefined;
  while (course.settled.includes(undefined)) {
    const stage = settleSome(course);
    if (stage === undefined) return undefined;
    bound ??= stage;
    onSettled(course.settled.filter((one) => one !== undefined).length, kinds.length);
  }
  const compositions = [...known.values()];
  const parts = partsOf(course, compositions);
  if (parts === undefined || bound === undefined) return undefined;
  return { compositions, parts, bound, unfinished: course.unfinished };
}

/** One stage: settles every kind that has a price at the optimum. Gives the stage's upper bound. */
function settleSome(course: Course): number | undefined {
  const { solver, kinds, search, known, settled } = course;
  const ideal = relaxedStage(course, settled);
  let bound = ideal?.chance ?? 1;
  if (ideal !== undefined) {
    const found = search.best(worthOf(kinds, ideal.prices));
    if (found !== undefined) {
      known.set(found.composition.join(" "), found.composition);
      bound = Math.min(bound, found.value - settledWorth(settled, ideal.prices));
    }
  }
  const program = dualOf(course);
  const add = (compositions: readonly Composition[]): void => {
    for (const composition of compositions) {
      known.set(composition.join(" "), composition);
      addRow(program, [-solver.infinity, 0], rowOf(kinds, composition));
    }
  };
  try {
    for (;;) {
      const solved = solve(solver, program);
      course.stepsLeft -= 1;
      if (solved === undefined) return undefined;
      const { objective } = solved;
      if (ideal !== undefined && objective >= bound - WORTH_MORE)
        return settle(course, objective, ideal.prices) ? bound : undefined;
      if (course.stepsLeft <= 0) return settleRest(course, objective) ? bound : undefined;
      const prices = kinds.map((_, at) => Math.max(0, solved.values[at] ?? 0));
      const ceiling = solved.values[kinds.length] ?? 0;
      const worth = worthOf(kinds, prices);
      const climbed = climbAll({ course, worth, ceiling });
      if (climbed.length > 0) {
        add(climbed);
        continue;
      }
      const found = search.best(worth);
      if (found === undefined) return settleRest(course, objective) ? bound : undefined;
      bound = Math.min(bound, objective + Math.max(0, found.value - ceiling));
      if (found.value <= ceiling + WORTH_MORE || known.has(found.composition.join(" ")))
        return settle(course, objective, prices) ? bound : undefined;
      add([found.composition]);
    }
  } finally {
    program.dispose();
  }
}

/** Settles all that is open as it stands: no better is looked for. */
function settleRest(course: Course, chance: number): boolean {
  course.unfinished = true;
  return settle(course, chance);
}

/** Settles the open kinds that have a price, or, without prices, all of them; whether there were any. */
function settle({ settled }: Course, chance: number, prices?: readonly number[]): boolean {
  const open = settled.flatMap((one, at) =>
    one === undefined && (prices?.[at] ?? 1) > PRICED ? [at] : [],
  );
  for (const at of open) settled[at] = Math.max(0, chance - SLACK);
  return open.length > 0;
}

function worthOf(kinds: readonly Kind[], prices: readonly number[]): readonly number[] {
  return prices.map((price, at) => price / membersOf(kinds, at));
}

function settledWorth(settled: readonly (number | undefined)[], prices: readonly number[]): number {
  return prices.reduce((sum, price, at) => sum + price * (settled[at] ?? 0), 0);
}

/** New compositions above the ceiling, climbed to from the known ones that are worth most. */
function climbAll({
  course: { search, known },
  worth,
  ceiling,
}: {
  readonly course: Course;
  readonly worth: readonly number[];
  readonly ceiling: number;
}): readonly Composition[] {
  const starts = [...known.values()]
    .map((composition) => ({ composition, value: valueOf(composition, worth) }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, STARTS);
  const found = new Map<string, Composition>();
  for (const { composition: from } of starts) {
    const { composition, value } = search.climb(worth, from);
    const key = composition.join(" ");
    if (value > ceiling + WORTH_MORE && !known.has(key)) found.set(key, composition);
  }
  return [...found.values()];
}

/** Least ceiling − Σ settled · price, where no known panel is worth more than the ceiling. */
function dualOf({ solver, kinds, known, settled }: Course): Program {
  const program = openProgram(solver, "least");
  kinds.forEach((_, index) =>
    addVariable(solver, program, { index, cost: -(settled[index] ?? 0) }),
  );
  addVariable(solver, program, { index: kinds.length, cost: 1 });
  addRow(
    program,
    [1, 1],
    kinds.flatMap((_, index) => (settled[index] === undefined ? [[index, 1] as const] : [])),
  );
  for (const composition of known.values())
    addRow(program, [-solver.infinity, 0], rowOf(kinds, composition));
  return program;
}

function rowOf(
  kinds: readonly Kind[],
  composition: Composition,
): readonly (readonly [number, number])[] {
  const worth = composition.map((count, at) => [at, count / membersOf(kinds, at)] as const);
  return [...worth, [kinds.length, -1]];
}

/** The distribution over known compositions that lacks least of any settled probability. */
function partsOf(
  { solver, kinds, settled }: Course,
  compositions: readonly Composition[],
): readonly number[] | undefined {
  const program = openProgram(solver, "least");
  try {
    compositions.forEach((_, index) => addVariable(solver, program, { index }));
    const lack = compositions.length;
    addVariable(solver, program, { index: lack, cost: 1 });
    addRow(
      program,
      [1, 1],
      compositions.map((_, index) => [index, 1]),
    );
    kinds.forEach((_, at) => {
      const entries = compositions.map(
        (composition, index) => [index, (composition[at] ?? 0) / membersOf(kinds, at)] as const,
      );
      addRow(program, [settled[at] ?? 0, solver.infinity], [...entries, [lack, 1]]);
    });
    return solve(solver, program)?.values.slice(0, lack);
  } finally {
    program.dispose();
  }
}

function membersOf(kinds: readonly Kind[], at: number): number {
  return kinds[at]?.members.length ?? 1;
}
