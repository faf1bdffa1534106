/**
 * The Method of Equal Shares for budgets: everybody gets the same share of the budget, and a project is
 * bought by its supporters where that costs them least per unit of utility. What is left over is used by a
 * completion: add1 raises every share by one unit of the currency as long as the result fits into the
 * budget; add1u then funds greedily what still fits. The comparison step takes the greedy result instead if
 * more voters prefer it.
 */

import { accepted } from "@plenty/kernel";
import { compare, formatDecimal, formatFixed, fraction, multiply } from "../core/fraction.ts";
import type { BudgetProfile, Index } from "../core/profile.ts";
import type { Round } from "../core/result.ts";
import { defineRule } from "../core/rule.ts";
import type { Outcome } from "../core/outcome.ts";
import type { Step } from "../core/steps.ts";
import type { TieBreaker } from "../core/ties.ts";
import { raiseShares } from "./add1.ts";
import type { Run } from "./runs.ts";
import { openBook } from "./book.ts";
import type { Book } from "./book.ts";
import {
  budgetOutcome,
  isAsked,
  leftTogether,
  moneyOf,
  namedBallots,
  pickProject,
  pointsWarning,
  quietly,
  supportFates,
} from "./budget.ts";
import { fundGreedily, unwantedWarning } from "./greedy.ts";
import type { Utility } from "./equal-shares-run.ts";
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
    const told = tellRun({ ...setting, run, book, utility, exhaustive });
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
      ...budgetOutcome({
        profile,
        funded,
        rounds,
        asked,
        more,
        leftFor: (index) => leftTogether(shop, told.ending, index),
      }),
      ...moneyOf(book, told.ending, told.first),
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
function tellRun(
  setting: Setting & {
    readonly run: Run;
    readonly book: Book;
    readonly utility: Utility | "points";
    readonly exhaustive: boolean;
  },
): {
  readonly rounds: readonly Round[];
  readonly ending: Ending;
  /** The share before it was raised, if it was. */
  readonly first?: string;
} {
  const { profile, method, run, ties, book } = setting;
  const { shop } = method;
  const per = pricePer[setting.utility];
  const { first, steps } = sharesTold(setting);
  const rounds: Round[] = [{ round: 1, steps }];
  const pick = (tied: readonly Index[]): Index =>
    pickProject({ tied, shop, ties, about: "lowest price", round: rounds.length + 1 });
  const ending = method.tell(run, pick, (purchase, price) => {
    book.buy(purchase);
    const who = profile.candidates[purchase.project]?.id ?? "";
    const cost = formatFixed(shop.costs[purchase.project] ?? 0n, profile.decimals);
    const supporters = purchase.tenths.reduce((sum, people) => sum + people, 0);
    const poorer = supporters - (purchase.tenths[10] ?? 0);
    const less =
      poorer === 0 || setting.utility === "points"
        ? ""
        : `; ${poorer} of them had less, and pay all of it`;
    const text = `each supporter pays ${setting.utility === "points" ? "at most " : ""}${formatDecimal(purchase.most, 6)}${less}`;
    rounds.push({
      round: rounds.length + 1,
      steps: [
        { type: "bought", who, cost, price: formatDecimal(price, 6), per, supporters },
        { type: "note", text },
      ],
    });
  });
  return { rounds, ending, ...(first === undefined ? {} : { first }) };
}

const pricePer = { cost: "cost", cardinality: "supporter", points: "point" } as const;

/** The share in words, and how it came about. */
function sharesTold({
  profile,
  method,
  run,
  exhaustive,
}: Setting & { readonly run: Run; readonly exhaustive: boolean }): {
  readonly first?: string;
  readonly steps: readonly Step[];
} {
  const unit = 10n ** BigInt(profile.decimals);
  const voters = BigInt(Math.max(method.shop.total, 1));
  const share = fraction(run.share, run.factor * unit);
  const equal = fraction(profile.budget, voters * unit);
  const [last, first] = [formatDecimal(share, 6), formatDecimal(equal, 6)];
  const budget = formatFixed(profile.budget, profile.decimals);
  const begin = `everybody has the same share of ${budget}: ${first} for each of ${voters} voters`;
  const note = (text: string): Step => ({ type: "note", text });
  if (compare(share, equal) <= 0) return { steps: [note(begin)] };
  const all = formatDecimal(multiply(share, fraction(voters)), 6);
  const until = exhaustive ? ", and anything that is wanted still fits" : "";
  const raised = `shares are raised as long as what they buy fits into the budget${until}: to ${last}, ${all} in all`;
  return { first, steps: [note(begin), note(raised)] };
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
