/**
 * A result as one page that needs nothing else: the outcome, the charts of its rule (rounds as bars, the
 * pairwise matrix, what was bought), every tie and warning, and the steps in words. No script; every chart is a
 * table whose numbers can be read without seeing the bars.
 */

import type { Candidate } from "../core/profile.ts";
import type { CountResult } from "../core/result.ts";
import { findRule } from "../registry.ts";
import { boughtChart, matrixChart, roundsChart } from "./charts.ts";
import { explain } from "./explain.ts";
import { escapeHtml as text, tag } from "./markup.ts";
import { moneyCharts, moneyStyle } from "./money.ts";

/** Winners that are told in one line. */
const IN_LINE_MOST = 4;
/** What parameters that count something have where nothing bounds them. */
const NO_LIMIT = 1_000_000;

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
  const names = new Map(candidates.map((candidate) => [candidate.id, candidate.name]));
  const name = (id: string): string => names.get(id) ?? id;
  const body = [
    tag("h1", text(title)),
    facts(result, name),
    roundsChart(result, name),
    matrixChart(result, name),
    result.money === undefined ? boughtChart(result, name) : moneyCharts(result, name),
    listSection("Ties", tieLines(result, name)),
    listSection(
      "Warnings",
      result.warnings.map(({ text: words }) => words),
    ),
    `<details><summary>Step by step</summary><pre>${text(explain(result, candidates).join("\n"))}</pre></details>`,
  ];
  return [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `${tag("title", text(title))}<style>${style}${result.money === undefined ? "" : moneyStyle}</style></head>`,
    `<body>${body.filter((part) => part !== "").join("\n")}</body></html>`,
    "",
  ].join("\n");
}

function facts(result: CountResult, name: (id: string) => string): string {
  const ranking = (result.ranking ?? []).map((tier, at, tiers) => {
    const place = tiers.slice(0, at).reduce((sum, { length }) => sum + length, 1);
    return `<li value="${place}">${tier.map((id) => text(name(id))).join(" = ")}</li>`;
  });
  const rule = findRule(result.rule);
  const title = rule.ok ? `${rule.value.title} (${result.rule})` : result.rule;
  const seats = result.seats === undefined ? "" : `, ${result.seats} seats`;
  const parameters = Object.entries(result.parameters)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}=${value === NO_LIMIT ? "any" : String(value)}`);
  return [
    winnersOf(result, name),
    tag("p", text(`Counted by: ${title}${seats}; ${parameters.join(", ")}`), "by"),
    ranking.length === 0 ? "" : tag("h2", "Ranking") + tag("ol", ranking.join("")),
  ].join("\n");
}

/** In a line, or past a few in a list; closed where a chart lists them anyway. */
function winnersOf(result: CountResult, name: (id: string) => string): string {
  const { winners, rounds } = result;
  const names = winners.map((id) => text(name(id)));
  const charted = rounds.some(({ steps }) => steps.some(({ type }) => type === "bought"));
  if (names.length > IN_LINE_MOST) {
    const items = names.map((each) => tag("li", each)).join("");
    const open = charted ? "" : " open";
    return `<details${open}><summary><strong>${names.length} winners</strong></summary>${tag("ol", items, "winners")}</details>`;
  }
  const words = names.length === 0 ? "nobody" : names.join(", ");
  return `<p class="winners">${names.length === 1 ? "Winner" : "Winners"}: <strong>${words}</strong></p>`;
}

function tieLines(result: CountResult, name: (id: string) => string): readonly string[] {
  return result.ties.map(({ round, among, about, by, chosen }) => {
    const where = round === undefined ? "" : `round ${round}: `;
    return `${where}${among.map(name).join(", ")} tie for ${about}; by ${by}: ${chosen.map(name).join(", ")}`;
  });
}

function listSection(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return tag("h2", title) + tag("ul", lines.map((line) => tag("li", text(line))).join(""));
}

/** The look of every page. */
export const style = [
  "body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1d2a21;background:#fff}",
  "table{border-collapse:collapse;margin:1rem 0;display:block;overflow-x:auto}",
  "h1{overflow-wrap:anywhere;line-height:1.2}",
  "caption{text-align:left;font-weight:600;padding:.25rem 0;white-space:nowrap}",
  "th,td{padding:.25rem .6rem;border-bottom:1px solid #d5ddd6;text-align:right;vertical-align:top;white-space:nowrap;font-variant-numeric:tabular-nums}",
  "th:first-child{text-align:left}tbody th{position:sticky;left:0;background:#fff;white-space:normal;min-width:7rem;max-width:24rem}",
  "td small{display:block;color:#46514a}",
  ".bar{display:block;height:.5rem;background:#2f7d4f;border-radius:2px}",
  ".out .bar{background:#9aa79d}.out{color:#5b665e}",
  ".won{background:#e3f2e8}.lost{background:#f7e9e4}.won b,.elected{font-weight:700}",
  "ol.winners{columns:20rem;column-gap:3rem;padding-left:2rem}ol.winners li{break-inside:avoid}",
  ".by{color:#46514a}",
  "pre{white-space:pre-wrap;overflow-wrap:anywhere}",
].join("");
