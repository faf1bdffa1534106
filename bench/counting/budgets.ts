/**
 * Measures Equal Shares with Add1 on a generated budget of 60,000 voters and 80 projects (50,000 distinct
 * ballots), and Phragmén's rule and Equal Shares for 20 of 200 candidates with 10,000 voters. Some projects
 * are liked more than others; a ballot names 1 to 15 of them.
 */

import type { ApprovalProfile, BudgetProfile } from "@plenty/counting";
import { digestOf, mulberry32 } from "./random.ts";
import { seconds } from "./seconds.ts";

const SEED = 42;

/** Approval ballots, the first `distinct` all different, the others copies of them at random. */
function generateApprovals(input: {
  readonly options: number;
  readonly voters: number;
  readonly distinct: number;
  readonly random: () => number;
}): readonly (readonly number[])[] {
  const { options, voters, distinct, random } = input;
  const known = new Set<string>();
  const ballots: (readonly number[])[] = [];
  while (ballots.length < distinct) {
    const size = 1 + Math.floor(random() * 15);
    const chosen = new Set<number>();
    // The square leans towards the first options.
    while (chosen.size < size) chosen.add(Math.floor(random() ** 2 * options));
    const ballot = [...chosen].toSorted((a, b) => a - b);
    if (known.has(ballot.join())) continue;
    known.add(ballot.join());
    ballots.push(ballot);
  }
  while (ballots.length < voters) ballots.push(ballots[Math.floor(random() * distinct)] ?? []);
  return ballots;
}

/** A budget of 3,000,000 for projects that cost 10,000 to 400,000. */
function generateBudget(): BudgetProfile {
  const random = mulberry32(SEED);
  const candidates = Array.from({ length: 80 }, (_, index) => ({
    ...named(index),
    cost: BigInt(10_000 + 1000 * Math.floor(random() * 390)),
  }));
  const ballots = generateApprovals({ options: 80, voters: 60_000, distinct: 50_000, random });
  return {
    kind: "budget",
    candidates,
    ballots: ballots.map((list) => ({
      count: 1,
      votes: list.map((project) => [project, 1] as const),
    })),
    budget: 3_000_000n,
    decimals: 0,
    voteType: "approval",
    meta: {},
  };
}

function generateCommittee(): ApprovalProfile {
  const random = mulberry32(SEED);
  const ballots = generateApprovals({ options: 200, voters: 10_000, distinct: 10_000, random });
  return {
    kind: "approval",
    candidates: Array.from({ length: 200 }, (_, index) => named(index)),
    ballots: ballots.map((approved) => ({ count: 1, approved })),
  };
}

/** Seconds of each rule, and the digests of what was generated. */
export function measureBudgets(tell: (words: string) => void): Record<string, number | string> {
  tell("generating a budget of 60,000 voters and 80 projects");
  const budget = generateBudget();
  const costs = budget.candidates.map(({ cost }) => Number(cost));
  const figures: Record<string, number | string> = {
    budget_sha256: digestOf([
      costs,
      ...budget.ballots.map(({ votes }) => votes.map(([index]) => index)),
    ]),
  };
  tell("mes with add1");
  figures["mes_add1_s"] = seconds("mes", { profile: budget, parameters: { completion: "add1" } });
  figures["mes_s"] = seconds("mes", { profile: budget, parameters: { completion: "none" } });
  tell("generating 10,000 ballots over 200 candidates");
  const committee = generateCommittee();
  figures["committee_sha256"] = digestOf(committee.ballots.map(({ approved }) => approved));
  for (const rule of ["seqphragmen", "equal-shares"]) {
    tell(rule);
    figures[`${rule.replace("-", "_")}_s`] = seconds(rule, { profile: committee, seats: 20 });
  }
  return figures;
}

function named(index: number): { readonly id: string; readonly name: string } {
  return { id: String(index + 1), name: `Option ${index + 1}` };
}
