/**
 * Time is milliseconds since 1970 inside, and RFC 3339 in UTC with exactly three decimals outside
 * ("2026-11-22T15:13:17.000Z"), so that a time has one spelling. Nothing here reads a clock.
 */

/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Millis = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Source of the pattern of a time, for schemas. */
export const TIME_PATTERN = "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$";
/** Source of the pattern of a calendar day, for schemas. */
export const DAY_PATTERN = "^\\d{4}-\\d\\d-\\d\\d$";

const timeForm = new RegExp(TIME_PATTERN);
const dayForm = new RegExp(DAY_PATTERN);

/** RFC 3339 of a time, in its one spelling. */
export function toTime(millis: Millis): string {
  return new Date(millis).toISOString();
}

/** Milliseconds of a time in its one spelling; undefined for any other text. */
export function parseTime(text: string): Millis | undefined {
  if (!timeForm.test(text)) return undefined;
  const millis = Date.parse(text);
  // Date.parse may let 30 February or 24:00 run over into another day; all else it refuses.
  const isItsDay = new Date(millis).getUTCDate() === Number(text.slice(8, 10));
  return isItsDay ? millis : undefined;
}

/** The UTC calendar day ("2026-11-22") of a time. */
export function dayOf(millis: Millis): string {
  return toTime(millis).slice(0, 10);
}

/** Milliseconds of the start of a UTC calendar day; undefined if there is no such day. */
export function parseDay(text: string): Millis | undefined {
  return dayForm.test(text) ? parseTime(`${text}T00:00:00.000Z`) : undefined;
}
