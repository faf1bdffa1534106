/**
 * STAR: the two with the highest sums of points go into an automatic runoff, where each ballot counts for
 * the one it scores higher. Ties by Equal Vote's protocol: among those who tie on points, who is preferred by
 * more ballots head to head against the others who tie; then who has more highest scores; then the drawn
 * order. A tied runoff goes to the higher sum, then more highest scores, then the drawn order.
 */

import { add, compare, formatFraction, fraction, multiply, ONE, ZERO } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { Index, ScoredProfile } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import { idsOf, tiersOf } from "../core/scores.ts";
import type { TieBreaker } from "../core/ties.ts";
import { addScores } from "./score.ts";

interface Count {
  readonly sums: readonly Fraction[];
  /** Weight of ballots with the highest points there are. */
  readonly tops: readonly Fraction[];
  /** Ballots that score a over b. */
  readonly over: (a: Index, b: Index) => Fraction;
  readonly ties: TieBreaker;
}

export const star = defineRule({
  name: "star",
  title: "STAR (score then automatic runoff)",
  takes: "scored",
  fills: "one",
  weights: true,
  parameters: {},
  arithmetic: "fractions (integers where ballots weigh 1)",
  references: ["Equal Vote Coalition, STAR Voting: ties and tie breaking, starvoting.org/ties"],
  count({ profile, ties }) {
    const count = countAll(profile, ties);
    const { candidates } = profile;
    const tell = (scores: readonly Fraction[]): Record<string, string> =>
      Object.fromEntries(candidates.map(({ id }, i) => [id, formatFraction(at(scores, i))]));
    const order = finalistsFirst(count);
    const finalists = order.slice(0, 2);
    const [first = 0, second] = finalists;
    const winner = second === undefined ? first : runoff(count, first, second);
    const loser = winner === first ? second : first;
    const rest = order.slice(2);
    const tiers = tiersOf(rest.map((index) => at(count.sums, index))).map((tier) =>
      tier.map((i) => rest[i] ?? 0),
    );
    const top = loser === undefined ? [[winner]] : [[winner], [loser]];
    const who = idsOf(candidates, [winner]);
    const ids = idsOf(candidates, finalists);
    return {
      winners: who,
      ranking: [...top, ...tiers].map((tier) => idsOf(candidates, tier)),
      rounds: [
        {
          round: 1,
          tally: tell(count.sums),
          steps: [{ type: "note", text: `finalists: ${ids.join(", ")}` }],
        },
        {
          round: 2,
          steps: [
            ...(second === undefined ? [] : [duel(count, ids, first, second)]),
            { type: "elected", who, why: "preferred on more ballots" },
          ],
        },
      ],
    };
  },
});

function duel(count: Count, [a = "", b = ""]: readonly string[], first: Index, second: Index) {
  const votes = [count.over(first, second), count.over(second, first)].map(formatFraction);
  return {
    type: "duel" as const,
    pair: [a, b] as const,
    votes: [votes[0] ?? "", votes[1] ?? ""] as const,
  };
}

function countAll(profile: ScoredProfile, ties: TieBreaker): Count {
  const given = profile.ballots.flatMap(({ scores }) => scores.map(([, points]) => points));
  const top = profile.points?.max ?? given.reduce((most, points) => Math.max(most, points), 0);
  const tops = profile.candidates.map(() => ZERO);
  const rows = profile.ballots.map(({ scores, count, weight }) => {
    const votes = multiply(fraction(count), weight ?? ONE);
    const points = new Map(scores);
    for (const [index, value] of points)
      if (value === top) tops[index] = add(at(tops, index), votes);
    return { votes, points };
  });
  const over = (a: Index, b: Index): Fraction =>
    rows.reduce(
      (sum, { votes, points }) =>
        (points.get(a) ?? 0) > (points.get(b) ?? 0) ? add(sum, votes) : sum,
      ZERO,
    );
  return { sums: addScores(profile).sums, tops, over, ties };
}

/** Everyone by sum of points, with ties broken as far as the two finalists need it. */
function finalistsFirst(count: Count): readonly Index[] {
  const order: Index[] = [];
  for (const tier of tiersOf(count.sums)) {
    const open = 2 - order.length;
    const decides = open > 0 && tier.length > open;
    order.push(...(decides ? breakScoreTie(count, tier, open) : tier));
  }
  return order;
}

/** Most head-to-head wins among the tied, then most highest scores, then the drawn order. */
function breakScoreTie(count: Count, tier: readonly Index[], open: number): readonly Index[] {
  const wins = (a: Index): number =>
    tier.filter((b) => a !== b && compare(count.over(a, b), count.over(b, a)) > 0).length;
  const won = new Map(tier.map((index) => [index, wins(index)]));
  const drawn = (a: Index, b: Index): number =>
    (count.ties.position[a] ?? 0) - (count.ties.position[b] ?? 0);
  const own = (a: Index, b: Index): number =>
    (won.get(b) ?? 0) - (won.get(a) ?? 0) || compare(at(count.tops, b), at(count.tops, a));
  const sorted = tier.toSorted((a, b) => own(a, b) || drawn(a, b));
  const [last = 0, next = 0] = sorted.slice(open - 1, open + 1);
  const lot = own(last, next) === 0;
  const by = lot ? count.ties.by : "head to head, then highest scores";
  count.ties.note({
    among: tier,
    about: "a place in the runoff",
    by,
    chosen: sorted.slice(0, open),
  });
  return sorted;
}

function runoff(count: Count, first: Index, second: Index): Index {
  const direct = compare(count.over(first, second), count.over(second, first));
  if (direct !== 0) return direct > 0 ? first : second;
  const sums = compare(at(count.sums, first), at(count.sums, second));
  const decided = sums === 0 ? compare(at(count.tops, first), at(count.tops, second)) : sums;
  const tie = { among: [first, second], about: "the runoff" };
  if (decided === 0) return count.ties.order(tie)[0] ?? first;
  const winner = decided > 0 ? first : second;
  count.ties.note({
    ...tie,
    by: sums === 0 ? "highest scores" : "sum of points",
    chosen: [winner],
  });
  return winner;
}

function at(scores: readonly Fraction[], index: Index): Fraction {
  return scores[index] ?? ZERO;
}
