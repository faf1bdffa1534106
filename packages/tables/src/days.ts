/**
 * Days and times, which are read to the second. Numbers of XLSX that are shown as such: which forms of a number show
 * them, and which day a number is; days count from the end of 1899 (or from 1904), the time of day is the fraction.
 * Those of ODS, and of XLSX in its strict form, stand as ISO 8601 writes them.
 */

/** What a form of numbers shows. */
export type Shown = "number" | "day" | "time" | "both";

const DAY_SECONDS = 86_400;
/** Day 0 of what follows the day that never was, in days before 1970. */
const SINCE_1899 = 25_569;
const SINCE_1904 = 24_107;
/** 29 February 1900 has the number 60; it never was. */
const NEVER = 60;
/** The last day of the year 9999. */
const LAST = 2_958_465;

/** Forms that every file has without telling them (ECMA-376, 18.8.30), those of East Asia included. */
const BUILT_IN: ReadonlyMap<number, Shown> = new Map([
  ...span(14, 17, "day"),
  ...span(18, 21, "time"),
  [22, "both"],
  ...span(27, 31, "day"),
  ...span(32, 35, "time"),
  ...span(36, 36, "day"),
  ...span(45, 47, "time"),
  ...span(50, 58, "day"),
]);

function span(from: number, to: number, shown: Shown): readonly (readonly [number, Shown])[] {
  return Array.from({ length: to - from + 1 }, (_, at) => [from + at, shown] as const);
}

/** Words, colours, places and halves of the day in a code; hours that add up stay (`[h]:mm`). */
const WORDS_IN_CODE = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|am\/pm|a\/p/gi;
/** An m behind hours or before seconds. */
const MINUTES = /[hs[\]:.0]+m+|m+[:\]]/gi;

/** What a form shows, by its number and its own code if it has one. */
export function shownBy(form: number, code: string | undefined): Shown {
  if (code === undefined) return BUILT_IN.get(form) ?? "number";
  const letters = code.replaceAll(WORDS_IN_CODE, "").split(";")[0] ?? "";
  const day = /[dy]/i.test(letters) || /m/i.test(letters.replaceAll(MINUTES, ""));
  const time = /[hs]|\[m+\]/i.test(letters);
  if (/general/i.test(letters)) return "number";
  if (day) return time ? "both" : "day";
  return time ? "time" : "number";
}

/** A number as the day or time that it is; undefined if it is none, and stays a number. */
export function dayText(value: number, shown: Shown, since1904: boolean): string | undefined {
  if (shown === "number" || !(value >= 0) || value > LAST) return undefined;
  const seconds = Math.round(value * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  if (shown === "time") return timeText(seconds); // also more than a day: hours add up
  if (!since1904 && day === NEVER) return undefined;
  const late = since1904 || day > NEVER ? 0 : 1;
  return since1970((late - (since1904 ? SINCE_1904 : SINCE_1899)) * DAY_SECONDS + seconds);
}

/** 2026-12-01T09:30:00.25 as 2026-12-01 09:30:00; undefined if it is no day. */
export function isoDayText(text: string): string | undefined {
  const [, day, time = "00:00"] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/.exec(text) ?? [];
  const at = new Date(`${day}T${time}Z`);
  // 30 February would be taken for 2 March
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${day}T`);
  return isDay ? since1970(Math.round(at.getTime() / 1000)) : undefined;
}

/** PT9H30M0S as 09:30:00, also more than a day; undefined if it is no time. */
export function isoTimeText(text: string): string | undefined {
  const [, hours, minutes, seconds] =
    /^PT(\d{1,7})H(\d{1,7})M(\d{1,7}(?:[.,]\d+)?)S$/.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  return timeText(
    Math.round(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))),
  );
}

/** The day of a number of seconds, and the time if it is not its beginning. */
function since1970(seconds: number): string {
  const [text = ""] = new Date(seconds * 1000).toISOString().split("T");
  const rest = seconds - Math.floor(seconds / DAY_SECONDS) * DAY_SECONDS;
  return rest === 0 ? text : `${text} ${timeText(rest)}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
