/**
 * Pairs as tables: the matrix of all duels, Schulze's strongest paths, the victories of Ranked Pairs in their
 * order with the cycle that a left-out one would have closed, Minimax's worst defeats. Rows stand as ranked.
 */

import {
  compare,
  formatFraction,
  fraction,
  parseFraction,
  subtract,
  ZERO,
} from "../core/fraction.ts";
import type { Fraction } from "../core/fraction.ts";
import type { CountResult, Id } from "../core/result.ts";
import type { Step } from "../core/steps.ts";
import { bar, escapeHtml as text, rowHead, table, tag } from "./markup.ts";
import type { Name } from "./names.ts";
import { lengthOf, longest, told } from "./numbers.ts";

/** Past these a table is no longer looked at. */
const MATRIX_MOST = 40;
/** More columns, or longer names, have numbers for heads: names would stand there word under word. */
const NAMES_ABOVE = 8;
const NAME_LONG = 14;
const ROWS_MOST = 60;
const VICTORIES_MOST = 150;

/** What the rule compares: all of it that the result has. */
export function pairCharts(result: CountResult, name: Name): string {
  return [
    matrixChart(result, name),
    strengthsChart(result, name),
    victoriesChart(result, name),
    defeatsChart(result, name),
  ]
    .filter((chart) => chart !== "")
    .join("\n");
}

/** Row over column; a won duel is marked. */
function matrixChart(result: CountResult, name: Name): string {
  const { pairwise } = result;
  if (pairwise === undefined) return "";
  const { ids, votes } = pairwise;
  return square({
    caption: "Ballots that put the row over the column",
    note: "Bold: more than the other way round.",
    ids,
    result,
    name,
    cell(a, b) {
      const [own, other] = [votes[a]?.[b] ?? "0", votes[b]?.[a] ?? "0"];
      return { words: own, over: lengthOf(own) - lengthOf(other) };
    },
  });
}

/** Schulze: a chain is as strong as its weakest duel. */
function strengthsChart(result: CountResult, name: Name): string {
  const step = stepsOf(result).find((each) => each.type === "strengths");
  if (step === undefined) return "";
  const { ids, strengths } = step;
  const tiers = new Map((result.ranking ?? []).flatMap((tier, at) => tier.map((id) => [id, at])));
  return square({
    caption: "Strongest path from the row to the column",
    note: "A path leads from duel to duel, and is as strong as the weakest of them. Bold: the row is ranked over the column.",
    ids,
    result,
    name,
    cell(a, b) {
      const [own, other] = [tiers.get(ids[a] ?? "") ?? 0, tiers.get(ids[b] ?? "") ?? 0];
      return { words: strengths[a]?.[b] ?? "", over: other - own };
    },
  });
}

interface Square {
  readonly caption: string;
  readonly note: string;
  readonly ids: readonly Id[];
  readonly result: CountResult;
  readonly name: Name;
  /** What stands in row a, column b; more than zero over if it is the better of the two. */
  readonly cell: (a: number, b: number) => { readonly words: string; readonly over: number };
}

function square({ caption, note, ids, result, name, cell }: Square): string {
  const order = asRanked(ids, result).slice(0, MATRIX_MOST);
  const long = order.some((index) => name(ids[index] ?? "").length > NAME_LONG);
  const numbered = long || order.length > NAMES_ABOVE;
  const rows = order.map((a, at) => {
    const cells = order.map((b) => {
      if (a === b) return "<td></td>";
      const { words, over } = cell(a, b);
      const shown = text(words);
      if (over === 0) return tag("td", shown);
      return over > 0 ? tag("td", tag("b", shown), "won") : tag("td", shown, "lost");
    });
    const number = numbered ? `${at + 1}. ` : "";
    return tag("tr", rowHead(number + text(name(ids[a] ?? ""))) + cells.join(""));
  });
  const above = order.map((index, at) =>
    numbered ? String(at + 1) : text(name(ids[index] ?? "")),
  );
  return table({
    caption,
    head: ["", ...above],
    rows,
    note: note + leftOut(ids.length - order.length, "candidates"),
    className: order.length > NAMES_ABOVE ? "many" : "",
  });
}

/** Indices of the ids, best first. */
function asRanked(ids: readonly string[], { ranking = [] }: CountResult): readonly number[] {
  const places = new Map(ranking.flat().map((id, at) => [id, at]));
  const place = (index: number): number => places.get(ids[index] ?? "") ?? places.size;
  return ids.map((_, index) => index).toSorted((a, b) => place(a) - place(b) || a - b);
}

type Victory = Extract<Step, { type: "pair" }>;

/** Ranked Pairs: in order, kept or left out, and why. */
function victoriesChart(result: CountResult, name: Name): string {
  const victories = stepsOf(result).filter((step) => step.type === "pair");
  if (victories.length === 0) return "";
  const most = longest(victories.map(({ votes }) => votes[0]));
  const shown = victories.slice(0, VICTORIES_MOST);
  const rows = shown.map((victory, at) => {
    const { winner, loser, votes, kept } = victory;
    const cells = [
      tag(
        "td",
        `${text(told(votes[0]))} : ${text(told(votes[1]))}${bar(lengthOf(votes[0]) / most)}`,
      ),
      tag("td", kept ? "kept" : text(cycleOf(victories.slice(0, at), victory, name)), "words"),
    ];
    const who = rowHead(`${text(name(winner))} over ${text(name(loser))}`);
    return tag("tr", who + cells.join(""), kept ? "" : "out");
  });
  return table({
    caption: "Victories, the largest first",
    head: ["", "ballots", ""],
    rows,
    note: `Each is kept unless it would close a cycle with those kept before.${leftOut(victories.length - shown.length, "victories")}`,
  });
}

/** The chain of kept victories that leads back. */
function cycleOf(before: readonly Victory[], { winner, loser }: Victory, name: Name): string {
  const over = new Map<Id, Id[]>();
  for (const { winner: from, loser: to, kept } of before)
    if (kept) over.set(from, [...(over.get(from) ?? []), to]);
  const cameFrom = new Map<Id, Id>();
  const queue = [loser];
  for (const id of queue) {
    for (const next of over.get(id) ?? []) {
      if (next === loser || cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  const chain = [winner];
  for (let id = cameFrom.get(winner); id !== undefined; id = cameFrom.get(id)) chain.unshift(id);
  return `left out: kept already is ${chain.map(name).join(" over ")}`;
}

/** Minimax: how large each one's worst defeat is, and by whom. */
function defeatsChart(result: CountResult, name: Name): string {
  const { pairwise, rounds } = result;
  const tally = rounds[0]?.tally;
  if (result.rule !== "minimax" || pairwise === undefined || tally === undefined) return "";
  const { ids } = pairwise;
  const defeats = new Map(
    ids.map((id) => [id, subtract(ZERO, parseFraction(tally[id] ?? "0") ?? ZERO)]),
  );
  const order = asRanked(ids, result).slice(0, ROWS_MOST);
  const sizeOf = (index: number): Fraction => defeats.get(ids[index] ?? "") ?? ZERO;
  const most = longest(order.map((index) => formatFraction(sizeOf(index))));
  const rows = order.map((index) => {
    const size = formatFraction(sizeOf(index));
    const by = whoDefeats({ result, index, size: sizeOf(index) }).map((at) => name(ids[at] ?? ""));
    const id = ids[index] ?? "";
    const cells = [
      tag("td", told(size) + bar(lengthOf(size) / most)),
      tag("td", text(by.length === 0 ? "nobody" : by.join(", ")), "words"),
    ];
    const kept = result.winners.includes(id);
    return tag("tr", rowHead(text(name(id))) + cells.join(""), kept ? "elected" : "out");
  });
  return table({
    caption: "Worst defeat of each: the smallest wins",
    head: ["", measures[String(result.parameters["measure"])] ?? "", "against"],
    rows,
    note: leftOut(ids.length - order.length, "candidates").trim(),
    className: "long",
  });
}

const measures: Readonly<Record<string, string>> = {
  winning: "ballots against, if defeated",
  margins: "ballots against, less those for",
  opposition: "ballots against",
};

/** Those in the duel with whom the worst defeat is that large; of nothing, nobody. */
function whoDefeats(input: {
  readonly result: CountResult;
  readonly index: number;
  readonly size: Fraction;
}): readonly number[] {
  const { result, index, size } = input;
  const votes = result.pairwise?.votes ?? [];
  if (size.n === 0n && result.parameters["measure"] !== "margins") return [];
  const of = (a: number, b: number): Fraction => parseFraction(votes[a]?.[b] ?? "0") ?? fraction(0);
  return votes.flatMap((_, other) => {
    if (other === index) return [];
    const [against, own] = [of(other, index), of(index, other)];
    const margins = result.parameters["measure"] === "margins";
    const defeat = margins ? subtract(against, own) : against;
    return compare(defeat, size) === 0 ? [other] : [];
  });
}

function stepsOf({ rounds }: CountResult): readonly Step[] {
  return rounds.flatMap(({ steps }) => steps);
}

function leftOut(count: number, what: string): string {
  return count > 0 ? ` Left out: ${count} further ${what}; all are in the data.` : "";
}
