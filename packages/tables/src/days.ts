/**
 * Numbers of XLSX that are shown as days or times: which forms of a number show them, and which day a number is.
 * Days count from the end of 1899 (or from 1904), the time of day is the fraction.
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
  const rest = seconds - day * DAY_SECONDS;
  if (shown === "time") return timeText(seconds); // also more than a day: hours add up
  if (!since1904 && day === NEVER) return undefined;
  const late = since1904 || day > NEVER ? 0 : 1;
  const date = new Date((day + late - (since1904 ? SINCE_1904 : SINCE_1899)) * DAY_SECONDS * 1000);
  const text = date.toISOString().slice(0, 10);
  return rest === 0 ? text : `${text} ${timeText(rest)}`;
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
