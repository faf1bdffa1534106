/**
 * Meek's method, as Hill, Wichmann and Woodall published it (Algorithm 123): every elected candidate keeps a
 * part of each vote (the keep factor) just large enough to hold the quota; the rest goes on to the next on
 * the ballot, whoever that is; quota and factors are found together by iteration. In fixed point of 10^-9:
 * keep factors and products are rounded up, so that no vote is counted twice, and the iteration ends when all
 * surpluses together are below 10^-4 votes, or when nothing changes any more. What lies there, and rounding
 * (less than ballots × candidates × 10^-9), could move a tally by so much: where two candidates for
 * elimination lie nearer than that, the result says so.
 */

import { formatFixed } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import type { Warning } from "../core/profile.ts";
import type { Round } from "../core/result.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import type { CountInput } from "../core/rule.ts";
import { idsOf } from "../core/scores.ts";
import type { Step } from "../core/steps.ts";
import { describeRanks } from "../render/ballot.ts";
import { treeOf } from "./ballot-tree.ts";
import type { BallotTree } from "./ballot-tree.ts";
import { byPreviousRounds, tiersBy } from "./choosing.ts";
import { nextOf, readingParameters } from "./reading.ts";
import type { Reading } from "./reading.ts";

const PLACES = 9;
const ONE = 10n ** BigInt(PLACES);
/** All surpluses together below this end the iteration: 10^-4 votes. */
const OMEGA = ONE / 10_000n;

const parameters = { ...readingParameters } as const;

interface Count {
  readonly input: CountInput<"ranked", typeof parameters>;
  /** Each ballot as its candidates in order, up to where it ends. */
  orders: readonly (readonly Index[])[];
  readonly counts: readonly number[];
  readonly total: bigint;
  readonly keep: bigint[];
  readonly status: ("hopeful" | "elected" | "eliminated")[];
  readonly elected: Index[];
  readonly out: Index[];
  readonly rounds: (Round & { readonly steps: Step[] })[];
  readonly history: (readonly bigint[])[];
  readonly warnings: Warning[];
}

interface Tally {
  readonly votes: bigint[];
  readonly excess: bigint;
  readonly quota: bigint;
}

export const meek = defineRule({
  name: "meek",
  title: "STV by Meek's method",
  takes: "ranked",
  fills: "many",
  weights: false,
  parameters,
  arithmetic:
    "fixed point: 9 decimal places, keep factors and products rounded up; an elimination nearer than the rounding could reach is told as a warning",
  references: [
    "Hill, Wichmann, Woodall, Algorithm 123: Single Transferable Vote by Meek's method, Computer Journal 30 (1987)",
  ],
  count(input) {
    const count = start(input);
    while (count.elected.length < input.seats) stage(count);
    const { candidates } = input.profile;
    const single = (group: readonly Index[]): (readonly Index[])[] => group.map((index) => [index]);
    const tiers = [
      ...single(count.elected),
      ...tiersBy(count.history.at(-1) ?? [], hopefulOf(count)),
      ...single(count.out.toReversed()),
    ];
    const outcome: Outcome = {
      winners: idsOf(candidates, count.elected),
      ranking: tiers.map((tier) => idsOf(candidates, tier)),
      rounds: count.rounds,
      warnings: count.warnings,
    };
    return input.receipts ? { ...outcome, ballots: fates(count) } : outcome;
  },
});

function start(input: Count["input"]): Count {
  const { candidates, ballots } = input.profile;
  const counts = ballots.map(({ count }) => count);
  return {
    input,
    orders: ordersOf(input, []),
    counts,
    total: BigInt(counts.reduce((sum, count) => sum + count, 0)),
    keep: candidates.map(() => ONE),
    status: candidates.map(() => "hopeful"),
    elected: [],
    out: [],
    rounds: [],
    history: [],
    warnings: [],
  };
}

function ordersOf(
  { profile, parameters: reading }: Count["input"],
  out: readonly Index[],
): Count["orders"] {
  return profile.ballots.map(({ ranks }) => orderOf(ranks, out, reading));
}

/** The candidates of a ballot in order: read again and again, each time without those found before. */
function orderOf(
  ranks: Parameters<typeof nextOf>[0],
  out: readonly Index[],
  reading: Reading,
): readonly Index[] {
  const order: Index[] = [];
  const found = new Set<Index>(out);
  for (;;) {
    const next = nextOf(ranks, (index) => !found.has(index), reading);
    if (typeof next !== "number") break;
    order.push(next);
    found.add(next);
  }
  return order;
}

/** One stage: factors settle; then whoever has the quota is elected, or the last is eliminated. */
function stage(count: Count): void {
  const { seats } = count.input;
  const tally = settle(count);
  const steps = open(count, tally);
  const hopeful = hopefulOf(count);
  const openSeats = seats - count.elected.length;
  const reached = hopeful.filter((index) => (tally.votes[index] ?? 0n) >= tally.quota);
  const elected = hopeful.length <= openSeats ? hopeful : reached.slice(0, openSeats);
  if (elected.length > 0) {
    const why =
      hopeful.length <= openSeats ? "as many stand as seats are open" : "reached the quota";
    const byVotes = elected.toSorted((a, b) =>
      Number((tally.votes[b] ?? 0n) - (tally.votes[a] ?? 0n)),
    );
    for (const index of byVotes) {
      count.status[index] = "elected";
      count.elected.push(index);
      steps.push({ type: "elected", who: idsOf(count.input.profile.candidates, [index]), why });
    }
    return;
  }
  const loser = lowest(count, tally, hopeful);
  count.status[loser] = "eliminated";
  count.keep[loser] = 0n;
  count.out.push(loser);
  // only there does it depend on who still stands whether a rank with several ends the ballot
  if (count.input.parameters.overvote === "exhaust-if-several-continue")
    count.orders = ordersOf(count.input, count.out);
  steps.push({
    type: "eliminated",
    who: idsOf(count.input.profile.candidates, [loser]),
    why: "fewest votes",
  });
}

/** Adjusts the keep factors of the elected until they hold the quota; stops early if somebody reaches it. */
function settle(count: Count): Tally {
  const tree = treeOf(count.orders, count.counts, count.status);
  for (;;) {
    const tally = distribute(count, tree);
    const newly = hopefulOf(count).some((index) => (tally.votes[index] ?? 0n) >= tally.quota);
    const surplus = count.elected.reduce((sum, index) => {
      const over = (tally.votes[index] ?? 0n) - tally.quota;
      return over > 0n ? sum + over : sum;
    }, 0n);
    if (newly || surplus < OMEGA) return tally;
    let changed = false;
    for (const index of count.elected) {
      const before = count.keep[index] ?? ONE;
      const after = divideUp(before * tally.quota, tally.votes[index] ?? ONE);
      if (after >= before) continue;
      count.keep[index] = after;
      changed = true;
    }
    if (!changed) return tally;
  }
}

function distribute({ total, keep, input }: Count, tree: BallotTree): Tally {
  const votes = keep.map(() => 0n);
  let excess = 0n;
  const spread = (from: BallotTree, worth: bigint): void => {
    excess += worth * BigInt(from.ended);
    for (const branch of from.next) {
      if (branch === undefined) continue;
      const { who, count } = branch;
      const factor = keep[who] ?? 0n;
      const part = factor === ONE ? worth : divideUp(worth * factor, ONE);
      votes[who] = (votes[who] ?? 0n) + part * BigInt(count);
      if (part < worth) spread(branch, worth - part);
    }
  };
  spread(tree, ONE);
  const quota = (ONE * total - excess) / BigInt(input.seats + 1) + 1n;
  return { votes, excess, quota };
}

function lowest(count: Count, tally: Tally, hopeful: readonly Index[]): Index {
  const votes = (index: Index): bigint => tally.votes[index] ?? 0n;
  const least = hopeful.reduce(
    (best, index) => (votes(index) < votes(best) ? index : best),
    hopeful[0] ?? 0,
  );
  const reach = reachOfRounding(count);
  const near = hopeful.filter((index) => index !== least && votes(index) - votes(least) <= reach);
  const tied = hopeful.filter((index) => votes(index) === votes(least));
  const ids = idsOf(count.input.profile.candidates, [least, ...near]);
  if (near.length > 0 && count.elected.length > 0) {
    const text = `round ${count.rounds.length}: ${ids.join(", ")} lie nearer to each other than rounding could move them`;
    count.warnings.push({ code: "NearerThanRounding", text });
  }
  if (tied.length === 1) return least;
  return byHistory(count, tied);
}

/** What surpluses left lying (below OMEGA) and rounding could move, in units. */
function reachOfRounding({ total, keep }: Count): bigint {
  return OMEGA + total * BigInt(keep.length);
}

/** Previous stages, most recent first, then the lot. */
function byHistory(count: Count, tied: readonly Index[]): Index {
  const left = byPreviousRounds(count.history, tied, "lowest");
  const round = count.rounds.length;
  const [only] = left;
  if (left.length > 1 || only === undefined) {
    return count.input.ties.pick({ among: left, about: "elimination", round }, "last");
  }
  count.input.ties.note({
    among: tied,
    about: "elimination",
    round,
    by: "previous rounds",
    chosen: left,
  });
  return only;
}

function open(count: Count, tally: Tally): Step[] {
  const { candidates } = count.input.profile;
  const shown = count.status.flatMap((status, index) => (status === "eliminated" ? [] : [index]));
  const table = (values: readonly bigint[], of: readonly Index[]): Record<string, string> =>
    Object.fromEntries(
      of.map((index) => [candidates[index]?.id ?? "", formatFixed(values[index] ?? 0n, PLACES)]),
    );
  const steps: Step[] =
    count.elected.length === 0 ? [] : [{ type: "keep", factors: table(count.keep, count.elected) }];
  count.history.push(tally.votes);
  count.rounds.push({
    round: count.rounds.length + 1,
    tally: table(tally.votes, shown),
    quota: formatFixed(tally.quota, PLACES),
    ...(tally.excess === 0n ? {} : { inactive: { exhausted: formatFixed(tally.excess, PLACES) } }),
    steps,
  });
  return steps;
}

function hopefulOf(count: Count): readonly Index[] {
  return count.status.flatMap((status, index) => (status === "hopeful" ? [index] : []));
}

function fates({ input, orders, keep, status }: Count): NonNullable<Outcome["ballots"]> {
  const { candidates, ballots } = input.profile;
  return ballots.map((ballot, i) => {
    let worth = ONE;
    const parts = (orders[i] ?? []).flatMap((index) => {
      const factor = keep[index] ?? 0n;
      const part = divideUp(worth * factor, ONE);
      worth -= part;
      const fate = status[index] === "elected" ? "elected" : "not elected";
      return part === 0n
        ? []
        : [{ to: candidates[index]?.id ?? "", amount: formatFixed(part, PLACES), fate }];
    });
    const rest = worth === 0n ? [] : [{ amount: formatFixed(worth, PLACES), fate: "exhausted" }];
    const ids = ballot.ids === undefined ? {} : { ids: ballot.ids };
    return {
      ...ids,
      count: ballot.count,
      ballot: describeRanks(ballot.ranks, candidates),
      parts: [...parts, ...rest],
    };
  });
}

function divideUp(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}
