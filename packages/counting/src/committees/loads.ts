/**
 * Phragmén's optimal rules: each member is a load of 1, divided among voters who approve them. minimaxphragmen makes the
 * greatest load of a voter as small as it can be, leximaxphragmen then the next greatest, and so on. A voter's load is
 * the inverse of a member's support (support.ts), so that both are compared in integers.
 */

import type { Shop } from "../budgets/shop.ts";
import { formatFraction, fraction } from "../core/fraction.ts";
import type { Index } from "../core/profile.ts";
import type { Rule } from "../core/rule.ts";
import { optimal, thieleValues, trackLevels } from "./posed.ts";
import type { Posed } from "./posed.ts";
import { sumOfGreatest } from "./search.ts";
import type { Partial } from "./search.ts";
import { leastSupport, supportTiers } from "./support.ts";
import type { Ratio } from "./support.ts";
import { leastCommonMultiple } from "./voters.ts";

/** What of a committee is compared, beyond how many members anybody approves; greater is better. */
type Compare = (asked: {
  /** Members whom somebody approves. */
  readonly members: readonly Index[];
  readonly shop: Shop;
  /** A ratio as an integer, over a denominator that all have. */
  readonly whole: (ratio: Ratio) => number;
}) => readonly number[];

const minimax: Compare = ({ members, shop, whole }) =>
  members.length === 0 ? [] : [whole(leastSupport(shop, members))];

/** Of each tier the support, then how many voters bear that load; the fewer the better. */
const leximax: Compare = ({ members, shop, whole }) =>
  supportTiers(shop, members).flatMap((tier) => [whole(tier), -tier.n]);

function poseLoads(compare: Compare): (shop: Shop, seats: number) => Posed | undefined {
  return (shop, seats) => {
    const d = leastCommonMultiple(Array.from({ length: seats }, (_, at) => BigInt(at + 1)));
    if (d * BigInt(shop.total) * BigInt(seats) > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
    const whole = (ratio: Ratio): number => (Number(d) / ratio.d) * ratio.n;
    const { levels, tracked } = trackLevels(shop, seats);
    const approves = thieleValues(shop, [0, 1], levels);
    const isWanted = (index: Index): boolean => (shop.votes[index] ?? 0) > 0;
    /** More than any ratio: behind it nothing is known yet. */
    const most = Number.MAX_SAFE_INTEGER;
    const places = 2 * seats;
    function bound({ members, open, missing }: Partial): readonly number[] {
      const wanted = members.filter(isWanted);
      const hoped = Math.min(missing, open.filter(isWanted).length);
      const asked = { members: wanted, shop, whole };
      if (missing === 0) return padded([wanted.length, ...compare(asked)], most, places);
      const [known = most] = minimax(asked);
      const crowd = Math.min(
        shop.total,
        approves.now() + sumOfGreatest(open.map(approves.adds), missing),
      );
      const all = wanted.length + hoped;
      const together = all === 0 ? most : Math.floor((Number(d) * crowd) / all);
      return padded([all, Math.min(known, together)], most, places);
    }
    return {
      ...tracked,
      bound,
      tell: ([, support = most]) =>
        support === most
          ? "no load"
          : `greatest load of a voter ${formatFraction(fraction(d * shop.scale, BigInt(support)))}`,
    };
  };
}

/** To the same length for all. */
function padded(value: readonly number[], most: number, places: number): readonly number[] {
  return [...value, ...Array.from({ length: 1 + places - value.length }, () => most)];
}

const brill =
  "Brill, Freeman, Janson and Lackner, Phragmén's Voting Methods and Justified Representation, Math. Programming 203 (2024)";

export const loadRules: readonly Rule[] = [
  optimal({
    name: "minimaxphragmen",
    title: "Phragmén's minimax rule",
    weights: true,
    references: [brill, "Phragmén, Till frågan om en proportionell valmetod (1896)"],
    pose: poseLoads(minimax),
  }),
  optimal({
    name: "leximaxphragmen",
    title: "Phragmén's leximax rule",
    weights: false,
    references: [brill],
    pose: poseLoads(leximax),
  }),
];
