/** Charts of a row for each thing, with a bar each: purchases, the duel of two finalists, who represents whom. */

import type { CountResult, Representation } from "../core/result.ts";
import { bar, escapeHtml as text, rowHead, table, tag } from "./markup.ts";
import type { Name } from "./names.ts";
import { lengthOf, longest, told } from "./numbers.ts";

/** Rows that are shown of more. */
const ROWS_MOST = 100;

/** What was bought, in order: cost as a bar, price, supporters. */
export function boughtChart(result: CountResult, name: Name): string {
  const bought = result.rounds
    .flatMap(({ steps }) => steps)
    .filter((step) => step.type === "bought");
  if (bought.length === 0) return "";
  const most = longest(bought.map(({ cost }) => cost));
  const priced = bought.some(({ price }) => price !== undefined);
  const rows = bought.slice(0, ROWS_MOST).map(({ who, cost, price, supporters }) => {
    const paid = text(told(cost)) + bar(lengthOf(cost) / most);
    const cells = [paid, ...(priced ? [text(price ?? "")] : []), told(String(supporters))]
      .map((cell) => tag("td", cell))
      .join("");
    return tag("tr", rowHead(text(name(who))) + cells);
  });
  const head = ["", "cost", ...(priced ? ["price"] : []), "supporters"];
  const left = bought.length - rows.length;
  const note = left > 0 ? `Left out: ${left} more; all are in the data.` : "";
  return table({ caption: "Bought, in order", head, rows, note, className: "long" });
}

/** Two head to head. */
export function duelChart(result: CountResult, name: Name): string {
  const duels = result.rounds.flatMap(({ steps }) => steps).filter((step) => step.type === "duel");
  const charts = duels.map(({ pair, votes }) => {
    const most = longest(votes);
    const rows = pair.map((id, at) => {
      const cell = tag("td", told(votes[at] ?? "0") + bar(lengthOf(votes[at] ?? "0") / most));
      const kept = result.winners.includes(id);
      return tag("tr", rowHead(text(name(id))) + cell, kept ? "elected" : "out");
    });
    const note = "Ballots that give more points to this one of the two.";
    const caption = "The two finalists, head to head";
    return table({ caption, head: ["", "ballots"], rows, note, className: "long" });
  });
  return charts.join("\n");
}

/** A committee: how many of the elected a ballot approves, and how many approve each. */
export function representationCharts(result: CountResult, name: Name): string {
  const { representation } = result;
  if (representation === undefined) return "";
  const first =
    (result.outcomes ?? []).length > 1 ? "Of the first of the committees that win." : "";
  return [shareOfBallots(representation, first), approvalsOfEach(representation, name)].join("\n");
}

function shareOfBallots({ ballots }: Representation, whose: string): string {
  const all = ballots.reduce((sum, each) => sum + lengthOf(each), 0) || 1;
  const most = longest(ballots);
  const shown = ballots.slice(0, ROWS_MOST);
  const rows = shown.map((votes, approved) => {
    const label = approved === 0 ? "none of the elected" : String(approved);
    const share = `${((100 * lengthOf(votes)) / all).toFixed(1)} %`;
    const cells = tag("td", told(votes) + bar(lengthOf(votes) / most)) + tag("td", share);
    return tag("tr", rowHead(label) + cells, approved === 0 ? "out" : "");
  });
  const left = ballots.length - shown.length;
  return table({
    caption: "How many of the elected a ballot approves",
    head: ["approves", "ballots", "of all"],
    rows,
    note: left > 0 ? `${whose} Left out: ${left} more rows; all are in the data.` : whose,
    className: "long",
  });
}

function approvalsOfEach({ elected, next }: Representation, name: Name): string {
  const shown = elected.slice(0, ROWS_MOST);
  const all = [...shown, ...(next === undefined ? [] : [next])];
  const most = longest(all.map(({ approvals }) => approvals));
  const rows = all.map((each) => {
    const { who, approvals } = each;
    const small = each === next ? tag("small", "most approved of those not elected") : "";
    const cell = tag("td", told(approvals) + bar(lengthOf(approvals) / most));
    return tag("tr", rowHead(text(name(who)) + small) + cell, each === next ? "out" : "elected");
  });
  const left = elected.length - shown.length;
  return table({
    caption: "Ballots that approve each of the elected",
    head: ["", "ballots"],
    rows,
    note: left > 0 ? `Left out: ${left} more; all are in the data.` : "",
    className: "long",
  });
}
