/** A lottery for a panel, for people: in lines, and as a page with a bar for each person's chance. */

import { chanceText } from "../lots/lottery.ts";
import type { Lottery } from "../lots/lottery.ts";
import { style } from "./html.ts";
import { escapeHtml as text, table, tag } from "./markup.ts";

/** So many panels are listed; the rest is in the data. */
const PANELS_MOST = 50;
/** Length of the longest bar. */
const BAR_REM = 12;

/** What the lottery is, how good, and everybody's chance. */
export function explainLottery(lottery: Lottery): readonly string[] {
  const { size, quotas, relaxed, panels, people } = lottery;
  return [
    `Panels of ${size} from ${people.length} people; one of ${panels.length} panels is drawn.`,
    ...quotas.map(
      ({ category, value, least, most }) => `  ${category} "${value}": ${least} to ${most}`,
    ),
    ...relaxed.map((words) => `  relaxed: ${words}`),
    ...facts(lottery),
    "",
    "Chances",
    ...people.map(({ id, chance }) => `  ${id}: ${chanceText(chance)}`),
    "",
    "Panels, in the order in which the drawn number counts their weights (of 4294967296)",
    ...panels.map(({ members, weight }, at) => `  ${at + 1}. ${weight}: ${members.join(", ")}`),
  ];
}

/** One page, without a script; every bar stands beside its number. */
export function renderLottery(lottery: Lottery, title: string): string {
  const most = Math.max(1, ...lottery.people.map(({ chance }) => chance));
  const people = lottery.people.map(({ id, chance }) => {
    const width = ((BAR_REM * chance) / most).toFixed(2);
    const bar = `<span class="bar" style="width:${width}rem"></span>`;
    return tag("tr", `<th scope="row">${text(id)}</th>${tag("td", chanceText(chance) + bar)}`);
  });
  const panels = lottery.panels.slice(0, PANELS_MOST).map(({ members, weight }, at) => {
    const cells = tag("td", String(weight)) + tag("td", text(members.join(", ")));
    return tag("tr", `<th scope="row">${at + 1}</th>${cells}`);
  });
  const left = lottery.panels.length - panels.length;
  return [
    "<!doctype html>",
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `${tag("title", text(title))}<style>${style}</style></head><body>`,
    tag("h1", text(title)),
    tag(
      "ul",
      [...facts(lottery), ...lottery.relaxed].map((line) => tag("li", text(line))).join(""),
    ),
    table({ caption: "Chance of each person", head: ["", "chance"], rows: people }),
    table({ caption: "Panels", head: ["", "weight of 4294967296", "members"], rows: panels }),
    left > 0 ? tag("p", `${left} more panels are in the data.`) : "",
    "</body></html>",
    "",
  ].join("\n");
}

function facts({ least, bound, gap }: Lottery): readonly string[] {
  return [
    `Least chance: ${least}; no lottery can give everybody more than ${bound}, as the solver says (gap ${gap}).`,
  ];
}
