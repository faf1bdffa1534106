/**
 * A result as one page that needs nothing else: the outcome, the charts of its rule (rounds as bars, pairs,
 * representation, money), every tie and warning, and the steps in words. No script; every chart is a table
 * whose numbers can be read without seeing the bars. Whatever is too much for a page is left out, and told.
 */

import type { Candidate } from "../core/profile.ts";
import type { CountResult, TieMet } from "../core/result.ts";
import { LEFT_OPEN } from "../core/ties.ts";
import { boughtChart, duelChart, representationCharts } from "./charts.ts";
import { explain, isOpenTie } from "./explain.ts";
import { escapeHtml as text, listSection, pageOf, tag } from "./markup.ts";
import { moneyCharts, moneyStyle } from "./money.ts";
import { namesOf } from "./names.ts";
import type { Name } from "./names.ts";
import { pairCharts } from "./pairs.ts";
import { roundsCharts } from "./rounds.ts";
import { changedParameters, countedInWords, ruleInWords } from "./settings.ts";
import { notBoughtTable, spendingInWords } from "./spending.ts";
import { isOfTable } from "./text-table.ts";

/** Winners that are told in one line. */
const IN_LINE_MOST = 4;
const TIED_MOST = 20;
const RANKED_MOST = 1000;
/** A longer ranking is folded. */
const FOLDED_PAST = 24;
/** Characters of the steps in words: from the beginning, from the end, and of one line. */
const STEPS_HEAD = 120_000;
const STEPS_TAIL = 20_000;
const STEP_LONG = 2000;

/** The page. `title` is what was counted: the election's name, or the file's. */
export function renderPage({
  result,
  candidates,
  title,
}: {
  readonly result: CountResult;
  readonly candidates: readonly Candidate[];
  readonly title: string;
}): string {
  const name = namesOf(candidates);
  const steps = shortened(explain(result, candidates));
  const body = [
    facts(result, name),
    representationCharts(result, name),
    roundsCharts(result, name),
    duelChart(result, name),
    pairCharts(result, name),
    moneyCharts(result, name),
    ...(result.money === undefined
      ? [boughtChart(result, name), notBoughtTable(result, name)]
      : []),
    listSection(
      "Ties",
      result.ties.map((tie) => tieLine(tie, name)),
    ),
    listSection(
      "Warnings",
      result.warnings.map(({ text: words }) => words),
    ),
    `<details class="steps"><summary>Step by step</summary>${stepsInWords(steps)}</details>`,
  ];
  return pageOf({ title, body, ownStyle: result.money === undefined ? "" : moneyStyle });
}

function facts(result: CountResult, name: Name): string {
  const changed = changedParameters(result);
  const how = [ruleInWords(result), ...changed].join("; ");
  const counted = countedInWords(result);
  const spending = spendingInWords(result);
  const by = `Counted by: ${how}${counted === "" ? "" : `. ${counted}`}.`;
  return [
    winnersOf(result, name),
    ...(spending === "" ? [] : [tag("p", text(spending), "sum")]),
    tag("p", text(by), "by"),
    committeesOf(result, name),
    rankingOf(result, name),
  ].join("\n");
}

/** Lines as they are; those of a table stay together and scroll by themselves. */
function stepsInWords(lines: readonly string[]): string {
  const blocks: { readonly square: boolean; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const square = isOfTable(line);
    const last = blocks.at(-1);
    if (last?.square === square) last.lines.push(line);
    else blocks.push({ square, lines: [line] });
  }
  return blocks
    .map((block) => {
      // The first newline in it is not shown.
      const words = `<pre>\n${text(block.lines.join("\n"))}</pre>`;
      return block.square
        ? `<div class="wide" role="group" tabindex="0" aria-label="Table">${words}</div>`
        : words;
    })
    .join("");
}

/** Where several committees win: each of them. */
function committeesOf({ outcomes = [] }: CountResult, name: Name): string {
  if (outcomes.length < 2) return "";
  const title = `${outcomes.length} committees win`;
  return listSection(
    title,
    outcomes.map((ids) => namesIn(ids, name, ", ")),
  );
}

function rankingOf({ ranking = [] }: CountResult, name: Name): string {
  if (ranking.length === 0) return "";
  let place = 1;
  const items = ranking.slice(0, RANKED_MOST).map((tier) => {
    const words = namesIn(tier, name, " = ");
    const item = `<li value="${place}">${text(words)}</li>`;
    place += tier.length;
    return item;
  });
  const left = ranking.length - items.length;
  const more = left > 0 ? tag("p", `${left} more places are in the data.`) : "";
  if (ranking.length <= FOLDED_PAST) return tag("h2", "Ranking") + tag("ol", items.join(""));
  const all = tag("ol", items.join(""), "winners") + more;
  return tag("details", tag("summary", `Ranking: ${ranking.length} places`) + all);
}

/** In a line, or past a few in a list; closed where a chart lists them anyway. */
function winnersOf(result: CountResult, name: Name): string {
  const { winners, rounds } = result;
  const names = winners.map((id) => text(name(id)));
  if (isOpenTie(result)) {
    const words = text(namesIn(winners, name, " = "));
    return `<p class="winners">Tie for the first place: <strong>${words}</strong></p>`;
  }
  const charted = rounds.some(({ steps }) => steps.some(({ type }) => type === "bought"));
  if (names.length > IN_LINE_MOST) {
    const items = names.map((each) => tag("li", each)).join("");
    const open = charted ? "" : " open";
    return `<details${open}><summary>${names.length} winners</summary>${tag("ol", items, "winners")}</details>`;
  }
  const words = names.length === 0 ? "nobody" : names.join(", ");
  return `<p class="winners">${names.length === 1 ? "Winner" : "Winners"}: <strong>${words}</strong></p>`;
}

function tieLine({ round, among, about, by, chosen }: TieMet, name: Name): string {
  const where = round === undefined ? "" : `round ${round}: `;
  const end = by === LEFT_OPEN ? by : `by ${by}: ${namesIn(chosen, name, ", ")}`;
  return `${where}${namesIn(among, name, ", ")} tie for ${about}; ${end}`;
}

function namesIn(ids: readonly string[], name: Name, between: string): string {
  const shown = ids.slice(0, TIED_MOST).map(name).join(between);
  const left = ids.length - TIED_MOST;
  return left > 0 ? `${shown} and ${left} more` : shown;
}

/** The first and the last lines of more than a page bears, and how many stand between them. */
function shortened(lines: readonly string[]): readonly string[] {
  const cut = lines.map((line) =>
    line.length > STEP_LONG ? `${line.slice(0, STEP_LONG)} …` : line,
  );
  const head = fitting(cut, STEPS_HEAD);
  const tail = fitting(cut.slice(head).toReversed(), STEPS_TAIL);
  const left = cut.length - head - tail;
  if (left <= 0) return cut;
  const words = `… ${left} lines are left out here; --explain tells them all …`;
  return [...cut.slice(0, head), "", words, "", ...cut.slice(cut.length - tail)];
}

/** How many of the first lines have no more characters together. */
function fitting(lines: readonly string[], most: number): number {
  let length = 0;
  const past = lines.findIndex((line) => {
    length += line.length + 1;
    return length > most;
  });
  return past === -1 ? lines.length : past;
}
