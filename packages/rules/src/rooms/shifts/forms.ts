/** What acts, facts and answers of shifts are made of. */

import { limits, MINUTE } from "@plenty/kernel";
import { teamOpened } from "../teams/facts.ts";
import { body, list, naming, oneOf, time, Type } from "../../engine/body.ts";

/** A series of shifts, which people call by its title. */
export const series = naming("shift", "kitchen");

/** A team, as it was opened. */
export const { team } = teamOpened.fields.properties;

/** Whether somebody was there: excused owes nothing, `make-up` another shift. */
export const outcomes = ["attended", "missed", "excused", "make-up"] as const;
export type Outcome = (typeof outcomes)[number];
export const outcome = oneOf(...outcomes);

/** How somebody came to a place: with the whole series, for this date alone, or for somebody who cannot be there. */
export const ways = ["series", "date", "stand-in"] as const;
export type Way = (typeof ways)[number];
export const way = oneOf(...ways);

/** The clock on the wall. */
export const clock = Type.String({ pattern: "^([01]\\d|2[0-3]):[0-5]\\d$", examples: ["18:00"] });

/** A recurrence rule of iCalendar. */
export const repeats = Type.String({
  pattern: "^[A-Z0-9=;,+-]{9,200}$",
  maxLength: 200,
  examples: ["FREQ=WEEKLY;BYDAY=TU"],
});

/** A zone as the tz database names it. */
export const zoneName = Type.String({
  pattern: "^[A-Za-z][A-Za-z0-9_+-]{0,31}(/[A-Za-z0-9_+-]{1,31}){0,2}$",
  maxLength: limits.nameChars,
  examples: ["Europe/Berlin"],
});

/** From when clocks there are how far ahead of UTC; no zone was ever further than 18 hours. */
export const offsets = list(
  body({ from: time, minutes: Type.Integer({ minimum: -18 * 60, maximum: 18 * 60 }) }),
  limits.shiftOffsets,
);

export const minutes = Type.Integer({
  minimum: 5,
  maximum: limits.shiftMs / MINUTE,
  examples: [120],
});
export const places = Type.Integer({ minimum: 1, maximum: limits.shiftPlaces, examples: [3] });
