/** The little markup that pages are made of: elements, tables that scroll by themselves, bars, the page around them. */

import { style } from "./style.ts";

/** Text as HTML: nothing in a file of ballots can become markup. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** An element around content that is HTML already. */
export function tag(name: string, content: string, className = ""): string {
  return `<${name}${className === "" ? "" : ` class="${className}"`}>${content}</${name}>`;
}

export interface Table {
  /** In words, not HTML. */
  readonly caption: string;
  /** Cells are HTML already. */
  readonly head: readonly string[];
  readonly rows: readonly string[];
  /** What has to be known to read it, or what it leaves out; in words. */
  readonly note?: string;
  readonly className?: string;
}

/** A table under its caption. What is wider than the screen scrolls alone, by keyboard too. */
export function table({ caption, head, rows, note = "", className = "" }: Table): string {
  const top = head
    .map((cell) => (cell === "" ? "<td></td>" : `<th scope="col">${cell}</th>`))
    .join("");
  const told = tag("strong", escapeHtml(caption)) + (note === "" ? "" : ` ${escapeHtml(note)}`);
  const inner = `<thead><tr>${top}</tr></thead><tbody>${rows.join("\n")}</tbody>`;
  const region = `<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(caption)}">`;
  return `<figure>${tag("figcaption", told)}${region}${tag("table", inner, className)}</div></figure>`;
}

/** The head of a row, of text that is HTML already. */
export function rowHead(content: string): string {
  return `<th scope="row">${content}</th>`;
}

/** A bar of a share of its track, from 0 to 1, and perhaps a thin line across it. */
export function bar(share: number, line?: number): string {
  const thin = line === undefined ? "" : `<span class="line" style="left:${percent(line)}"></span>`;
  return `<span class="track"><span class="bar" style="width:${percent(share)}"></span>${thin}</span>`;
}

/** A list under its title; "" of nothing. Past `most` it says how many are left out. */
export function listSection(title: string, lines: readonly string[], most = 100): string {
  if (lines.length === 0) return "";
  const left = lines.length - most;
  const shown = [...lines.slice(0, most), ...(left > 0 ? [`${left} more are in the data.`] : [])];
  const items = shown.map((line) => tag("li", escapeHtml(line))).join("");
  return tag("h2", escapeHtml(title)) + tag("ul", items);
}

/** A page that needs nothing else. */
export function pageOf(input: {
  readonly title: string;
  /** HTML already; what is "" is left out. */
  readonly body: readonly string[];
  /** What only this page has. */
  readonly ownStyle?: string;
}): string {
  const { title, body, ownStyle = "" } = input;
  const name = escapeHtml(title);
  return [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `${tag("title", name)}<style>${style}${ownStyle}</style></head>`,
    `<body><main>${tag("h1", name)}`,
    `${body.filter((part) => part !== "").join("\n")}</main></body></html>`,
    "",
  ].join("\n");
}

function percent(share: number): string {
  return `${Number((100 * Math.max(0, Math.min(1, share))).toFixed(1))}%`;
}
