/**
 * The order of figures in a column of days. It is the column's own: each cell says in which orders it can be read,
 * and what all of them can be read in is the order. Where that is not one, it is asked and not guessed.
 */

import { accepted, readDay, refused, typedWords } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";

export const dayOrders = ["dmy", "mdy", "ymd"] as const;
export type Order = (typeof dayOrders)[number];

/** Three groups of figures that do not begin with a year; points always stand behind the day. */
const figures = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)$/;

/** The orders that all days of a column fit; undefined where none of them needs one. */
export function ordersOf(cells: readonly string[]): readonly Order[] | undefined {
  const bare = cells.map(withoutTime).filter((cell) => figures.test(cell));
  if (bare.length === 0) return undefined;
  return dayOrders.filter((order) => bare.every((cell) => fits(cell, order)));
}

function fits(cell: string, order: Order): boolean {
  const [, one = "", mark, two = "", last = ""] = figures.exec(cell) ?? [];
  // with a slash the year never stands first in two figures
  if (order === "ymd" && (mark === "/" || last.length > 2)) return false;
  const { month, day } = placed([one, two, last], order);
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

type Three = readonly [string, string, string];

function placed([one, two, three]: Three, order: Order) {
  if (order === "ymd") return { year: one, month: two, day: three };
  return order === "dmy"
    ? { year: three, month: two, day: one }
    : { year: three, month: one, day: two };
}

export interface DayReading {
  readonly order?: Order | undefined;
  /** The day it is: "2026-11-22". */
  readonly today: string;
}

/** Reads a cell as a day ("2026-11-22"); what is wrong with it, in words. */
export function readCellDay(cell: string, { order, today }: DayReading): Result<string, string> {
  const text = withoutTime(cell);
  const [, one = "", , two = "", last = ""] = figures.exec(text) ?? [];
  if (one === "" || order === undefined) {
    if (text !== "" && !/\d{4}|\d\.\s?\d\d?\.\s?\d\d$/.test(text))
      return refused(`"${text}" has no year`);
    return read(text, { text, today });
  }
  const { year, month, day } = placed([one, two, last], order);
  // the kernel reads two figures of a year behind points
  return read(`${day}.${month}.${year.padStart(2, "0")}`, { text, today });
}

function read(
  typed: string,
  { text, today }: { readonly text: string; readonly today: string },
): Result<string, string> {
  const day = readDay(typed, { today });
  if (day.ok) return accepted(day.value);
  return refused(typedWords("text" in day.refusal ? { ...day.refusal, text } : day.refusal));
}

/** Spreadsheets keep the time of day beside the day. */
function withoutTime(cell: string): string {
  return cell.trim().replace(/[ T]\d{1,2}:\d\d(:\d\d)?$/, "");
}
