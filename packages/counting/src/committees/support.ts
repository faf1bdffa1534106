/**
 * How well the members of a committee are supported at best, when every voter divides their vote among the members
 * they approve. The least supported get the least of people(S) / |S| over sets S of members, where people(S)
 * approve at least one of them: found by flows in integers, each of which either proves a ratio or gives a set
 * with a smaller one.
 */

import type { Shop } from "../budgets/shop.ts";
import type { Index } from "../core/profile.ts";
import { connect, createNetwork, greatestFlow, leadsToSink, levelsOf } from "./flow.ts";
import type { Network } from "./flow.ts";

/** People / members; not reduced. */
export interface Ratio {
  readonly n: number;
  readonly d: number;
}

/** The support of the least supported member. */
export function leastSupport(shop: Shop, members: readonly Index[]): Ratio {
  const all = members.map((_, at) => at);
  return leastOf(crowdsOf(shop, members), all).ratio;
}

/**
 * The members in tiers of equal support, the least supported first, when the least is as large as can be, then the
 * next: each tier the largest set that has it, with all people who approve one of them and none of an earlier tier.
 */
export function supportTiers(shop: Shop, members: readonly Index[]): readonly Ratio[] {
  const tiers: Ratio[] = [];
  let crowds = crowdsOf(shop, members);
  let left = members.map((_, at) => at);
  while (left.length > 0) {
    const { network } = leastOf(crowds, left);
    const free = leadsToSink(network);
    const tight = left.filter((_, at) => free[2 + at] !== 1);
    tiers.push({ n: peopleOf(crowds, tight), d: tight.length });
    crowds = crowds.filter(({ of }) => !of.some((at) => tight.includes(at)));
    left = left.filter((at) => !tight.includes(at));
  }
  return tiers;
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

interface Least {
  readonly ratio: Ratio;
  /** The flow that proves it: nodes 2 and on are the members, as they stand in the list. */
  readonly network: Network;
}

/** The least ratio of any set of these members. */
function leastOf(crowds: readonly Crowd[], members: readonly number[]): Least {
  let set = members;
  for (;;) {
    const ratio = { n: peopleOf(crowds, set), d: set.length };
    const { network, lacking } = flowAt({ crowds, members, ratio });
    if (lacking.length === 0) return { ratio, network };
    set = lacking;
  }
}

/** Members whom the voters cannot give `ratio` each: none, or a set with less. */
function flowAt(input: {
  readonly crowds: readonly Crowd[];
  readonly members: readonly number[];
  readonly ratio: Ratio;
}): { readonly network: Network; readonly lacking: readonly number[] } {
  const { crowds, members, ratio } = input;
  const network = createNetwork(2 + members.length + crowds.length);
  const node = new Map(members.map((member, at) => [member, 2 + at]));
  for (const to of node.values()) connect(network, { from: 0, to, room: ratio.n });
  crowds.forEach(({ people, of }, number) => {
    const to = 2 + members.length + number;
    connect(network, { from: to, to: 1, room: people * ratio.d });
    for (const at of of) {
      const from = node.get(at);
      if (from !== undefined) connect(network, { from, to, room: Infinity });
    }
  });
  if (greatestFlow(network) === members.length * ratio.n) return { network, lacking: [] };
  const levels = levelsOf(network);
  return { network, lacking: members.filter((_, at) => (levels[2 + at] ?? -1) >= 0) };
}
