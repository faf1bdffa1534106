/**
 * Maximin support: each step elects whoever, with those elected before, leaves the least supported member
 * with most support, when every voter divides their vote among the members they approve. That support is the
 * least of people(S) / |S| over sets S of members, where people(S) approve at least one of them: found by
 * flows in integers, each of which either proves a ratio or gives a set with a smaller one.
 */

import type { Shop } from "../budgets/shop.ts";
import type { Index } from "../core/profile.ts";
import { defineRule } from "../core/rule.ts";
import { connect, createNetwork, greatestFlow, levelsOf } from "./flow.ts";
import { walk } from "./course.ts";
import type { Course } from "./course.ts";
import { resoluteParameter } from "./outcome.ts";
import { restOf, tellNumbers, votersOf } from "./voters.ts";

interface Ratio {
  readonly n: number;
  readonly d: number;
}

/** The support of the least supported member, as people / members. */
function leastSupport(shop: Shop, members: readonly Index[]): Ratio {
  const crowds = crowdsOf(shop, members);
  let set = members.map((_, at) => at);
  let ratio = { n: peopleOf(crowds, set), d: set.length };
  for (;;) {
    const { lacking } = flowAt({ crowds, members: members.length, ratio });
    if (lacking.length === 0) return ratio;
    set = [...lacking];
    ratio = { n: peopleOf(crowds, set), d: set.length };
  }
}

/** People who approve the same members. */
interface Crowd {
  readonly people: number;
  /** Places in the list of members. */
  readonly of: readonly number[];
}

function crowdsOf(shop: Shop, members: readonly Index[]): readonly Crowd[] {
  const place = new Map(members.map((index, at) => [index, at]));
  const crowds = new Map<string, { people: number; of: readonly number[] }>();
  shop.wants.forEach((list, group) => {
    const of = list.flatMap((index) => place.get(index) ?? []);
    if (of.length === 0) return;
    const key = of.join();
    const known = crowds.get(key) ?? { people: 0, of };
    known.people += shop.people[group] ?? 0;
    crowds.set(key, known);
  });
  return [...crowds.values()];
}

function peopleOf(crowds: readonly Crowd[], set: readonly number[]): number {
  return crowds.reduce(
    (sum, { people, of }) => (of.some((at) => set.includes(at)) ? sum + people : sum),
    0,
  );
}

/** Members whom the voters cannot give `ratio` each: none, or a set with less. */
function flowAt(input: {
  readonly crowds: readonly Crowd[];
  readonly members: number;
  readonly ratio: Ratio;
}): { readonly lacking: readonly number[] } {
  const { crowds, members, ratio } = input;
  const network = createNetwork(2 + members + crowds.length);
  for (let at = 0; at < members; at += 1) connect(network, { from: 0, to: 2 + at, room: ratio.n });
  crowds.forEach(({ people, of }, number) => {
    const node = 2 + members + number;
    connect(network, { from: node, to: 1, room: people * ratio.d });
    for (const at of of) connect(network, { from: 2 + at, to: node, room: Infinity });
  });
  if (greatestFlow(network) === members * ratio.n) return { lacking: [] };
  const levels = levelsOf(network);
  const all = Array.from({ length: members }, (_, at) => at);
  return { lacking: all.filter((at) => (levels[2 + at] ?? -1) >= 0) };
}

interface State {
  readonly taken: readonly Index[];
}

export const maximinSupport = defineRule({
  name: "maximin-support",
  title: "Maximin Support Method",
  takes: "approval",
  fills: "many",
  weights: true,
  parameters: resoluteParameter,
  arithmetic: "integers: flows, and ratios compared by multiplying across",
  references: [
    "Sánchez-Fernández, Fernández-García, Fisteus and Brill, The Maximin Support Method, Math. Programming 203 (2024)",
  ],
  count({ profile, seats, parameters, ties }) {
    const opened = votersOf(profile);
    if (!opened.ok) return opened;
    const shop = opened.value;
    const course: Course<State> = {
      start: { taken: [] },
      length: seats,
      key: () => "",
      take: ({ taken }, index) => ({ taken: [...taken, index] }),
      offer({ taken }) {
        const rows = restOf(profile.candidates.length, taken).map((of) => {
          const { n, d } = leastSupport(shop, [...taken, of]);
          return { of, n: BigInt(n), d: BigInt(d) };
        });
        return {
          best: highest(rows),
          why: "most support of the least supported",
          tally: () =>
            tellNumbers(
              profile,
              rows.map(({ of, n, d }) => ({ of, n, d: d * shop.scale })),
            ),
        };
      },
    };
    return walk(course, { candidates: profile.candidates, ties, resolute: parameters.resolute });
  },
});

function highest(
  rows: readonly { readonly of: Index; readonly n: bigint; readonly d: bigint }[],
): readonly Index[] {
  let best: { readonly n: bigint; readonly d: bigint } | undefined;
  let tied: Index[] = [];
  for (const row of rows) {
    const order = best === undefined ? 1n : row.n * best.d - best.n * row.d;
    if (order > 0n) [best, tied] = [row, [row.of]];
    else if (order === 0n) tied.push(row.of);
  }
  return tied;
}
