/** What every rule by scores gives: who has the most wins, equal scores share a tier. */

import { compare, formatFraction } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import type { Candidate, Index } from "./profile.ts";
import type { Outcome } from "./outcome.ts";

/** Tiers, best first; within a tier in the file's order. */
export function tiersOf(scores: readonly Fraction[]): readonly (readonly Index[])[] {
  const order = scores.map((_, index) => index).toSorted((a, b) => better(scores, a, b) || a - b);
  const tiers: Index[][] = [];
  for (const index of order) {
    const last = tiers.at(-1);
    const equal = last?.[0] !== undefined && better(scores, last[0], index) === 0;
    if (equal) last.push(index);
    else tiers.push([index]);
  }
  return tiers;
}

/** The outcome of a rule that only adds scores up. */
export function scoreOutcome({
  candidates,
  scores,
  of,
  why = `most ${of}`,
}: {
  readonly candidates: readonly Candidate[];
  readonly scores: readonly Fraction[];
  readonly of: string;
  readonly why?: string;
}): Outcome {
  const ranking = tiersOf(scores).map((tier) => idsOf(candidates, tier));
  const told = Object.fromEntries(
    candidates.map(({ id }, i) => [id, formatFraction(at(scores, i))]),
  );
  const winners = ranking[0] ?? [];
  return {
    winners,
    ranking,
    rounds: [{ round: 1, tally: told, steps: [{ type: "elected", who: winners, why }] }],
  };
}

/** The ids of some candidates. */
export function idsOf(
  candidates: readonly Candidate[],
  indices: readonly Index[],
): readonly string[] {
  return indices.map((index) => candidates[index]?.id ?? "");
}

function better(scores: readonly Fraction[], a: Index, b: Index): number {
  return compare(at(scores, b), at(scores, a));
}

function at(scores: readonly Fraction[], index: Index): Fraction {
  return scores[index] ?? { n: 0n, d: 1n };
}
