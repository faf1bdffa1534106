/**
 * Dates, numbers and money as the reader writes them, by Intl. Money is formatted from exact decimals,
 * never through a floating-point number, and with a true minus sign so that columns line up.
 */

import { formatAmount, parseDay, parseTime } from "@plenty/kernel";
import { locale } from "./locale.ts";
import { t } from "./message.ts";

export interface Money {
  readonly amount: number;
  readonly decimals: number;
  /** Name or code shown after the figure. */
  readonly unit?: string | undefined;
}

const dayLong = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
const dayOfWeek = new Intl.DateTimeFormat(locale, {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const dayMedium = new Intl.DateTimeFormat(locale, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const monthLong = new Intl.DateTimeFormat(locale, {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const monthShort = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
const listed = new Intl.ListFormat(locale, { type: "conjunction" });
const plain = new Intl.NumberFormat(locale);

/** "21 January 2019" of a calendar day; the text itself if it is no day. */
export function formatDay(day: string): string {
  return formatWith(dayLong, day);
}

/** "Mon, 21 Jan 2019". */
export function formatDayOfWeek(day: string): string {
  return formatWith(dayOfWeek, day);
}

/** "21 Jan 2019". */
export function formatDayShort(day: string): string {
  return formatWith(dayMedium, day);
}

/** "January 2019" of a month ("2019-01"). */
export function formatMonth(month: string): string {
  return formatWith(monthLong, `${month}-01`);
}

/** "Jan" of a month ("2019-01"). */
export function formatMonthShort(month: string): string {
  return formatWith(monthShort, `${month}-01`);
}

/** "3 minutes ago", "yesterday", and after a week the date: how long ago a time is. */
export function formatAgo(time: string, now: number): string {
  const at = parseTime(time);
  if (at === undefined) return time;
  const minutes = Math.round((at - now) / 60_000);
  if (minutes >= 0) return t("now");
  if (minutes > -60) return relative.format(minutes, "minute");
  if (minutes > -24 * 60) return relative.format(Math.round(minutes / 60), "hour");
  const days = Math.round(minutes / (24 * 60));
  return days > -8 ? relative.format(days, "day") : date.format(at);
}

/** "22 Nov 2026, 16:13" in the reader's own time zone. */
export function formatMoment(time: string): string {
  const at = parseTime(time);
  return at === undefined ? time : moment.format(at);
}

/** "22 Nov 2026": the day on which a moment lies in the reader's own time zone. */
export function formatDate(time: string): string {
  const at = parseTime(time);
  return at === undefined ? time : date.format(at);
}

/** "−12.50 hours": an exact amount with a true minus sign. */
export function formatMoney({ amount, decimals, unit }: Money): string {
  const figure = decimalFormat(decimals).format(exact(amount, decimals)).replace("-", "−");
  return unit === undefined || unit === "" ? figure : `${figure}\u00A0${unit}`;
}

/** As formatMoney, with a plus before what came in. */
export function formatChange(money: Money): string {
  return (money.amount > 0 ? "+" : "") + formatMoney(money);
}

/** "alder, birch and clover". */
export function formatList(names: readonly string[]): string {
  return listed.format(names);
}

/** "1,313". */
export function formatCount(count: number): string {
  return plain.format(count);
}

function formatWith(format: Intl.DateTimeFormat, day: string): string {
  const at = parseDay(day);
  return at === undefined ? day : format.format(at);
}

const decimalFormats = new Map<number, Intl.NumberFormat>();

function decimalFormat(decimals: number): Intl.NumberFormat {
  const known = decimalFormats.get(decimals);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  decimalFormats.set(decimals, made);
  return made;
}

/** Intl reads a decimal text exactly; the type asks for the promise that it is one, which formatAmount keeps. */
function exact(amount: number, decimals: number): Intl.StringNumericLiteral {
  // formatAmount writes plain decimals only, which is what this literal type means.
  return formatAmount(amount, decimals) as Intl.StringNumericLiteral;
}
