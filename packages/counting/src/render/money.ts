/**
 * Money from voters to what they bought, as pictures whose numbers stand in the same row of a table: who paid for
 * each project (width is people, height what each paid, so that the area is the cost), what became of the
 * share of the most common ballots, and how much is left. Bars are inline SVG in per cent of the column, so
 * that they fit a phone; nothing is decided by their rounding.
 */

import type { CountResult, MoneyFlow, MoneyGroup } from "../core/result.ts";
import { escapeHtml as text, rowHead, table, tag } from "./markup.ts";
import { amount, moneyInWords, people, whole } from "./money-words.ts";
import type { Page } from "./money-words.ts";
import type { Name } from "./names.ts";
import { longest } from "./numbers.ts";
import { notBoughtTable } from "./spending.ts";

/** Heights of the pictures, in pixels. */
const PAID_HIGH = 64;
const PAID_LEAST = 3;
const SHARE_HIGH = 26;
/** White text can be read on each of them. */
const colours = [
  "#2f7d4f",
  "#1f6f8b",
  "#a4552b",
  "#6b4fa0",
  "#75671a",
  "#b23a5e",
  "#3b5fb0",
  "#46606b",
];
const LEFT_FILL = "var(--slate)";
/** Narrower parts of a share carry no number, in per cent. */
const NUMBER_WIDE = 5;

/** The pictures of a count in which voters pay; "" of any other. */
export function moneyCharts(result: CountResult, name: Name): string {
  const { money } = result;
  if (money === undefined) return "";
  const saved = money.purchases.length > 0 && /phragmen/.test(result.rule);
  const exhaustive = result.parameters["exhaustive"] === true;
  const page: Page = { money, name, saved, exhaustive, seats: result.seats, rule: result.rule };
  return [
    tag(
      "h2",
      result.seats === undefined ? "Money from voters to projects" : "From voters to seats",
    ),
    tag("p", moneyInWords(page)),
    paidTable(page),
    notBoughtTable(result, name),
    shareTable(page),
    leftTable(page),
  ].join("\n");
}

function paidTable(page: Page): string {
  const { purchases } = page.money;
  if (purchases.length === 0) return "";
  const caption = page.saved
    ? "Each pays all that was saved. Width of a bar: how many pay; height: how much each; so its area is the cost. In the order of purchase."
    : "All pay alike, or all that they have. Width of a bar: how many pay; height: how much each; so its area is the cost. Lighter: had less than the others paid, and gave all of it. In the order of purchase.";
  const head = ["", "", "cost", "paid by", "each at most", page.saved ? "paid less" : "gave all"];
  const most = longest(purchases.map((purchase) => purchase.most));
  const payers = purchases.reduce((sum, purchase) => Math.max(sum, purchase.payers), 1);
  const rows = purchases.map((purchase, at) => {
    const picture = paidPicture(page, at, { most, payers });
    const numbers = [
      amount(purchase.cost),
      whole(purchase.payers),
      amount(purchase.most),
      whole(purchase.payers - purchase.full),
    ];
    return row({ label: labelOf(page, at), picture, numbers, head });
  });
  return pictureTable({ title: "Who paid for what", caption, head, rows });
}

function paidPicture(
  { name, saved, money }: Page,
  at: number,
  scale: { readonly most: number; readonly payers: number },
): string {
  const purchase = money.purchases[at];
  if (purchase === undefined) return "";
  const { what, cost, payers, full, less } = purchase;
  const told =
    payers === 0
      ? `${name(what)}: ${amount(cost)} from what was left over`
      : `${name(what)}: ${people(full)} paid ${amount(purchase.most)} each, ${people(payers - full)} less`;
  const poorer = less.map((count, tenth) => ({ count, part: (tenth + 0.5) / 10 })).toReversed();
  const highest = Math.max(PAID_LEAST, (PAID_HIGH * Number(purchase.most)) / scale.most);
  const fill = colourOf(at + 1);
  let from = 0;
  const bars = [{ count: full, part: 1 }, ...poorer].flatMap(({ count, part }) => {
    if (count === 0) return [];
    const x = (100 * from) / scale.payers;
    from += count;
    const high = Math.max(PAID_LEAST, highest * part);
    const width = (100 * count) / scale.payers;
    const light = part < 1 && !saved;
    return [bar({ x, width, y: highest - high, high, fill, light })];
  });
  return svg(told, highest, bars.join(""));
}

/** A row per group: its share as one bar, in parts for what it paid. */
function shareTable(page: Page): string {
  const { groups, purchases } = page.money;
  if (groups.length === 0 || purchases.length === 0) return "";
  const what = page.saved ? "What became of their earnings" : "What became of a share";
  const numbered = page.seats === undefined ? "projects" : "elected";
  const caption = `The most common ballots, and all others on average. The numbers are those of the ${numbered} above; what is grey was left.`;
  const head = ["", "", "voters", "paid", "left"];
  const rows = groups.map((group) => {
    const paid = (Number(page.money.each) - Number(group.left)).toFixed(6);
    const numbers = [whole(group.voters), amount(paid), amount(group.left)];
    const picture = sharePicture(page, group);
    return row({ label: groupLabel(page, group), picture, numbers, head });
  });
  return pictureTable({ title: what, caption, head, rows });
}

function sharePicture({ money, name }: Page, { paid, left, voters }: MoneyGroup): string {
  const each = Math.max(1e-9, Number(money.each));
  const parts = paid.map((part) => `${amount(part.amount)} for ${name(part.what)}`);
  const told = `${people(voters)}, each: ${[...parts, `${amount(left)} left`].join(", ")}`;
  let from = 0;
  const bars = paid.map(({ what, amount: paidHere }) => {
    const number = numberOf(money, what);
    const width = (100 * Number(paidHere)) / each;
    const x = from;
    from += width;
    const fill = colourOf(number);
    const shown =
      width < NUMBER_WIDE
        ? ""
        : `<text x="${cut(x + width / 2)}%" y="18" text-anchor="middle" fill="#fff">${number}</text>`;
    return bar({ x, width, y: 0, high: SHARE_HIGH, fill }) + shown;
  });
  const ground = `<rect width="100%" height="${SHARE_HIGH}" fill="var(--track)"/>`;
  return svg(told, SHARE_HIGH, ground + bars.join(""));
}

function groupLabel({ money, name, seats }: Page, { wants }: MoneyGroup): string {
  if (wants === undefined) return "all others, on average";
  const numbers = wants.map((id) => numberOf(money, id));
  const bought = numbers.filter((number) => number > 0).toSorted((a, b) => a - b);
  const rest = wants.length - bought.length;
  const not = seats === undefined ? "not bought" : "not elected";
  const short = [...bought.map(badge), ...(rest === 0 ? [] : [`+ ${rest} ${not}`])].join(" ");
  const long = wants.map((id, at) => {
    const number = numbers[at] ?? 0;
    return number === 0 ? `${not}: ${text(name(id))}` : `${badge(number)} ${text(name(id))}`;
  });
  return `<details><summary>${short}</summary>${long.join("<br>")}</details>`;
}

function leftTable({ money, saved }: Page): string {
  const { left, voters, each } = money;
  const unit = Number(each) / 10;
  const parts = left.tenths.map((count, at) => ({
    label: `${at === 0 ? "up to" : `${amount(String(unit * at))} to`} ${amount(String(unit * (at + 1)))}`,
    count,
  }));
  const rows = [
    { label: "nothing", count: left.nothing },
    ...parts,
    { label: saved ? "all that they earned" : "their whole share", count: left.all },
  ];
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const head = ["", "", "voters", "of all"];
  const told = rows.map(({ label, count }) => {
    const share = `${((100 * count) / Math.max(1, voters)).toFixed(1)} %`;
    const bars = bar({ x: 0, width: (100 * count) / most, y: 0, high: 14, fill: LEFT_FILL });
    const picture = svg(`${people(count)}: ${label} left`, 14, count === 0 ? "" : bars);
    return row({ label, picture, numbers: [whole(count), share], head });
  });
  const caption =
    "Voters by how much they have left. Who has all of it left wanted nothing that was bought.";
  return pictureTable({ title: "What is left", caption, head, rows: told });
}

function labelOf({ money, name }: Page, at: number): string {
  return `${badge(at + 1)} ${text(name(money.purchases[at]?.what ?? ""))}`;
}

function badge(number: number): string {
  return `<span class="no" style="background:${colourOf(number)}">${number}</span>`;
}

function colourOf(number: number): string {
  return colours[(number - 1) % colours.length] ?? LEFT_FILL;
}

/** In the order of purchase, from 1; 0 if it was not bought. */
function numberOf({ purchases }: MoneyFlow, id: string): number {
  return purchases.findIndex(({ what }) => what === id) + 1;
}

function pictureTable(input: {
  readonly title: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly string[];
}): string {
  const { title, caption, head, rows } = input;
  return table({ caption: title, note: caption, head, rows, className: "pictures" });
}

function row(input: {
  readonly label: string;
  readonly picture: string;
  readonly numbers: readonly string[];
  readonly head: readonly string[];
}): string {
  const { label, picture, numbers, head } = input;
  const cells = numbers.map((number, at) => `<td data-of="${head[at + 2] ?? ""}">${number}</td>`);
  return tag("tr", rowHead(label) + tag("td", picture, "picture") + cells.join(""));
}

function svg(told: string, high: number, content: string): string {
  return `<svg role="img" width="100%" height="${cut(high)}"><title>${text(told)}</title>${content}</svg>`;
}

function bar(input: {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly high: number;
  readonly fill: string;
  readonly light?: boolean;
}): string {
  const { x, width, y, high, fill, light = false } = input;
  const thin = light ? ' fill-opacity=".45"' : "";
  return `<rect x="${cut(x)}%" y="${cut(y)}" width="${cut(width)}%" height="${cut(high)}" fill="${fill}"${thin}/>`;
}

function cut(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The look of these tables, for the page's style. */
export const moneyStyle = [
  ".pictures{width:100%}.pictures th,.pictures td{vertical-align:middle}",
  ".pictures tbody th:first-child{position:static;max-width:none;min-width:9rem;width:32%}",
  ".pictures td.picture{width:40%;padding-left:0;text-align:left}",
  ".pictures svg{display:block;shape-rendering:crispEdges}.pictures svg text{font:600 12px system-ui,sans-serif}",
  ".pictures summary{font-weight:400;padding:0}",
  ".no{display:inline-block;min-width:1.3em;padding:0 .25em;border-radius:.7em;color:#fff;font-size:.8em;font-weight:600;text-align:center}",
  "@media(max-width:44rem){.pictures thead{display:none}.pictures,.pictures tbody{display:block}",
  ".pictures tr{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--rule);padding:.4rem 0}",
  ".pictures tbody th:first-child,.pictures td.picture{width:100%;flex:0 0 100%;border:0;padding:.15rem 0;box-sizing:border-box}",
  ".pictures td{border:0;padding:.1rem 1rem .1rem 0;text-align:left}",
  '.pictures td[data-of]::before{content:attr(data-of) " ";color:var(--soft)}}',
].join("");
