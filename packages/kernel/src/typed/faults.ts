/**
 * Why a typed text is not read, as values: `why` names the case, the other fields fill its sentence.
 * words.ts says them in English; a catalogue of another language words them from the same fields.
 */

interface Told {
  /** What was typed, cut to a line. */
  readonly text: string;
}

export type AmountFault =
  | { readonly why: "empty" }
  | (Told & { readonly why: "no number" })
  /** A unit stands beside the number, and it is another one than asked for. */
  | (Told & { readonly why: "other unit"; readonly unit: string })
  /** Two numbers may be meant by it; each reading that can be counted, typed, means that number alone. */
  | (Told & { readonly why: "two numbers"; readonly readings: readonly [string, ...string[]] })
  /** More digits behind the mark than the unit has. */
  | (Told & { readonly why: "too fine"; readonly decimals: number })
  | (Told & { readonly why: "too large"; readonly most: string });

export type HoursFault =
  | AmountFault
  /** Hours and minutes, with more minutes than an hour has. */
  | (Told & { readonly why: "past the hour" })
  /** Lies between two steps of the unit; both are told, as decimals of an hour. */
  | (Told & { readonly why: "between"; readonly nearest: readonly [string, string] });

export type DayFault =
  | { readonly why: "empty day" }
  | (Told & { readonly why: "no day" })
  /** Has the form of a day that the calendar does not have. */
  | (Told & { readonly why: "no such day" })
  /** Two days are meant by it, as `2026-11-22`. */
  | (Told & { readonly why: "two days"; readonly readings: readonly [string, string] });

export type TypedFault = HoursFault | DayFault;
