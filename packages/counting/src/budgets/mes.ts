/**
 * The Method of Equal Shares for budgets: everybody gets the same share of the budget, and a project is
 * bought by its supporters where that costs them least per unit of utility. What is left over is used by a
 * completion: add1 raises every share by one unit of the currency as long as the result fits into the
 * budget; add1u then funds greedily what still fits. The comparison step takes the greedy result instead if
 * more voters prefer it.
 */

import { accepted } from "@plenty/kernel";
import { formatDecimal, formatFixed, fraction } from "../core/fraction.ts";
import type { BudgetProfile, Index } from "../core/profile.ts";
import type { Round } from "../core/result.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/rule.ts";
import type { TieBreaker } from "../core/ties.ts";
import { raiseShares } from "./add1.ts";
import type { Run } from "./add1.ts";
import { openBook } from "./book.ts";
import type { Book } from "./book.ts";
import {
  budgetOutcome,
  isAsked,
  moneyOf,
  namedBallots,
  pickProject,
  pointsWarning,
  quietly,
  supportFates,
} from "./budget.ts";
import { fundGreedily, unwantedWarning } from "./greedy.ts";
import type { Ending } from "./payments.ts";
import type { Shop } from "./shop.ts";
import { methodOf } from "./utilities.ts";
import type { Method } from "./utilities.ts";

export const mes = defineRule({
  name: "mes",
  title: "Method of Equal Shares",
  takes: "budget",
  fills: "budget",
  weights: false,
  parameters: {
    utility: {
      type: "choice",
      choices: ["cost", "cardinality", "points"],
      default: "cost",
      help: "What a funded project is worth to each supporter: its cost, 1, or the points given to it.",
    },
    completion: {
      type: "choice",
      choices: ["none", "add1", "add1u"],
      default: "add1",
      help: "How money that is left is used: not at all, by raised shares, by raised shares and then greedily.",
    },
    exhaustive: {
      type: "boolean",
      default: false,
      help: "Shares are no longer raised once nothing that anybody wants fits into what is left.",
    },
    comparison: {
      type: "boolean",
      default: false,
      help: "Take the greedy result instead if more voters have more of their projects in it.",
    },
  },
  arithmetic:
    "bigints over one common denominator; doubles with a proven bound of error only filter: what they leave open, the bigints settle",
  references: [
    "Peters, Pierczyński and Skowron, Proportional Participatory Budgeting with Additive Utilities (NeurIPS 2021)",
    "equalshares.net, implementation: completion, tie-breaking",
  ],
  count({ profile, parameters, ties, receipts }) {
    const { utility, completion, exhaustive } = parameters;
    const opened = methodOf(profile, utility);
    if (!opened.ok) return opened;
    const method = opened.value;
    const { shop } = method;
    const setting = { profile, method, ties };
    const run = finalRun({ ...setting, completion, exhaustive });
    const book = openBook({ shop, idOf: (index) => profile.candidates[index]?.id ?? "", receipts });
    const told = tellRun({ ...setting, run, book });
    const rest =
      completion === "add1u"
        ? fundGreedily({ profile, ties, already: run.funded }).slice(run.funded.length)
        : [];
    const unit = 10n ** BigInt(profile.decimals);
    for (const index of rest) book.addRest(index, fraction(shop.costs[index] ?? 0n, unit));
    const rounds =
      rest.length === 0
        ? told.rounds
        : [...told.rounds, greedyRound(profile, rest, told.rounds.length)];
    const funded = [...run.funded, ...rest];
    const asked = isAsked(profile, "mes", parameters);
    const more = [
      ...(utility === "points" ? [] : pointsWarning(profile)),
      ...unwantedWarning(profile, rest),
    ];
    const outcome: Outcome = {
      ...budgetOutcome({ profile, funded, rounds, asked, more }),
      ...moneyOf(book, told.ending),
      ...(receipts ? { ballots: book.fates(namedBallots(profile), told.ending) } : {}),
    };
    if (!parameters.comparison) return accepted(outcome);
    return accepted(compared({ profile, shop, ties, asked, receipts, funded }, outcome));
  },
});

interface Setting {
  readonly profile: BudgetProfile;
  readonly method: Method;
  readonly ties: TieBreaker;
}

function finalRun(
  setting: Setting & { readonly completion: string; readonly exhaustive: boolean },
): Run {
  const { profile, method, completion, exhaustive } = setting;
  const { shop } = method;
  const ties = quietly(setting.ties);
  const pick = (tied: readonly Index[]): Index =>
    pickProject({ tied, shop, ties, about: "", round: 0 });
  const people = BigInt(Math.max(shop.total, 1));
  const runs = method.runs(pick);
  const first = runs.run({ share: profile.budget, factor: people });
  if (completion === "none") return first;
  const unit = 10n ** BigInt(profile.decimals);
  return raiseShares({ shop, runs, first, budget: profile.budget, unit, exhaustive });
}

/** The same run once more, with rounds and ties told and payments written down. */
function tellRun(setting: Setting & { readonly run: Run; readonly book: Book }): {
  readonly rounds: readonly Round[];
  readonly ending: Ending;
} {
  const { profile, method, run, ties, book } = setting;
  const { shop } = method;
  const share = fraction(run.share, run.factor * 10n ** BigInt(profile.decimals));
  const told = `everybody's share is ${formatDecimal(share, 6)}`;
  const rounds: Round[] = [{ round: 1, steps: [{ type: "note", text: told }] }];
  const pick = (tied: readonly Index[]): Index =>
    pickProject({ tied, shop, ties, about: "lowest price", round: rounds.length + 1 });
  const ending = method.tell(run, pick, (purchase, price) => {
    book.buy(purchase);
    const who = profile.candidates[purchase.project]?.id ?? "";
    const cost = formatFixed(shop.costs[purchase.project] ?? 0n, profile.decimals);
    const text = `each supporter pays at most ${formatDecimal(purchase.most, 6)}`;
    const supporters = purchase.tenths.reduce((sum, people) => sum + people, 0);
    rounds.push({
      round: rounds.length + 1,
      steps: [
        { type: "bought", who, cost, price: formatDecimal(price, 6), supporters },
        { type: "note", text },
      ],
    });
  });
  return { rounds, ending };
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

/** The greedy outcome if more voters have more of their projects in it. */
function compared(
  setting: Omit<Setting, "method"> & {
    readonly shop: Shop;
    readonly asked: boolean;
    readonly receipts: boolean;
    readonly funded: readonly Index[];
  },
  outcome: Outcome,
): Outcome {
  const { profile, shop, ties, asked, receipts, funded } = setting;
  const other = fundGreedily({ profile, ties: quietly(ties) });
  const [ours, theirs] = [new Set(funded), new Set(other)];
  let [forOurs, forTheirs] = [0, 0];
  shop.wants.forEach((list, group) => {
    const more = list.filter((index) => ours.has(index)).length;
    const less = list.filter((index) => theirs.has(index)).length;
    if (more > less) forOurs += shop.people[group] ?? 0;
    if (less > more) forTheirs += shop.people[group] ?? 0;
  });
  const text = `${forOurs} voters have more of their projects in this than in the greedy result, ${forTheirs} have fewer`;
  const rounds: readonly Round[] = [
    ...outcome.rounds,
    { round: outcome.rounds.length + 1, steps: [{ type: "note", text }] },
  ];
  if (forTheirs <= forOurs) return { ...outcome, rounds };
  const more = [...pointsWarning(profile), ...unwantedWarning(profile, other)];
  const taken = budgetOutcome({ profile, funded: other, rounds, asked, more });
  return receipts ? { ...taken, ballots: supportFates(profile, other) } : taken;
}
