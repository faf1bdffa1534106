/**
 * A day as people type it: in figures, with a month's name, or by a word such as "yesterday". The order
 * of figures is decided by their form (`22.11.2026`, `2026-11-22`), else by the reader's locale; where
 * that does not tell, both days are named. A day that the calendar lacks is refused.
 *
 * Two figures of a year mean the year of these that is nearest to today; between hyphens they are
 * refused, because there the year may stand first.
 */

import { accepted, refused } from "../result.ts";
import type { Result } from "../result.ts";
import { present } from "../assert.ts";
import { DAY, dayOf, parseDay } from "../time.ts";
import { dayOrder } from "./day-order.ts";
import { monthOf, offsetOf, weekdayOf } from "./day-words.ts";
import type { DayFault } from "./faults.ts";
import { cleaned, folded, shown } from "./text.ts";

export interface DayForm {
  /** The day it is where the reader is: "2026-11-22". */
  readonly today: string;
  /** The reader's locale ("de-AT"); where it is unknown, figures whose order needs it are refused. */
  readonly locale?: string | undefined;
  /** Where a weekday or a day without its year lies; today is on both sides. Past by default. */
  readonly toward?: "past" | "future";
}

/** Reads a typed day into its one spelling ("2026-11-22"). */
export function readDay(typed: string, form: DayForm): Result<string, DayFault> {
  const line = cleaned(typed);
  if (line === "") return refused({ why: "empty day" });
  const text = shown(typed);
  const meant = line === undefined ? [] : meantBy(folded(line), form);
  if (meant.length === 0) return refused({ why: "no day", text });
  const [first, second] = new Set(meant.flatMap((figures) => dayIn(figures, form) ?? []));
  if (first === undefined) return refused({ why: "no such day", text });
  if (second === undefined) return accepted(first);
  return refused({ why: "two days", text, readings: [first, second] });
}

/** Figures that may be a day, as typed; without a year it is the nearest that has it. */
interface Figures {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: number;
}

/** One day, two of which the locale does not decide, or none. */
function meantBy(line: string, form: DayForm): readonly Figures[] {
  const offset = offsetOf(line) ?? weekdayOffset(line, form);
  if (offset === undefined) return withName(line) ?? inFigures(line, form);
  const [year, month, day] = dayOf(startOf(form.today) + offset * DAY).split("-");
  return [{ year, month: Number(month), day: Number(day) }];
}

function weekdayOffset(line: string, { today, toward }: DayForm): number | undefined {
  const asked = weekdayOf(line);
  if (asked === undefined) return undefined;
  const ahead = (asked - new Date(startOf(today)).getUTCDay() + 7) % 7;
  return toward === "future" || ahead === 0 ? ahead : ahead - 7;
}

const nameBehind =
  /^(?<day>\d{1,2})(?:\.|st|nd|rd|th|er)? ?(?:de |of )?(?<name>[a-z]{3,})\.?,?(?: (?:de |del )?(?<year>\d{4}))?$/;
const nameBefore = /^(?<name>[a-z]{3,})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?$/;

function withName(line: string): readonly Figures[] | undefined {
  const { day, name = "", year } = (nameBehind.exec(line) ?? nameBefore.exec(line))?.groups ?? {};
  const month = monthOf(name);
  return month === undefined ? undefined : [{ year, month, day: Number(day) }];
}

const yearBefore = /^(?<year>\d{4})(?<mark>[-/]|\. ?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})\.?$/;
const points = /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})(?:\. ?(?<year>\d{4}|\d\d)?)?$/;
const slashes = /^(?<one>\d{1,2})\/(?<two>\d{1,2})(?:\/(?<year>\d{4}|\d\d))?$/;
const hyphens = /^(?<one>\d{1,2})-(?<two>\d{1,2})(?:-(?<year>\d{4}))?$/;

function inFigures(line: string, { locale }: DayForm): readonly Figures[] {
  const ordered = (yearBefore.exec(line) ?? points.exec(line))?.groups;
  if (ordered !== undefined) {
    return [figuresOf(ordered["year"], { month: ordered["month"], day: ordered["day"] })];
  }
  const { one, two, year } = (slashes.exec(line) ?? hyphens.exec(line))?.groups ?? {};
  if (one === undefined) return [];
  const dayFirst = figuresOf(year, { month: two, day: one });
  const monthFirst = figuresOf(year, { month: one, day: two });
  if (dayFirst.month > 12) return [monthFirst];
  if (monthFirst.month > 12) return [dayFirst];
  const order = dayOrder(locale);
  if (order === "either") return [dayFirst, monthFirst];
  return [order === "day first" ? dayFirst : monthFirst];
}

function figuresOf(
  year: string | undefined,
  { month, day }: { readonly month: string | undefined; readonly day: string | undefined },
): Figures {
  return { year, month: Number(month), day: Number(day) };
}

/** The day of these figures; undefined if the calendar has none. */
function dayIn({ year, ...rest }: Figures, form: DayForm): string | undefined {
  const now = Number(form.today.slice(0, 4));
  if (year !== undefined)
    return dayOfYear(year.length === 2 ? near(year, now) : Number(year), rest);
  const step = form.toward === "future" ? 1 : -1;
  // eight years on there was a 29 February, even about a century's turn
  const days = Array.from({ length: 9 }, (_, index) => dayOfYear(now + step * index, rest));
  return days.find(
    (day) => day !== undefined && (step > 0 ? day >= form.today : day <= form.today),
  );
}

function dayOfYear(year: number, { month, day }: Omit<Figures, "year">): string | undefined {
  const [y, m, d] = [String(year).padStart(4, "0"), pad(month), pad(day)];
  const text = `${y}-${m}-${d}`;
  return parseDay(text) === undefined ? undefined : text;
}

function pad(figure: number): string {
  return String(figure).padStart(2, "0");
}

/** The year that ends in these two figures and lies from 50 years before `now` to 49 after. */
function near(year: string, now: number): number {
  const lowest = now - 50;
  return lowest + ((((Number(year) - lowest) % 100) + 100) % 100);
}

function startOf(day: string): number {
  return present(parseDay(day), "today is a day");
}
