/**
 * LEXIMIN over compositions (Flanigan, Gölz, Gupta, Hennig, Procaccia, Nature 596, 2021): the distribution
 * that makes the least probability as large as it can be, then the next least, and so on. Column generation
 * on the dual: prices per kind, the composition worth most to them, until none is worth more than the bound;
 * kinds with a price are then settled at their probability, and the rest goes on. Floating point: what comes
 * out is a proposal, made whole in `panels.ts` and checked in `lottery.ts`.
 */

import type { Highs } from "highs";
import { valueOf } from "./compositions.ts";
import type { Composition, Search } from "./compositions.ts";
import type { Kind } from "./pool.ts";
import { addRow, addVariable, openProgram, solve } from "./solver.ts";
import type { Program } from "./solver.ts";

export interface Proposal {
  readonly compositions: readonly Composition[];
  /** Beside each composition, summing to about 1. */
  readonly parts: readonly number[];
  /** No distribution over panels can give everybody more than this, as the solver's duals say. */
  readonly bound: number;
}

/** Told after each stage: how many kinds of people have their chance, of how many. */
export type OnSettled = (settled: number, kinds: number) => void;

/** A composition must be worth this much more than the bound to come in. */
const WORTH_MORE = 1e-7;
/** A price above this settles a kind. */
const PRICED = 1e-6;
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
}

/** Undefined if the solver came to no end. */
export function leximin({
  solver,
  kinds,
  search,
  first,
  onSettled,
}: {
  readonly solver: Highs;
  readonly kinds: readonly Kind[];
  readonly search: Search;
  readonly first: Composition;
  readonly onSettled: OnSettled;
}): Proposal | undefined {
  const known = new Map([[first.join(" "), first]]);
  const course: Course = { solver, kinds, search, known, settled: kinds.map(() => undefined) };
  let bound: number | undefined;
  while (course.settled.includes(undefined)) {
    const stage = settleSome(course);
    if (stage === undefined) return undefined;
    bound ??= stage;
    onSettled(course.settled.filter((one) => one !== undefined).length, kinds.length);
  }
  const compositions = [...known.values()];
  const parts = partsOf(course, compositions);
  return parts === undefined || bound === undefined ? undefined : { compositions, parts, bound };
}

/** One stage: settles every kind that has a price at the optimum. Gives the stage's upper bound. */
function settleSome(course: Course): number | undefined {
  const { solver, kinds, search, known, settled } = course;
  const program = dualOf(course);
  try {
    for (;;) {
      const solved = solve(solver, program);
      if (solved === undefined) return undefined;
      const prices = kinds.map((_, at) => Math.max(0, solved.values[at] ?? 0));
      const ceiling = solved.values[kinds.length] ?? 0;
      const worth = prices.map((price, at) => price / membersOf(kinds, at));
      const climbed = climbAll({ course, worth, ceiling });
      if (climbed.length > 0) {
        for (const composition of climbed) {
          known.set(composition.join(" "), composition);
          addRow(program, [-solver.infinity, 0], rowOf(kinds, composition));
        }
        continue;
      }
      const found = search.best(worth);
      if (found === undefined) return undefined;
      const key = found.composition.join(" ");
      if (found.value <= ceiling + WORTH_MORE || known.has(key)) {
        const open = prices.flatMap((price, at) =>
          settled[at] === undefined && price > PRICED ? [at] : [],
        );
        if (open.length === 0) return undefined;
        for (const at of open) settled[at] = Math.max(0, solved.objective - SLACK);
        return solved.objective + Math.max(0, found.value - ceiling);
      }
      known.set(key, found.composition);
      addRow(program, [-solver.infinity, 0], rowOf(kinds, found.composition));
    }
  } finally {
    program.dispose();
  }
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
