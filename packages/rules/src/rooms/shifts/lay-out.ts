/**
 * The days on which something repeats (RFC 5545, 3.3.10), in their order: period by period, be that a day, a week, a month
 * or a year, the days of each that the rule names. It ends at a last day, whatever the rule says.
 */

import { DAY, toTime } from "@plenty/kernel";
import { dayNumber, weekdayOf } from "./repeats.ts";
import type { DayNumber, Repeats } from "./repeats.ts";

export interface Laying {
  /** From which day on it repeats; a day that the rule does not name is none of its days. */
  readonly first: DayNumber;
  /** No day after this one is looked at. */
  readonly last: DayNumber;
  /** True of a day that comes after the end that the rule itself gives. */
  readonly isAfter: (day: DayNumber) => boolean;
}

/** The days of a rule, read as they are asked for. */
export function* daysOf(rule: Repeats, { first, last, isAfter }: Laying): Generator<DayNumber> {
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (const period of periodsOf(rule, first)) {
    if (period.from > last) return;
    for (const day of chosenOf(rule, daysIn(rule, period, partsOf(first)))) {
      if (day < first) continue;
      if (day > last || isAfter(day) || left === 0) return;
      left -= 1;
      yield day;
    }
  }
}

/** A stretch of the calendar of which a rule chooses days; `to` is no more of it. */
interface Period {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

function* periodsOf(rule: Repeats, first: DayNumber): Generator<Period> {
  const { every, interval } = rule;
  const { year, month } = partsOf(first);
  const week = first - ((weekdayOf(first) - rule.weekBegins + 7) % 7);
  for (let n = 0; ; n += interval) {
    if (every === "DAILY") yield { from: first + n, to: first + n + 1 };
    else if (every === "WEEKLY") yield { from: week + 7 * n, to: week + 7 * n + 7 };
    else if (every === "MONTHLY") yield monthPeriod(year, month + n);
    else yield { from: startOf(year + n, 1), to: startOf(year + n + 1, 1) };
  }
}

function monthPeriod(year: number, month: number): Period {
  return { from: startOf(year, month), to: startOf(year, month + 1) };
}

/** The days of a period that the rule names, before some of them are chosen by their place. */
function daysIn(rule: Repeats, period: Period, first: Parts): readonly DayNumber[] {
  const { every, months, weekdays, monthDays } = rule;
  const isNamed = weekdays.length + monthDays.length > 0;
  if (every === "YEARLY" && (months.length > 0 || !isNamed)) {
    const { year } = partsOf(period.from);
    return (months.length > 0 ? months : [first.month])
      .flatMap((month) => daysNamed(rule, monthPeriod(year, month), first))
      .toSorted((a, b) => a - b);
  }
  const isIn = (day: DayNumber) => months.length === 0 || months.includes(partsOf(day).month);
  return daysNamed(rule, period, first).filter(isIn);
}

/** Of a month, a week or a day: what the rule names of it, or what its first day is of its own. */
function daysNamed(rule: Repeats, period: Period, first: Parts): readonly DayNumber[] {
  const { every, weekdays, monthDays } = rule;
  const { from, to } = period;
  const all = Array.from({ length: to - from }, (_, n) => from + n);
  if (weekdays.length + monthDays.length === 0) {
    if (every === "DAILY") return all;
    if (every === "WEEKLY") return all.filter((day) => weekdayOf(day) === first.weekday);
    return all.filter((day) => partsOf(day).date === first.date);
  }
  return all.filter(
    (day) =>
      (monthDays.length === 0 || monthDays.some((date) => isDate(day, date))) &&
      (weekdays.length === 0 || weekdays.some((one) => isWeekday(day, one, period))),
  );
}

/** True of the so-manieth day of its month, from the end where it is negative. */
function isDate(day: DayNumber, which: number): boolean {
  const { year, month, date } = partsOf(day);
  return which > 0 ? date === which : startOf(year, month + 1) - day === -which;
}

function isWeekday(
  day: DayNumber,
  { weekday, nth }: Repeats["weekdays"][number],
  { from, to }: Period,
): boolean {
  if (weekdayOf(day) !== weekday) return false;
  if (nth === undefined) return true;
  const [before, after] = [day - from, to - 1 - day];
  return nth > 0 ? (before - (before % 7)) / 7 + 1 === nth : (after - (after % 7)) / 7 + 1 === -nth;
}

/** Those of a period's days that stand at the places that the rule names; all where it names none. */
function chosenOf({ places }: Repeats, days: readonly DayNumber[]): readonly DayNumber[] {
  if (places.length === 0) return days;
  return days.filter((_, i) => places.includes(i + 1) || places.includes(i - days.length));
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
}

function partsOf(day: DayNumber): Parts {
  const [year, month, date] = dayText(day).split("-").map(Number);
  return { year: year ?? 0, month: month ?? 0, date: date ?? 0, weekday: weekdayOf(day) };
}

/** The first day of a month, which may be counted on past the end of its year. */
function startOf(year: number, month: number): DayNumber {
  const beyond = (month - 1) % 12;
  const years = year + (month - 1 - beyond) / 12;
  const text = `${String(years).padStart(4, "0")}-${String(beyond + 1).padStart(2, "0")}-01`;
  return dayNumber(text) ?? Number.POSITIVE_INFINITY;
}

/** A day as calendars write it: "2026-12-01". */
export function dayText(day: DayNumber): string {
  return toTime(day * DAY).slice(0, 10);
}
