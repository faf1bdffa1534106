/**
 * Priceability of a committee (Peters and Skowron 2020), as a linear program: everybody has the same money and
 * pays only for members whom they approve; every member gets the price, 1; and the supporters of nobody else
 * have more than the price left between them. Wanted is the least by which the last must be given up. The
 * solver computes in floating point: on small profiles what is not 0 is far from it.
 */

import type { Highs } from "highs";
import type { ApprovalProfile, Index } from "../core/profile.ts";
import { addRow, addVariable, openProgram, solve } from "../lots/solver.ts";

const NEAR = 1e-6;

const MONEY = 0;
const EXCESS = 1;

interface Payer {
  readonly count: number;
  readonly approved: readonly Index[];
  /** The variables of what one voter of the ballot pays for each member. */
  readonly pays: readonly { readonly member: Index; readonly at: number }[];
}

/** Whether some money and some payments bear the committee. */
export function isPriceable(
  solver: Highs,
  { profile, members }: { readonly profile: ApprovalProfile; readonly members: readonly Index[] },
): boolean {
  const program = openProgram(solver, "least");
  try {
    addVariable(solver, program, { index: MONEY });
    addVariable(solver, program, { index: EXCESS, cost: 1 });
    let size = 2;
    const payers = profile.ballots.map(({ approved, count }): Payer => {
      const own = approved.filter((index) => members.includes(index));
      const pays = own.map((member) => ({ member, at: size++ }));
      for (const { at } of pays) addVariable(solver, program, { index: at });
      return { count, approved, pays };
    });
    for (const { pays } of payers)
      addRow(
        program,
        [0, solver.infinity],
        [[MONEY, 1], ...pays.map(({ at }) => [at, -1] as const)],
      );
    for (const member of members) addRow(program, [1, 1], paymentsFor(payers, member));
    for (const [index] of profile.candidates.entries())
      if (!members.includes(index))
        addRow(program, [-solver.infinity, 1], moneyLeft(payers, index));
    const solved = solve(solver, program);
    return solved !== undefined && solved.objective < NEAR;
  } finally {
    program.dispose();
  }
}

type Entries = readonly (readonly [index: number, value: number])[];

function paymentsFor(payers: readonly Payer[], member: Index): Entries {
  return payers.flatMap(({ count, pays }) =>
    pays.filter((pay) => pay.member === member).map(({ at }) => [at, count] as const),
  );
}

/** What the supporters of somebody who was not elected have left, less the excess. */
function moneyLeft(payers: readonly Payer[], other: Index): Entries {
  const supporters = payers.filter(({ approved }) => approved.includes(other));
  const people = supporters.reduce((sum, { count }) => sum + count, 0);
  const spent = supporters.flatMap(({ count, pays }) =>
    pays.map(({ at }) => [at, -count] as const),
  );
  return [[MONEY, people], [EXCESS, -1], ...spent];
}
