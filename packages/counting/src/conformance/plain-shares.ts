/**
 * The Method of Equal Shares written down plainly, voter by voter in fractions: slow, and the measure for the
 * quick one in tests.
 */

import { compare, divide, fraction, multiply, smaller, subtract, ZERO } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";

export interface PlainElection {
  readonly costs: readonly bigint[];
  /** What each voter wants. */
  readonly voters: readonly (readonly Index[])[];
  readonly share: Fraction;
  readonly utility: "cost" | "cardinality";
  /** Which of those that tie is bought. */
  readonly pick: (tied: readonly Index[]) => Index;
}

/** What is bought, in order, and what each voter has left. */
export function plainShares({ costs, voters, share, utility, pick }: PlainElection): {
  readonly bought: readonly Index[];
  readonly left: readonly Fraction[];
} {
  const left = voters.map(() => share);
  const bought: Index[] = [];
  for (;;) {
    let best: { rate: Fraction; pay: Fraction; tied: Index[] } | undefined;
    for (const [project, cost] of costs.entries()) {
      const among = voters.flatMap((wants, voter) => (wants.includes(project) ? [voter] : []));
      const pay = bought.includes(project)
        ? undefined
        : paymentOf(
            among.map((v) => left[v] ?? ZERO),
            cost,
          );
      if (pay === undefined) continue;
      const rate = utility === "cost" ? divide(pay, fraction(cost)) : pay;
      const order = best === undefined ? -1 : compare(rate, best.rate);
      if (order < 0) best = { rate, pay, tied: [project] };
      else if (order === 0) best?.tied.push(project);
    }
    if (best === undefined) return { bought, left };
    const next = best.tied.length === 1 ? (best.tied[0] ?? 0) : pick(best.tied);
    const cost = fraction(costs[next] ?? 0n);
    const pay = utility === "cost" ? multiply(best.rate, cost) : best.pay;
    for (const [voter, wants] of voters.entries()) {
      const here = left[voter] ?? ZERO;
      if (wants.includes(next)) left[voter] = subtract(here, smaller(here, pay));
    }
    bought.push(next);
  }
}

/** The payment p with the sum of min(left, p) equal to the cost. */
function paymentOf(lefts: readonly Fraction[], cost: bigint): Fraction | undefined {
  let need = fraction(cost);
  const sorted = lefts.toSorted(compare);
  for (const [at, left] of sorted.entries()) {
    const each = divide(need, fraction(sorted.length - at));
    if (compare(left, each) >= 0) return each;
    need = subtract(need, left);
  }
  return undefined;
}
