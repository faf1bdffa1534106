/**
 * Measures Schulze and Ranked Pairs on 100,000 ballots over 200 options, and STV on 100,000 ballots over 20
 * candidates (6 seats). Each ballot is a random order; for STV it is cut after 1 to 20 ranks, and first
 * choices lean towards the first candidates.
 */

import type { RankedProfile } from "@plenty/counting";
import { digestOf, mulberry32, shuffle } from "./random.ts";
import { seconds } from "./seconds.ts";

const SEED = 42;

/** Complete orders of all options. */
function generateOrders(options: number, ballots: number): RankedProfile {
  const random = mulberry32(SEED);
  return {
    kind: "ranked",
    candidates: candidatesOf(options),
    ballots: Array.from({ length: ballots }, () => ({
      count: 1,
      ranks: shuffle(indices(options), random),
    })),
  };
}

/** Orders that stop early, of candidates who are not equally liked. */
function generateStv(candidates: number, ballots: number): RankedProfile {
  const random = mulberry32(SEED);
  const ballot = (): number[] => {
    const order = shuffle(indices(candidates), random);
    const liked = order.toSorted((a, b) => a + random() * candidates - (b + random() * candidates));
    return liked.slice(0, 1 + Math.floor(random() * candidates));
  };
  return {
    kind: "ranked",
    candidates: candidatesOf(candidates),
    ballots: Array.from({ length: ballots }, () => ({ count: 1, ranks: ballot() })),
  };
}

/** Seconds of each rule, and the digests of what was generated. */
export function measureRanked(tell: (words: string) => void): Record<string, number | string> {
  tell("generating 100,000 orders of 200 options");
  const orders = generateOrders(200, 100_000);
  const figures: Record<string, number | string> = { orders_sha256: digest(orders) };
  for (const rule of ["schulze", "ranked-pairs"]) {
    tell(rule);
    figures[`${rule.replace("-", "_")}_s`] = seconds(rule, { profile: orders });
  }
  tell("generating 100,000 ballots over 20 candidates");
  const stv = generateStv(20, 100_000);
  figures["stv_sha256"] = digest(stv);
  for (const rule of ["scottish-stv", "meek", "irv"]) {
    tell(rule);
    const seats = rule === "irv" ? {} : { seats: 6 };
    figures[`${rule.replace("-", "_")}_s`] = seconds(rule, { profile: stv, ...seats });
  }
  return figures;
}

function digest(profile: RankedProfile): string {
  return digestOf(profile.ballots.map(({ ranks }) => ranks));
}

function candidatesOf(size: number): RankedProfile["candidates"] {
  return indices(size).map((index) => ({ id: String(index + 1), name: `Option ${index + 1}` }));
}

function indices(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index);
}
