/**
 * When something repeats: the part of iCalendar's RRULE (RFC 5545, 3.3.10) by which people make plans, read and laid out
 * over calendar days, which are counted from 1970-01-01. Days have no zone here; zone.ts knows when one begins.
 */

import { accepted, DAY, parseDay, refused } from "@plenty/kernel";
import type { Result } from "@plenty/kernel";

/** Days since 1970-01-01. */
export type DayNumber = number;

export interface Repeats {
  readonly every: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: Until | undefined;
  readonly weekdays: readonly Weekday[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly places: readonly number[];
  /** On which weekday a week begins; 0 is Monday. */
  readonly weekBegins: number;
}

/** A day, with the time of it if there is one: in UTC where it says so, else by the clock on the wall. */
interface Until {
  readonly day: DayNumber;
  readonly minutes: number | undefined;
  readonly utc: boolean;
}

/** A weekday, 0 is Monday; `nth` of a month or a year, from its end where it is negative. */
interface Weekday {
  readonly nth: number | undefined;
  readonly weekday: number;
}

/** Why a rule is none that is understood here. */
export type RepeatsFault = "too often" | "not understood";

type Read<T> = Result<T, RepeatsFault>;

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const tooOften = new Set(["HOURLY", "MINUTELY", "SECONDLY"]);
const parts =
  /^(FREQ|INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=([A-Z0-9,+-]{1,200})$/;

/** Reads a rule; what two programs could read in two ways is not understood. */
export function readRepeats(text: string): Read<Repeats> {
  const said = new Map<string, string>();
  for (const part of text.split(";")) {
    const [, key, value] = parts.exec(part) ?? [];
    if (key === undefined || value === undefined || said.has(key)) return notUnderstood;
    said.set(key, value);
  }
  const every = said.get("FREQ") ?? "";
  if (tooOften.has(every)) return refused("too often");
  if (!isEvery(every)) return notUnderstood;
  const rule = {
    every,
    interval: numberIn(said.get("INTERVAL") ?? "1", 1, 999),
    count: optional(said.get("COUNT"), (value) => numberIn(value, 1, 9_999)),
    until: optional(said.get("UNTIL"), untilIn),
    weekdays: listIn(said.get("BYDAY"), weekdayIn),
    monthDays: listIn(said.get("BYMONTHDAY"), (value) => signedIn(value, 31)),
    months: listIn(said.get("BYMONTH"), (value) => numberIn(value, 1, 12)),
    places: listIn(said.get("BYSETPOS"), (value) => signedIn(value, 366)),
    weekBegins: weekdayNumber(said.get("WKST") ?? "MO"),
  };
  if (!isWhole(rule)) return notUnderstood;
  return isPlain(rule) ? accepted(rule) : notUnderstood;
}

const notUnderstood = refused<RepeatsFault>("not understood");

function isEvery(every: string): every is Repeats["every"] {
  return ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].includes(every);
}

/** What could not be read is null. */
type Unread<T> = { readonly [K in keyof T]: T[K] | null };

function isWhole(rule: Unread<Repeats>): rule is Repeats {
  return Object.values(rule).every((value) => value !== null);
}

/** True of what the standard allows, and reads in one way. */
function isPlain(rule: Repeats): boolean {
  const { every, count, until, weekdays: days, monthDays, months, places } = rule;
  const isNth = days.some(({ nth }) => nth !== undefined);
  if (count !== undefined && until !== undefined) return false;
  if (every === "WEEKLY" && monthDays.length > 0) return false;
  if (isNth && (every === "DAILY" || every === "WEEKLY" || monthDays.length > 0)) return false;
  // of the whole year, or of the month in which it begins: programs differ
  if (every === "YEARLY" && monthDays.length > 0 && months.length === 0) return false;
  return places.length === 0 || days.length + monthDays.length + months.length > 0;
}

function optional<T>(value: string | undefined, read: (value: string) => T | null) {
  return value === undefined ? undefined : read(value);
}

function listIn<T>(value: string | undefined, read: (value: string) => T | null): T[] | null {
  const all = value === undefined ? [] : value.split(",").map(read);
  const known = all.filter((one) => one !== null);
  return known.length === all.length ? known : null;
}

function numberIn(value: string, least: number, most: number): number | null {
  const number = /^\d{1,4}$/.test(value) ? Number(value) : -1;
  return number >= least && number <= most ? number : null;
}

function signedIn(value: string, most: number): number | null {
  const [, sign = "", digits = ""] = /^([+-]?)(\d{1,3})$/.exec(value) ?? [];
  const number = numberIn(digits, 1, most);
  return number === null || sign !== "-" ? number : -number;
}

function weekdayNumber(value: string): number | null {
  const at = weekdays.findIndex((one) => one === value);
  return at === -1 ? null : at;
}

function weekdayIn(value: string): Weekday | null {
  const [weekday, nth] = [weekdayNumber(value.slice(-2)), value.slice(0, -2)];
  if (weekday === null) return null;
  if (nth === "") return { nth: undefined, weekday };
  const which = signedIn(nth, 53);
  return which === null ? null : { nth: which, weekday };
}

function untilIn(value: string): Until | null {
  const form = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?$/.exec(value);
  const [, year, month, date, hours, minutes, zulu] = form ?? [];
  const day = dayNumber(`${year}-${month}-${date}`);
  if (form === null || day === undefined) return null;
  if (hours === undefined) return { day, minutes: undefined, utc: false };
  const time = Number(hours) * 60 + Number(minutes);
  return time < 24 * 60 ? { day, minutes: time, utc: zulu === "Z" } : null;
}

/** The number of a calendar day ("2026-12-01"); undefined if there is no such day. */
export function dayNumber(day: string): DayNumber | undefined {
  const at = parseDay(day);
  return at === undefined ? undefined : at / DAY;
}

/** The weekday of a day, 0 is Monday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}
