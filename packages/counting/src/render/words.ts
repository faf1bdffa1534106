/** One sentence for each kind of step, for people. The only place where steps become words. */

import type { Step } from "../core/steps.ts";
import type { Name } from "./names.ts";

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
    case "bought": {
      const price = step.price === undefined ? "" : ` at ${step.price}`;
      return [`bought: ${name(step.who)} for ${step.cost}${price}, ${step.supporters} supporters`];
    }
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

function strengthWords(step: Extract<Step, { type: "strengths" }>, name: Name): readonly string[] {
  const rows = step.ids.map((id, row) => `  ${name(id)}: ${(step.strengths[row] ?? []).join(" ")}`);
  return ["strengths of the strongest paths (row over column):", ...rows];
}

function table(values: Readonly<Record<string, string>>, name: Name): string {
  return Object.entries(values)
    .map(([id, value]) => `${name(id)} ${value}`)
    .join(", ");
}
