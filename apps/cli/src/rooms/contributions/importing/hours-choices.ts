/** How a list of hours is to be read, as typed: which column tells what, in which order days stand. */

import { accepted, DAY, dayOf, folded } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";
import { dayOrders, fields, matchColumns } from "@plenty/tables";
import type { Choices, Columns, Field, Order } from "@plenty/tables";
import { wrongUsage } from "../../../support/command.ts";
import type { Failure, Io, Option, Options } from "../../../support/command.ts";

export const hoursOptions: Readonly<Record<string, Option>> = {
  columns: {
    type: "string",
    value: "LIST",
    help: "Which column tells what, by letter or head: who=A,day=Datum,hours=C,what=D,theme=-.",
  },
  dates: {
    type: "string",
    value: "ORDER",
    words: dayOrders,
    help: "Order of days in figures, where the column fits several: dmy, mdy or ymd.",
  },
  theme: { type: "string", value: "NAME", help: 'Theme of lines without one (default: "other").' },
  sheet: {
    type: "string",
    value: "NAME",
    help: "The sheet that is meant, where several are filled.",
  },
  who: {
    type: "string",
    value: "NAME=ID",
    multiple: true,
    help: "Whom a name of the list means: digits of their id, their name here, or - for nobody here.",
  },
  "leave-out": {
    type: "string",
    value: "LINES",
    help: "Lines that are left out: 3,17, or problems for all that have one.",
  },
  "round-down": {
    type: "boolean",
    help: "Minutes that are no hundredths of an hour: down to the next that are.",
  },
  preview: { type: "boolean", help: "Show how the list is read; enter nothing." },
};

/** The choices that the options are, for a list with this head. */
export function choicesOf(
  head: readonly string[],
  options: Options,
  io: Pick<Io, "now">,
): Result<Choices, Failure> {
  const columns = columnsOf(head, options.text("columns"));
  if (!columns.ok) return columns;
  const order = dayOrders.find((each) => each === options.text("dates"));
  if (order === undefined && options.text("dates") !== undefined)
    return wrongUsage("--dates is dmy, mdy or ymd");
  return accepted({
    columns: columns.value,
    ...orderOf(order),
    theme: options.text("theme") ?? "other",
    roundDown: options.flag("round-down"),
    today: dayOf(io.now()),
    lastDay: dayOf(io.now() + DAY),
  });
}

function orderOf(order: Order | undefined): { readonly order?: Order } {
  return order === undefined ? {} : { order };
}

/** What the heads tell, and in place of that what was typed. */
function columnsOf(head: readonly string[], typed: string | undefined): Result<Columns, Failure> {
  const columns = new Map<string, number>(Object.entries(matchColumns(head)));
  for (const part of typed?.split(",") ?? []) {
    const [name = "", ...rest] = part.split("=");
    const field = fields.find((each) => each === name.trim());
    if (field === undefined || rest.length === 0)
      return wrongUsage(`"${part}" is none of ${fields.map((each) => `${each}=…`).join(", ")}`);
    const place = placeOf(head, rest.join("=").trim());
    if (place === undefined)
      return wrongUsage(`no column "${rest.join("=")}"; there are: ${headWords(head)}`);
    for (const [other, at] of columns) if (at === place) columns.delete(other);
    columns.delete(field);
    if (place >= 0) columns.set(field, place);
  }
  return accepted(Object.fromEntries(columns));
}

/** The place of a head, or of a letter as spreadsheets show it; -1 for none. */
function placeOf(head: readonly string[], typed: string): number | undefined {
  if (typed === "-") return -1;
  const named = head.findIndex((each) => folded(each) === folded(typed));
  if (named >= 0) return named;
  if (!/^[a-z]{1,3}$/i.test(typed)) return undefined;
  const place = typed
    .toUpperCase()
    .split("")
    .reduce((at, sign) => at * 26 + sign.charCodeAt(0) - 64, 0);
  return place <= head.length ? place - 1 : undefined;
}

/** The heads with their letters: "A Name, B Datum". */
export function headWords(head: readonly string[]): string {
  return head.map((text, at) => `${letterOf(at)} ${text === "" ? "(empty)" : text}`).join(", ");
}

/** The letter of a column as spreadsheets show it. */
function letterOf(at: number): string {
  const before = at >= 26 ? letterOf(Math.floor(at / 26) - 1) : "";
  return before + String.fromCharCode(65 + (at % 26));
}

/** Which column tells what: "who A, day B". */
export function columnWords(columns: Columns): string {
  const told = fields.flatMap((field: Field) => {
    const at = columns[field];
    return at === undefined ? [] : [`${field} ${letterOf(at)}`];
  });
  return told.join(", ");
}
