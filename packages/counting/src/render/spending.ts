/**
 * What a budget bought and what it did not, in sentences and as a table: first of all what there was and what is not
 * spent; of each project that was not bought, its cost, its votes and why.
 */

import { compare, formatFraction, parseFraction, subtract, ZERO } from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { CountResult, NotBought, Spending } from "../core/result.ts";
import { escapeHtml as text, rowHead, table, tag } from "./markup.ts";
import type { Name } from "./names.ts";
import { thousands, told } from "./numbers.ts";

/** Rows that are shown of more. */
const ROWS_MOST = 100;

/** "Budget 10,000; bought for 8,400; 1,600 is not spent."; "" of what is no budget. */
export function spendingInWords({ spending }: CountResult): string {
  if (spending === undefined) return "";
  const { budget, spent } = spending;
  return `Budget ${told(budget)}; bought for ${told(spent)}; ${told(formatFraction(restOf(spending)))} is not spent.`;
}

/** Why projects were not bought though money may be left, where supporters pay; "" elsewhere. */
function notBoughtInWords({ spending, parameters }: CountResult): string {
  if (spending === undefined) return "";
  const { notBought } = spending;
  if (notBought.every(({ left }) => left === undefined)) return "";
  const why =
    "Equal Shares buys a project from the shares of its own supporters, not from what is left of the budget: each of these costs more than its supporters have left together.";
  const rest = restOf(spending);
  const fits = notBought.some(({ cost }) => compare(valueOf(cost), rest) <= 0);
  if (!fits || parameters["completion"] === "add1u") return why;
  const sum = told(formatFraction(rest));
  return `${why} Completion by votes (completion=add1u) would spend of the ${sum} that is left what still fits, most votes first.`;
}

/** A row for each project that was not bought, most votes first; "" if there is none. */
export function notBoughtTable(result: CountResult, name: Name): string {
  const rows = result.spending?.notBought ?? [];
  if (rows.length === 0) return "";
  const reasons = reasonsOf(result);
  const paid = rows.some(({ left }) => left !== undefined);
  const shown = inOrder(rows).slice(0, ROWS_MOST);
  const body = shown.map(({ what, cost, supporters, left }) => {
    const cells = [
      tag("td", told(cost)),
      tag("td", thousands(String(supporters))),
      ...(paid ? [tag("td", ofCost(left ?? "0", cost))] : []),
      ...(reasons.size === 0 ? [] : [tag("td", text(reasons.get(what) ?? ""), "words")]),
    ];
    return tag("tr", rowHead(text(name(what))) + cells.join(""));
  });
  const left = rows.length - shown.length;
  const more = left > 0 ? ` Left out: ${left} more; all are in the data.` : "";
  return table({
    caption: "Not bought",
    head: [
      "",
      "cost",
      "votes",
      ...(paid ? ["supporters had left"] : []),
      ...(reasons.size === 0 ? [] : ["why"]),
    ],
    rows: body,
    note: (notBoughtInWords(result) + more).trim(),
  });
}

/** The same in lines. */
export function notBoughtLines(result: CountResult, name: Name): readonly string[] {
  const rows = result.spending?.notBought ?? [];
  if (rows.length === 0) return [];
  const lines = inOrder(rows).map(({ what, cost, supporters, left }) => {
    const had = left === undefined ? "" : `; supporters had ${money(left)} of ${cost} left`;
    return `  ${name(what)}: cost ${cost}, ${supporters} ${supporters === 1 ? "vote" : "votes"}${had}`;
  });
  const why = notBoughtInWords(result);
  return ["", "Not bought", ...lines, ...(why === "" ? [] : [`  ${why}`])];
}

/** In the steps' words, where a step speaks of the project. */
function reasonsOf({ rounds }: CountResult): ReadonlyMap<string, string> {
  const steps = rounds.flatMap((round) => round.steps);
  return new Map(steps.flatMap((step) => (step.type === "skipped" ? [[step.who, step.why]] : [])));
}

function inOrder(rows: readonly NotBought[]): readonly NotBought[] {
  return rows.toSorted((a, b) => b.supporters - a.supporters);
}

function restOf({ budget, spent }: Spending): Fraction {
  return subtract(valueOf(budget), valueOf(spent));
}

function valueOf(exact: string): Fraction {
  return parseFraction(exact) ?? ZERO;
}

function ofCost(left: string, cost: string): string {
  return `${money(left)} of ${told(cost)}`;
}

/** Cut off after two decimals. */
function money(exact: string): string {
  const [whole = "0", decimals = ""] = exact.split(".");
  const cut = decimals.slice(0, 2).padEnd(2, "0");
  return thousands(whole) + (cut === "00" ? "" : `.${cut}`);
}
