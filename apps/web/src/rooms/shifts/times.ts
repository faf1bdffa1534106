/** When shifts are, as the clock on the wall shows it in their zone; and times that stay for a quarter of an hour, to ask by. */

import { DAY, MINUTE, parseDay, parseTime, toTime } from "@plenty/kernel";
import { useNow } from "../../lib/use-now.ts";
import { formatDayOfWeek } from "../../messages/format.ts";
import { locale } from "../../messages/locale.ts";
import type { DateRow } from "./queries.ts";
import { t } from "./page-words.ts";

type When = Pick<DateRow, "on" | "starts" | "ends" | "zone">;

/** "Tue, 1 Dec 2026, 18:00–20:00"; with the zone where the reader's clocks show something else. */
export function whenWords(date: When): string {
  const when = t("date.when", { day: formatDayOfWeek(date.on), ...clocksOf(date) });
  return zoneWords(date) === undefined ? when : `${when} (${zoneWords(date)})`;
}

/** "18:00–20:00". */
export function clockWords(date: When): string {
  const { from, to } = clocksOf(date);
  return `${from}–${to}`;
}

function clocksOf({ starts, ends, zone }: When) {
  const clock = clockIn(zone);
  return { from: clock(starts), to: clock(ends) };
}

/** The zone, where the reader's clocks show something else when a shift begins. */
export function zoneWords({ starts, zone }: Pick<When, "starts" | "zone">): string | undefined {
  if (clockIn(zone)(starts) === clockIn(undefined)(starts)) return undefined;
  return t("date.zone", { zone: (zone.split("/").at(-1) ?? zone).replaceAll("_", " ") });
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A clock in a zone; one that this browser does not know shows what the reader's own does. */
function clockIn(zone: string | undefined): (time: string) => string {
  const key = zone ?? "";
  const known = clocks.get(key) ?? formatIn(zone);
  clocks.set(key, known);
  return (time) => known.format(parseTime(time));
}

function formatIn(zone: string | undefined): Intl.DateTimeFormat {
  const form = { hour: "2-digit", minute: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat(locale, { ...form, ...(zone && { timeZone: zone }) });
  } catch {
    return new Intl.DateTimeFormat(locale, form);
  }
}

const quarter = 15 * MINUTE;

/** The beginning of this quarter of an hour: what is asked by it is asked again when the next one begins. */
export function useQuarter(): number {
  return Math.floor(useNow() / quarter) * quarter;
}

/** A time so many days after another. */
export function daysAfter(at: number, days: number): string {
  return toTime(at + days * DAY);
}

/** The seven days of the week in which a day lies, from Monday. */
export function weekOf(day: string): readonly string[] {
  const at = parseDay(day) ?? 0;
  const monday = at - ((at / DAY + 3) % 7) * DAY;
  return Array.from({ length: 7 }, (_, n) => toTime(monday + n * DAY).slice(0, 10));
}
