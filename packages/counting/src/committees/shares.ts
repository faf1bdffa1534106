/**
 * Phragmén's sequential rule and the Method of Equal Shares for committees: a seat costs as much as there are
 * people (times their scale), everybody's share is the number of seats. Equal Shares may leave seats empty;
 * they are filled by Phragmén's rule begun with the money left, by approvals, or by raising the shares.
 */

import { accepted, refused } from "@plenty/kernel";
import type { Refusal, Result } from "@plenty/kernel";
import { cheapest, openMarket, sell } from "../budgets/equal-shares-run.ts";
import type { Market } from "../budgets/equal-shares-run.ts";
import { copyLoads, earliest, momentOf, openLoads, payOut } from "../budgets/loads.ts";
import type { Loads } from "../budgets/loads.ts";
import { copyPurse, exactLeft, exactPrice, openPurse, payersOf } from "../budgets/purse.ts";
import type { Shop } from "../budgets/shop.ts";
import type { ApprovalProfile, Index } from "../core/profile.ts";
import { tooLargeForExactCount } from "../core/refusals.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import type { Rule } from "../core/rule.ts";
import type { TieBreaker } from "../core/ties.ts";
import {
  marketPurchase,
  namedApprovals,
  phragmenEnding,
  phragmenPurchase,
  purseEnding,
  seatPrice,
} from "./account.ts";
import { walk } from "./course.ts";
import type { Account, Course, Offer } from "./course.ts";
import { resoluteParameter } from "./outcome.ts";
import { greatest, restOf, tellNumbers, votersOf } from "./voters.ts";

/** Raises of the shares that are tried at most. */
const RAISES_MOST = 1_000_000;

interface State {
  readonly taken: readonly Index[];
  /** While Equal Shares still buys. */
  readonly market?: Market;
  /** From then on, or from the beginning, for Phragmén's rule. */
  readonly loads?: Loads;
  /** What was left where seats are then filled by approvals. */
  readonly closed?: Market;
}

type Completion = "phragmen" | "approvals";

interface Setting {
  readonly profile: ApprovalProfile;
  readonly shop: Shop;
  readonly seats: number;
}

/** Phragmén's rule from the beginning. */
function phragmenCourse({ profile, shop, seats }: Setting): Course<State> {
  const factor = BigInt(shop.total);
  return {
    start: { taken: [], loads: openLoads(shop, factor) },
    length: seats,
    key: keyOf,
    offer: (state) => phragmenOffer(profile, shop, state),
    take: (state, index) => phragmenTake(state, index),
    account: accountOf({ profile, shop, seats }, { share: 0n, now: (state) => state }),
  };
}

function sharesCourse(setting: Setting, share: number, completion: Completion): Course<State> {
  const { profile, shop, seats } = setting;
  const purse = openPurse(shop, BigInt(share), BigInt(shop.total));
  const offerIn = (state: State): Offer => {
    const now = settle(shop, state, completion);
    if (now.market !== undefined) return sharesOffer(profile, now.market);
    return now.loads === undefined
      ? approvalsOffer(profile, shop, now)
      : phragmenOffer(profile, shop, now);
  };
  return {
    start: { taken: [], market: openMarket(purse, "cardinality") },
    length: seats,
    key: keyOf,
    offer: offerIn,
    take(state, index) {
      const now = settle(shop, state, completion);
      if (now.loads !== undefined) return phragmenTake(now, index);
      const taken = [...now.taken, index];
      if (now.market === undefined) return { ...now, taken };
      const market = copyMarket(now.market);
      sell(market, index);
      return { taken, market };
    },
    account: accountOf(setting, {
      share: BigInt(share),
      now: (state) => settle(shop, state, completion),
    }),
  };
}

function accountOf(
  { profile, shop, seats }: Setting,
  rule: { readonly share: bigint; readonly now: (state: State) => State },
): Account<State> {
  const times = seatPrice(shop, seats);
  return {
    shop,
    seat: times,
    ballots: namedApprovals(profile, shop),
    purchase(state, index) {
      const { market, loads } = rule.now(state);
      if (market !== undefined) return marketPurchase(market, { index, times });
      return loads && phragmenPurchase(loads, { index, times });
    },
    ending({ market, loads, closed }) {
      if (loads !== undefined) return phragmenEnding(loads, { share: rule.share, times });
      const last = market ?? closed;
      return purseEnding(last?.purse ?? openPurse(shop, rule.share, BigInt(shop.total)), times);
    },
  };
}

/** Leaves the market once nothing can be bought there. */
function settle(shop: Shop, state: State, completion: Completion): State {
  const { market, taken } = state;
  if (market === undefined || cheapest(market).length > 0) return state;
  if (completion === "approvals") return { taken, closed: market };
  const { purse } = market;
  const loads: Loads = {
    ...openLoads(shop, purse.factor),
    classOf: purse.classOf.slice(),
    moments: purse.left.map((_, each) => -exactLeft(purse, each)),
    about: purse.left.map((left) => -left),
    denominator: purse.denominator,
  };
  return { taken, loads };
}

function sharesOffer(profile: ApprovalProfile, market: Market): Offer {
  const best = cheapest(market);
  const { purse } = market;
  const one = { scale: purse.share * purse.denominator };
  return {
    best,
    why: "lowest price for each supporter",
    steps(index) {
      const price = exactPrice(purse, index) ?? { n: 0n, d: 1n };
      const who = profile.candidates[index]?.id ?? "";
      const told = tellNumbers(profile, [{ of: index, n: price.n, d: price.d * one.scale }]);
      const supporters = payersOf(purse, index);
      return [
        { type: "bought", who, cost: "1", price: `${told[who] ?? ""} of a share`, supporters },
        { type: "elected", who: [who], why: "lowest price for each supporter" },
      ];
    },
  };
}

function phragmenOffer(profile: ApprovalProfile, shop: Shop, { taken, loads }: State): Offer {
  const rest = restOf(shop.costs.length, taken);
  if (loads === undefined) return { best: rest, why: "nobody supports any" };
  const { best, moment } = earliest(loads, rest);
  const supported = rest.filter((index) => (shop.votes[index] ?? 0) > 0);
  const unit = loads.factor * loads.denominator;
  return {
    best,
    why: moment === undefined ? "nobody supports any of the rest" : "supporters can pay first",
    tally: () =>
      tellNumbers(
        profile,
        supported.map((of) => {
          const { n, d } = momentOf(loads, of);
          return { of, n: n * shop.scale, d: d * unit };
        }),
      ),
  };
}

function phragmenTake({ taken, loads }: State, index: Index): State {
  if (loads === undefined) return { taken: [...taken, index] };
  const next = copyLoads(loads);
  if ((loads.shop.votes[index] ?? 0) > 0) payOut(next, index, momentOf(next, index));
  return { taken: [...taken, index], loads: next };
}

function approvalsOffer(profile: ApprovalProfile, shop: Shop, { taken }: State): Offer {
  const rest = restOf(shop.costs.length, taken);
  return {
    best: greatest(rest, (index) => BigInt(shop.votes[index] ?? 0)),
    why: "most approvals of the rest",
    tally: () =>
      tellNumbers(
        profile,
        rest.map((of) => ({ of, n: BigInt(shop.votes[of] ?? 0), d: shop.scale })),
      ),
  };
}

function copyMarket(market: Market): Market {
  return {
    ...market,
    purse: copyPurse(market.purse),
    open: [...market.open],
    rate: market.rate.slice(),
    payment: market.payment.slice(),
  };
}

/** What everybody has left, or when they were last paid out: all that the rest of the count depends on. */
function keyOf({ market, loads }: State): string {
  if (market !== undefined) {
    const { purse } = market;
    const left = purse.left.map((_, each) => exactLeft(purse, each));
    return `m${purse.denominator}:${[...purse.classOf].map((each) => left[each]).join()}`;
  }
  if (loads === undefined) return "a";
  return `p${loads.denominator}:${[...loads.classOf].map((each) => loads.moments[each]).join()}`;
}

const arithmetic =
  "bigints over one common denominator; doubles with a proven bound of error only filter: what they leave open, the bigints settle";
const weighted = "voters of weight w are counted as w people";

function byShares(facts: {
  readonly name: string;
  readonly title: string;
  readonly completion: Completion;
}): Rule {
  const { name, title, completion } = facts;
  return defineRule({
    name,
    title,
    takes: "approval",
    fills: "many",
    weights: true,
    parameters: resoluteParameter,
    arithmetic: `${arithmetic}; ${weighted}`,
    references: [
      "Peters and Skowron, Proportionality and the Limits of Welfarism (EC 2020)",
      "Lackner and Skowron (2023), rules 12 and 13",
    ],
    count({ profile, seats, parameters, ties, receipts }) {
      const shop = votersOf(profile);
      if (!shop.ok) return shop;
      const course = sharesCourse({ profile, shop: shop.value, seats }, seats, completion);
      const { resolute } = parameters;
      return walk(course, { candidates: profile.candidates, ties, resolute, receipts });
    },
  });
}

export const equalShares = byShares({
  name: "equal-shares",
  title: "Method of Equal Shares, completed by Phragmén's rule",
  completion: "phragmen",
});
export const equalSharesWithAv = byShares({
  name: "equal-shares-with-av-completion",
  title: "Method of Equal Shares, completed by approvals",
  completion: "approvals",
});

export const seqphragmen = defineRule({
  name: "seqphragmen",
  title: "Phragmén's sequential rule",
  takes: "approval",
  fills: "many",
  weights: true,
  parameters: resoluteParameter,
  arithmetic: `${arithmetic}; ${weighted}`,
  references: [
    "Phragmén (1899); Brill, Freeman, Janson and Lackner, Phragmén's Voting Methods and Justified Representation, Math. Programming 203 (2024)",
  ],
  count({ profile, seats, parameters, ties, receipts }) {
    const shop = votersOf(profile);
    if (!shop.ok) return shop;
    const course = phragmenCourse({ profile, shop: shop.value, seats });
    const { resolute } = parameters;
    return walk(course, { candidates: profile.candidates, ties, resolute, receipts });
  },
});

export const equalSharesWithIncrement = defineRule({
  name: "equal-shares-with-increment-completion",
  title: "Method of Equal Shares, shares raised until all seats are filled",
  takes: "approval",
  fills: "many",
  weights: true,
  parameters: {},
  arithmetic: `${arithmetic}; ${weighted}`,
  references: [
    "Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities (NeurIPS 2021), section 3.4",
  ],
  count({ profile, seats, ties, receipts }) {
    const shop = votersOf(profile);
    if (!shop.ok) return shop;
    const setting = { profile, shop: shop.value, seats };
    const liked = shop.value.votes.filter((votes) => votes > 0).length;
    if (liked < seats)
      return finish(sharesCourse(setting, 0, "approvals"), setting, { ties, receipts });
    const most = Math.min(RAISES_MOST, seats * shop.value.total + 1);
    for (let share = seats; share <= most; share += 1) {
      if (!fillsAll(setting, share, ties.position)) continue;
      return finish(sharesCourse(setting, share, "approvals"), setting, { ties, receipts });
    }
    return refused(
      tooLargeForExactCount(`shares were raised ${RAISES_MOST} times and seats are still empty`),
    );
  },
});

function finish(
  course: Course<State>,
  { profile }: Setting,
  asked: { readonly ties: TieBreaker; readonly receipts: boolean },
): Result<Outcome, Refusal> {
  const told = walk(course, { candidates: profile.candidates, ...asked, resolute: true });
  return told.ok ? accepted(told.value) : told;
}

/** Whether everybody having `share` buys exactly all seats (a share can also buy more than asked for). */
function fillsAll({ shop, seats }: Setting, share: number, position: readonly number[]): boolean {
  const market = openMarket(openPurse(shop, BigInt(share), BigInt(shop.total)), "cardinality");
  for (let taken = 0; taken < seats; taken += 1) {
    const best = cheapest(market);
    const [first] = best.toSorted((a, b) => (position[a] ?? 0) - (position[b] ?? 0));
    if (first === undefined) return false;
    sell(market, first);
  }
  return true;
}
