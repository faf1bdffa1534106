/** One sentence for each kind of step, for people. The only place where steps become words. */

import type { Step } from "../core/steps.ts";
import { SQUARE_MOST } from "./explain-pairs.ts";
import type { Name } from "./names.ts";
import { squareLines } from "./text-table.ts";

/** A step in words, in one or more lines. `name` turns an id into what people read. */
export function wordsOf(step: Step, name: Name): readonly string[] {
  switch (step.type) {
    case "elected":
      return [`elected: ${step.who.map(name).join(", ")} (${step.why})`];
    case "eliminated":
      return [`eliminated: ${step.who.map(name).join(", ")} (${step.why})`];
    case "transfer":
      return transferWords(step, name);
    case "keep":
      return [`keep factors: ${table(step.factors, name)}`];
    case "duel":
      return [`${name(step.pair[0])} ${step.votes[0]} : ${step.votes[1]} ${name(step.pair[1])}`];
    case "pair":
      return [
        `${step.kept ? "kept" : "left out, it would close a cycle"}: ${name(step.winner)} over ${name(step.loser)} ${step.votes[0]} : ${step.votes[1]}`,
      ];
    case "strengths":
      return strengthWords(step, name);
    case "bought":
      return [
        `bought: ${name(step.who)} for ${step.cost}${priceWords(step)}, ${step.supporters} ${step.supporters === 1 ? "supporter" : "supporters"}`,
      ];
    case "skipped":
      return [`passed over: ${name(step.who)} (${step.why})`];
    case "note":
      break;
  }
  return [step.text];
}

function transferWords(step: Extract<Step, { type: "transfer" }>, name: Name): readonly string[] {
  const value = step.value === undefined ? "" : `, each vote worth ${step.value}`;
  const lost = Object.entries(step.lost ?? {}).map(([why, votes]) => `${why} ${votes}`);
  const to = [table(step.to, name), ...lost].filter((text) => text !== "").join(", ");
  return [`${step.kind} of ${name(step.from)} moves${value}: ${to === "" ? "to nobody" : to}`];
}

/** What is paid, or when it can be. */
function priceWords({ price, per }: Extract<Step, { type: "bought" }>): string {
  if (price === undefined) return "";
  switch (per) {
    case "cost":
      return ` (lowest price: each supporter pays ${price} for each 1 of the cost)`;
    case "supporter":
      return ` (lowest price: each supporter pays ${price})`;
    case "point":
      return ` (lowest price: each supporter pays ${price} for each point given)`;
    case "earned":
      return ` (once everybody has earned ${price} in all)`;
    case undefined:
      break;
  }
  return ` at ${price}`;
}

function strengthWords(step: Extract<Step, { type: "strengths" }>, name: Name): readonly string[] {
  const { ids, strengths } = step;
  const shown = ids.slice(0, SQUARE_MOST);
  const left = ids.length - shown.length;
  const square = squareLines(shown.map(name), (row, column) => strengths[row]?.[column] || "none");
  return [
    "strongest path from the row to the column (a path leads from duel to duel, and is as strong as the weakest of them):",
    ...square.map((line) => `  ${line}`),
    ...(left > 0 ? [`  (${left} further candidates are in the data)`] : []),
  ];
}

function table(values: Readonly<Record<string, string>>, name: Name): string {
  return Object.entries(values)
    .map(([id, value]) => `${name(id)} ${value}`)
    .join(", ");
}
