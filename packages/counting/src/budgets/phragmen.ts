/**
 * Phragmén's sequential rule for budgets: everybody earns one step of money in one step of time; a project
 * is bought as soon as its supporters have its cost between them, and then they have nothing. The count ends
 * at the first project that does not fit into what is left, or skips it. A project that costs more than the
 * whole budget could never be funded: the definition does not know such, and they are left out with a warning.
 */

import { accepted } from "@plenty/kernel";
import { formatDecimal, formatFixed, fraction } from "../core/fraction.ts";
import type { BudgetProfile, Index, Warning } from "../core/profile.ts";
import type { Round } from "../core/result.ts";
import { defineRule } from "../core/rule.ts";
import { openBook } from "./book.ts";
import {
  budgetOutcome,
  moneyOf,
  namedBallots,
  pickProject,
  pointsWarning,
  shopOf,
} from "./budget.ts";
import { earliest, openLoads, payOut } from "./loads.ts";
import type { Moment } from "./loads.ts";
import { loadsEnding, loadsPurchase } from "./payments.ts";

export const phragmen = defineRule({
  name: "phragmen",
  title: "Phragmén's sequential rule for budgets",
  takes: "budget",
  fills: "budget",
  weights: false,
  parameters: {
    unaffordable: {
      type: "choice",
      choices: ["stop", "skip"],
      default: "stop",
      help: "A project that does not fit into the budget ends the count, or is skipped.",
    },
  },
  arithmetic:
    "bigints over one common denominator; doubles with a proven bound of error only filter: what they leave open, the bigints settle",
  references: [
    "Los, Christoff and Grossi, Proportional Budget Allocations: Towards a Systematization (IJCAI 2022)",
    "Phragmén (1899)",
  ],
  count({ profile, parameters, ties, receipts }) {
    const opened = shopOf(profile);
    if (!opened.ok) return opened;
    const shop = opened.value;
    const loads = openLoads(shop, 1n);
    const book = openBook({ shop, idOf: (index) => profile.candidates[index]?.id ?? "", receipts });
    let end: Moment = { n: 0n, d: 1n };
    const unit = 10n ** BigInt(profile.decimals);
    const rounds: Round[] = [];
    const funded: Index[] = [];
    let open = shop.costs.flatMap((cost, index) =>
      (shop.votes[index] ?? 0) > 0 && cost <= profile.budget ? [index] : [],
    );
    let left = profile.budget;
    while (open.length > 0) {
      const round = rounds.length + 1;
      const { best, moment = end } = earliest(loads, open);
      const next = pickProject({ tied: best, shop, ties, about: "earliest", round });
      const who = profile.candidates[next]?.id ?? "";
      const cost = shop.costs[next] ?? 0n;
      open = open.filter((index) => index !== next);
      end = moment;
      if (cost > left) {
        const why = `does not fit into the ${formatFixed(left, profile.decimals)} left`;
        rounds.push({ round, steps: [{ type: "skipped", who, why }] });
        if (parameters.unaffordable === "stop") break;
        continue;
      }
      const price = formatDecimal(fraction(moment.n, moment.d * loads.denominator * unit), 6);
      book.buy(loadsPurchase(loads, { project: next, moment, unit }));
      payOut(loads, next, moment);
      end = { n: loads.moments.at(-1) ?? 0n, d: 1n };
      left -= cost;
      funded.push(next);
      const supporters = shop.votes[next] ?? 0;
      const told = formatFixed(cost, profile.decimals);
      rounds.push({
        round,
        steps: [{ type: "bought", who, cost: told, price, per: "earned", supporters }],
      });
    }
    const ending = loadsEnding(loads, { moment: end, unit });
    const more = [...pointsWarning(profile), ...beyondWarning(profile)];
    return accepted({
      ...budgetOutcome({ profile, funded, rounds, asked: false, more }),
      ...moneyOf(book, ending),
      ...(receipts ? { ballots: book.fates(namedBallots(profile), ending) } : {}),
    });
  },
});

/** Told where a project alone costs more than there is. */
function beyondWarning({ candidates, budget }: BudgetProfile): readonly Warning[] {
  const beyond = candidates.filter(({ cost }) => cost > budget).map(({ id }) => id);
  if (beyond.length === 0) return [];
  const text = `left out because the whole budget would not pay for it: ${beyond.join(", ")}`;
  return [{ code: "CostBeyondBudget", text }];
}
