/**
 * What HiGHS (WebAssembly, no threads) does for us: linear and integer programs. It computes in floating
 * point and decides nothing that is published: whatever it finds is made whole and checked in integers.
 */

import type { Highs } from "highs";

type Solver = Highs;
export type Program = ReturnType<Solver["createModel"]>;

export interface Solved {
  readonly values: readonly number[];
  readonly objective: number;
}

let loaded: Promise<Solver> | undefined;

/** The solver, loaded once, when it is first needed. */
export function loadSolver(): Promise<Solver> {
  loaded ??= load();
  return loaded;
}

/** Branches of one integer program at most: counted, so that every machine stops at the same. */
const NODES_MOST = 50_000;

/** An empty program; whoever opens it disposes of it. */
export function openProgram(solver: Solver, goal: "least" | "most"): Program {
  const program = solver.createModel();
  program.options.set({
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 1e-9,
    mip_max_nodes: NODES_MOST,
    random_seed: 0,
  });
  const { minimize, maximize } = solver.constants.objectiveSense;
  program.changeObjectiveSense(goal === "least" ? minimize : maximize);
  return program;
}

/** A variable with its bounds and cost; its index is the number of those before it. */
export function addVariable(
  solver: Solver,
  program: Program,
  {
    index,
    most,
    cost = 0,
    whole = false,
  }: {
    readonly index: number;
    readonly most?: number;
    readonly cost?: number;
    readonly whole?: boolean;
  },
): void {
  program.addVar(0, most ?? solver.infinity);
  if (cost !== 0) program.changeColCost(index, cost);
  if (whole) program.changeColIntegrality(index, solver.constants.variableType.integer);
}

/** A row Σ value · variable between two bounds. */
export function addRow(
  program: Program,
  bounds: readonly [number, number],
  entries: readonly (readonly [index: number, value: number])[],
): void {
  const used = entries.filter(([, value]) => value !== 0);
  program.addRow(bounds[0], bounds[1], {
    indices: used.map(([index]) => index),
    values: used.map(([, value]) => value),
  });
}

/** The optimum, or undefined if none was proved. */
export function solve(solver: Solver, program: Program): Solved | undefined {
  program.run();
  if (program.getModelStatus() !== solver.constants.modelStatus.optimal) return undefined;
  const values = [...program.getSolution().colValue];
  return { values, objective: program.getObjectiveValue() };
}

async function load(): Promise<Solver> {
  const module = await import("highs");
  // The typings describe the CommonJS build; the ES module's default export is the loader itself.
  const loader = module.default as unknown as typeof module.default.default;
  return loader();
}
