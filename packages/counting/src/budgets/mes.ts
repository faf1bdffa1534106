/**
 * The Method of Equal Shares for budgets: everybody gets the same share of the budget, and a project is
 * bought by its supporters where that costs them least per unit of utility. What is left over is used by a
 * completion: add1 raises every share by one unit of the currency as long as the result fits into the
 * budget; add1u then funds greedily what still fits. The comparison step takes the greedy result instead if
 * more voters prefer it.
 */

import { accepted } from "@plenty/kernel";
import { formatDecimal, formatFixed, formatFraction, fraction } from "../core/fraction.ts";
import type { BudgetProfile, Index, Warning } from "../core/profile.ts";
import type { BallotFate, BallotPart, Round } from "../core/result.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/rule.ts";
import type { TieBreaker } from "../core/ties.ts";
import { raiseShares, runShares } from "./add1.ts";
import type { Run } from "./add1.ts";
import { budgetOutcome, isAsked, pickProject, quietly, shopOf } from "./budget.ts";
import type { Utility } from "./equal-shares-run.ts";
import { fundGreedily } from "./greedy.ts";
import { exactLeft, exactPrice, payersOf } from "./purse.ts";
import type { Purse } from "./purse.ts";
import type { Shop } from "./shop.ts";

export const mes = defineRule({
  name: "mes",
  title: "Method of Equal Shares",
  takes: "budget",
  fills: "budget",
  weights: false,
  parameters: {
    utility: {
      type: "choice",
      choices: ["cost", "cardinality"],
      default: "cost",
      help: "What a funded project is worth to each supporter: its cost, or 1.",
    },
    completion: {
      type: "choice",
      choices: ["none", "add1", "add1u"],
      default: "add1",
      help: "How money that is left is used: not at all, by raised shares, by raised shares and then greedily.",
    },
    comparison: {
      type: "boolean",
      default: false,
      help: "Take the greedy result instead if more voters prefer it.",
    },
  },
  arithmetic:
    "bigints over one common denominator; doubles with a proven bound of error only filter: what they leave open, the bigints settle",
  references: [
    "Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities (NeurIPS 2021)",
    "equalshares.net, implementation: completion, tie-breaking",
  ],
  count({ profile, parameters, ties, receipts }) {
    const opened = shopOf(profile);
    if (!opened.ok) return opened;
    const shop = opened.value;
    const { utility, completion } = parameters;
    const run = finalRun({ profile, shop, utility, completion, ties });
    const told = tellRun({ profile, shop, utility, run, ties, receipts });
    const rest =
      completion === "add1u"
        ? fundGreedily({ profile, ties, already: run.funded }).slice(run.funded.length)
        : [];
    const funded = [...run.funded, ...rest];
    const rounds =
      rest.length === 0
        ? told.rounds
        : [...told.rounds, greedyRound(profile, rest, told.rounds.length)];
    const asked = isAsked(profile, "mes", parameters);
    const outcome = budgetOutcome({ profile, funded, rounds, asked });
    const extra = {
      ...outcome,
      warnings: [...(outcome.warnings ?? []), ...pointsWarning(profile)],
    };
    const whole = receipts ? { ...extra, ballots: told.ballots } : extra;
    return accepted(
      parameters.comparison
        ? compared({ profile, shop, utility, ties, asked }, funded, whole)
        : whole,
    );
  },
});

interface Setting {
  readonly profile: BudgetProfile;
  readonly shop: Shop;
  readonly utility: Utility;
  readonly ties: TieBreaker;
}

function finalRun(setting: Setting & { readonly completion: string }): Run {
  const { profile, shop, utility, completion } = setting;
  const ties = quietly(setting.ties);
  const pick = (tied: readonly Index[]): Index =>
    pickProject({ tied, shop, ties, about: "", round: 0 });
  const people = BigInt(Math.max(shop.total, 1));
  const plain = runShares({ shop, utility, pick }, { share: profile.budget, factor: people });
  if (completion === "none") return plain;
  return raiseShares({
    market: { shop, utility, pick },
    first: plain,
    budget: profile.budget,
    unit: 10n ** BigInt(profile.decimals),
  });
}

/** The same run once more, with rounds, ties and receipts told. */
function tellRun(setting: Setting & { readonly run: Run; readonly receipts: boolean }): {
  readonly rounds: readonly Round[];
  readonly ballots: readonly BallotFate[];
} {
  const { profile, shop, utility, run, ties, receipts } = setting;
  const { share, factor } = run;
  const rounds: Round[] = [
    {
      round: 1,
      steps: [{ type: "note", text: `everybody's share is ${moneyText(profile, share, factor)}` }],
    },
  ];
  const book = receipts ? createBook(shop, profile) : undefined;
  let last: Purse | undefined;
  const pick = (tied: readonly Index[]): Index =>
    pickProject({ tied, shop, ties, about: "lowest price", round: rounds.length + 1 });
  runShares({ shop, utility, pick }, { share, factor }, (purse, index) => {
    const price = exactPrice(purse, index) ?? { n: 0n, d: 1n };
    const scale = factor * purse.denominator;
    book?.pay(purse, index, price);
    last = purse;
    const who = profile.candidates[index]?.id ?? "";
    const cost = formatFixed(shop.costs[index] ?? 0n, profile.decimals);
    const text = `each supporter pays at most ${moneyText(profile, price.n, price.d * scale)}`;
    const supporters = payersOf(purse, index);
    const worth = utility === "cost" ? (shop.costs[index] ?? 1n) : 10n ** BigInt(profile.decimals);
    const rate = formatDecimal(fraction(price.n, price.d * scale * worth), 6);
    rounds.push({
      round: rounds.length + 1,
      steps: [
        { type: "bought", who, cost, price: rate, supporters },
        { type: "note", text },
      ],
    });
  });
  return { rounds, ballots: book?.fates(last, share * 1n, factor) ?? [] };
}

/** Money for people: six decimals at most, cut off. */
function moneyText({ decimals }: BudgetProfile, n: bigint, d: bigint): string {
  return formatDecimal(fraction(n, d * 10n ** BigInt(decimals)), 6);
}

/** What each group paid for what, exact. */
function createBook(shop: Shop, profile: BudgetProfile) {
  const unit = 10n ** BigInt(profile.decimals);
  const parts: BallotPart[][] = shop.wants.map(() => []);
  return {
    pay(purse: Purse, index: Index, price: { readonly n: bigint; readonly d: bigint }): void {
      const to = profile.candidates[index]?.id ?? "";
      const scale = purse.factor * purse.denominator * price.d * unit;
      const told = new Map<number, string>();
      for (const group of shop.supporters[index] ?? []) {
        const each = purse.classOf[group] ?? 0;
        if (each === 0) continue;
        const amount = told.get(each) ?? tellPaid(exactLeft(purse, each) * price.d, price.n, scale);
        told.set(each, amount);
        parts[group]?.push({ to, amount, fate: "paid" });
      }
    },
    fates(purse: Purse | undefined, share: bigint, factor: bigint): readonly BallotFate[] {
      return profile.ballots.map((ballot, at) => {
        const group = shop.groupOf[at] ?? 0;
        const left =
          purse === undefined
            ? formatFraction(fraction(share, factor * unit))
            : formatFraction(
                fraction(
                  exactLeft(purse, purse.classOf[group] ?? 0),
                  purse.factor * purse.denominator * unit,
                ),
              );
        const rest: readonly BallotPart[] = left === "0" ? [] : [{ amount: left, fate: "unspent" }];
        return {
          count: ballot.count,
          ...(ballot.ids === undefined ? {} : { ids: ballot.ids }),
          ballot: ballot.votes.map(([index]) => profile.candidates[index]?.id ?? "").join(", "),
          parts: [...(parts[group] ?? []), ...rest],
        };
      });
    },
  };
}

function tellPaid(left: bigint, price: bigint, scale: bigint): string {
  return formatFraction(fraction(left < price ? left : price, scale));
}

function greedyRound(profile: BudgetProfile, rest: readonly Index[], before: number): Round {
  return {
    round: before + 1,
    steps: rest.map((index) => ({
      type: "elected",
      who: [profile.candidates[index]?.id ?? ""],
      why: "still fits, by most votes",
    })),
  };
}

/** The greedy outcome if more voters get more from it. */
function compared(
  { profile, shop, utility, ties, asked }: Setting & { readonly asked: boolean },
  funded: readonly Index[],
  outcome: Outcome,
): Outcome {
  const other = fundGreedily({ profile, ties: quietly(ties) });
  const worth = (index: Index): bigint => (utility === "cost" ? (shop.costs[index] ?? 0n) : 1n);
  const [ours, theirs] = [new Set(funded), new Set(other)];
  const gain = (list: readonly Index[], set: ReadonlySet<Index>): bigint =>
    list.reduce((sum, index) => (set.has(index) ? sum + worth(index) : sum), 0n);
  let [forOurs, forTheirs] = [0, 0];
  shop.wants.forEach((list, group) => {
    const [a, b] = [gain(list, ours), gain(list, theirs)];
    if (a > b) forOurs += shop.people[group] ?? 0;
    if (b > a) forTheirs += shop.people[group] ?? 0;
  });
  const text = `${forOurs} voters prefer this to the greedy result, ${forTheirs} the greedy result`;
  const rounds: readonly Round[] = [
    ...outcome.rounds,
    { round: outcome.rounds.length + 1, steps: [{ type: "note", text }] },
  ];
  if (forTheirs <= forOurs) return { ...outcome, rounds };
  return budgetOutcome({ profile, funded: other, rounds, asked });
}

function pointsWarning({ voteType }: BudgetProfile): readonly Warning[] {
  if (voteType === "approval" || voteType === "choose-1") return [];
  const text =
    "each project with points is taken as approved; how many points it has is not counted";
  return [{ code: "PointsTakenAsApproval", text }];
}
