/**
 * A lottery for a panel, for people: in lines, and as a page. People of one chance are told together, so
 * that a page of thousands shows at one look whom the quotas make likelier; each person's own chance and
 * the panels stand below, folded.
 */

import {
  compare,
  formatDecimal,
  fraction,
  multiply,
  parseFraction,
  ZERO,
} from "../core/fraction.ts";
import { namedInWords } from "../lots/asked-draw.ts";
import { chanceText } from "../lots/lottery.ts";
import type { Lottery } from "../lots/lottery.ts";
import { WHOLE } from "../lots/panels.ts";
import type { Drawn, LotteryResult } from "../lots/outcome.ts";
import { bar, escapeHtml as text, listSection, pageOf, rowHead, table, tag } from "./markup.ts";

/** So many are listed of panels, people, people of one chance; the rest is in the data. */
const PANELS_MOST = 50;
const PEOPLE_MOST = 5000;
const ALIKE_MOST = 12;
/** Past this the strip of panels is no longer looked at. */
const STRIP_MOST = 400;
/** A larger gap is no rounding of the solver. */
const GAP_SEEN = fraction(1, 1_000_000);
const HUNDRED = fraction(100);

/** What a page can tell; a lottery without a draw, or without its pool, has less. */
type Page = Pick<LotteryResult, "lottery"> & Partial<LotteryResult>;

/** What the lottery is, how good, and everybody's chance. */
export function explainLottery(lottery: Lottery): readonly string[] {
  const { size, quotas, relaxed, panels, people } = lottery;
  return [
    `Panels of ${size} from ${people.length} people; one of ${panels.length} panels is drawn.`,
    ...quotas.map(
      ({ category, value, least, most }) => `  ${category} "${value}": ${least} to ${most}`,
    ),
    ...relaxed.map((words) => `  relaxed: ${words}`),
    goodness(lottery),
    goodnessInNumbers(lottery),
    "",
    "Chances",
    ...people.map(({ id, chance }) => `  ${id}: ${chanceText(chance)}`),
    "",
    `Panels, in the order in which the drawn number counts their weights (of ${WHOLE})`,
    ...panels.map(({ members, weight }, at) => `  ${at + 1}. ${weight}: ${members.join(", ")}`),
  ];
}

/** The lottery, and the panel if one was drawn. */
export function explainPanel(result: LotteryResult): readonly string[] {
  const { lottery, named, drawn, digest, warnings, winners } = result;
  return [
    ...explainLottery(lottery),
    "",
    `Digest of the panels (SHA-256): ${digest}`,
    ...(named === undefined ? [] : [`To be drawn by ${namedInWords(named)}`]),
    ...(drawn === undefined ? [] : drawnLines(drawn)),
    ...(warnings.length === 0 ? [] : ["", "Warnings"]),
    ...warnings.map(({ code, text: words }) => `  ${words} (${code})`),
    "",
    drawn === undefined ? "No panel was drawn." : `Panel: ${winners.join(", ")}`,
  ];
}

/** One page, without a script; every bar stands beside its number. */
export function renderLottery(page: Page, title: string): string {
  const { lottery, warnings = [] } = page;
  const body = [
    outcome(page),
    tag("p", text(summary(lottery))),
    tag("p", text(goodness(lottery))),
    listSection("Relaxed quotas", lottery.relaxed),
    listSection(
      "Warnings",
      warnings.map((warning) => warning.text),
    ),
    groupsTable(page),
    chancesChart(lottery),
    strip(page),
    folded("Chance of each person", peopleTable(lottery)),
    folded("Panels", panelsTable(page)),
    forChecking(page),
  ];
  return pageOf({ title, body, ownStyle: own });
}

/** What only this page has. */
const own = [
  "tr.drawn{background:var(--won);font-weight:600}",
  ".strip{display:block;width:100%;height:3rem;fill:var(--strip)}.strip rect:nth-of-type(even){fill:var(--strip2)}.strip .drawn{fill:var(--leaf)!important}",
  ".strip line{stroke:var(--line);stroke-width:2;vector-effect:non-scaling-stroke}",
  ".panel{columns:10rem;padding-left:1.2rem}",
  "@media(max-width:44rem){.who thead{display:none}.who,.who tbody{display:block}.who tr{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--rule);padding:.3rem 0}",
  '.who tbody th:first-child,.who td{border:0;padding:.1rem 1rem .1rem 0;max-width:none}.who td.words{flex:0 0 100%;box-sizing:border-box;min-width:0}.who td[data-of]::after{content:" " attr(data-of);color:var(--soft)}}',
].join("");

function summary({ size, people, panels }: Lottery): string {
  return `A panel of ${size} from ${people.length} people: one of the ${panels.length} panels below is drawn, each with its own weight. All of them meet the quotas.`;
}

function goodness({ least, bound, gap }: Lottery): string {
  const words = `The least chance of anybody is ${percent(Number(least) * WHOLE)}.`;
  const off = parseFraction(gap) ?? ZERO;
  if (compare(off, GAP_SEEN) > 0) {
    return `${words} It may be that another lottery gives everybody more, but none gives everybody more than ${percent(Number(bound) * WHOLE)}.`;
  }
  const within = off.n === 0n ? "" : `, to within ${formatDecimal(multiply(off, HUNDRED), 9)} %`;
  return `${words} That is as good as can be${within}: no lottery gives everybody more.`;
}

/** The same in numbers, as the solver says. */
function goodnessInNumbers({ least, bound, gap }: Lottery): string {
  return `Least chance ${least}; the solver's bound of it ${bound}; gap ${gap}.`;
}

function outcome({ winners = [], drawn, named }: Page): string {
  if (drawn !== undefined) {
    const members = winners.map((id) => tag("li", text(id))).join("");
    const words = `Drawn by ${sourceInWords(drawn)}. Number and digest stand below, for checking.`;
    return tag("h2", "The panel drawn") + tag("ul", members, "panel") + tag("p", text(words));
  }
  return named === undefined ? "" : tag("p", text(`To be drawn by ${namedInWords(named)}`));
}

/** What somebody needs who repeats the draw. */
function forChecking({ lottery, digest, drawn }: Page): string {
  const lines = [
    ...(drawn === undefined ? [] : drawnLines(drawn)),
    ...(digest === undefined ? [] : [`Digest of the panels (SHA-256): ${digest}`]),
    goodnessInNumbers(lottery),
  ];
  return tag("h2", "For checking") + tag("ul", lines.map((line) => tag("li", text(line))).join(""));
}

function drawnLines(drawn: Drawn): readonly string[] {
  return [
    `Drawn by ${sourceInWords(drawn)}: number ${drawn.ticket} of ${WHOLE}, which falls on panel ${drawn.panel}.`,
    `Randomness: ${drawn.randomness}`,
  ];
}

function sourceInWords(drawn: Drawn): string {
  switch (drawn.by) {
    case "seed":
      return `the words "${drawn.words}"`;
    case "drand":
      return `round ${drawn.round} of drand's chain ${drawn.chain}, whose signature was verified`;
    case "reveals":
      break;
  }
  return "secrets that were committed to";
}

function groupsTable({ groups = [], lottery }: Page): string {
  if (groups.length === 0) return "";
  const { size, people: all } = lottery;
  const rows = groups.map(({ category, value, least, most, people, places }) => {
    const cells = [
      tag("td", `${least} to ${most}`),
      tag("td", String(people)),
      tag("td", `${((100 * people) / all.length).toFixed(1)} %`),
      tag("td", Number(places).toFixed(2)),
      tag("td", `${((100 * Number(places)) / size).toFixed(1)} %`),
    ];
    return tag("tr", rowHead(text(`${category}: ${value}`)) + cells.join(""));
  });
  const head = ["", "quota", "in the pool", "of all", "places on average", "of the panel"];
  return table({ caption: "Quotas, and what each group has on average", head, rows });
}

/** A row per chance, least first. */
function chancesChart({ people }: Lottery): string {
  const groups = new Map<string, { readonly chance: number; readonly ids: string[] }>();
  for (const { id, chance } of people.toSorted((a, b) => a.chance - b.chance)) {
    // Alike to a hundredth: the solver's rounding would else tell people apart.
    const key = `${((100 * chance) / WHOLE).toFixed(2)} %`;
    const group = groups.get(key) ?? { chance, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  const rows = [...groups].map(([key, { chance, ids }]) => {
    const some = ids.slice(0, ALIKE_MOST).join(", ");
    const left = ids.length - ALIKE_MOST;
    const who = left > 0 ? `${some} and ${left} more` : some;
    const cells = [
      tag("td", bar(chance / WHOLE), "bars"),
      `<td data-of="people">${ids.length}</td>`,
      tag("td", text(who), "words"),
    ];
    return tag("tr", rowHead(key) + cells.join(""));
  });
  const head = ["chance", "of 100 %", "people", "who"];
  const caption = "How likely who is to be on the panel";
  return table({ caption, head, rows, className: "long who" });
}

/** All numbers from 0 to 2^32 as a line, cut into the panels; the number drawn as a mark. */
function strip({ lottery: { panels }, drawn }: Page): string {
  if (panels.length > STRIP_MOST) return "";
  let before = 0;
  const parts = panels.map(({ weight }, at) => {
    const [x, width] = [(1000 * before) / WHOLE, (1000 * weight) / WHOLE];
    before += weight;
    const chosen = drawn?.panel === at + 1;
    const drawnHere = chosen ? ' class="drawn"' : "";
    return `<rect${drawnHere} x="${x.toFixed(3)}" y="8" width="${width.toFixed(3)}" height="24"><title>panel ${at + 1}: ${percent(weight)}</title></rect>`;
  });
  const at = drawn === undefined ? undefined : ((1000 * drawn.ticket) / WHOLE).toFixed(3);
  const mark = at === undefined ? "" : `<line x1="${at}" x2="${at}" y1="0" y2="40"/>`;
  const words = `The numbers from 0 to ${WHOLE - 1}, cut into ${panels.length} panels by weight${drawn === undefined ? "" : `; the mark is the number drawn, ${drawn.ticket}`}`;
  const picture = `<svg class="strip" viewBox="0 0 1000 40" preserveAspectRatio="none" role="img" aria-label="${text(words)}">${parts.join("")}${mark}</svg>`;
  return tag("figure", tag("figcaption", tag("strong", text(words))) + picture);
}

function peopleTable({ people }: Lottery): string {
  const rows = people.slice(0, PEOPLE_MOST).map(({ id, chance }) => {
    const cells = tag("td", percent(chance)) + tag("td", String(chance));
    return tag("tr", rowHead(text(id)) + cells);
  });
  const head = ["", "chance", `of ${WHOLE}`];
  return table({ caption: "Chance of each person", head, rows }) + more(people, rows, "people");
}

function panelsTable({ lottery: { panels }, drawn }: Page): string {
  const rows = panels.slice(0, PANELS_MOST).map(({ members, weight }, at) => {
    const cells = [
      tag("td", percent(weight)),
      `<td data-of="of ${WHOLE}">${weight}</td>`,
      tag("td", text(members.join(", ")), "words"),
    ];
    const row = rowHead(String(at + 1)) + cells.join("");
    return tag("tr", row, drawn?.panel === at + 1 ? "drawn" : "");
  });
  const head = ["", "chance", `weight of ${WHOLE}`, "members"];
  return table({ caption: "Panels", head, rows, className: "who" }) + more(panels, rows, "panels");
}

function more(all: readonly unknown[], told: readonly unknown[], what: string): string {
  const left = all.length - told.length;
  return left > 0 ? tag("p", `${left} more ${what} are in the data.`) : "";
}

function folded(title: string, content: string): string {
  return `<details><summary>${text(title)}</summary>${content}</details>`;
}

/** A share of 2^32 in percent, for people: four places tell more than anybody sees. */
function percent(weight: number): string {
  return `${Number(((100 * weight) / WHOLE).toFixed(4))} %`;
}
