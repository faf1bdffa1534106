/** Facts of peace: what was begun, what others said of it, how it ended. */

import {
  agent,
  body,
  count,
  hiddenWords,
  naming,
  oneOf,
  shownWords,
  time,
  Type,
} from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";

const measure = naming("measure", "3f8c12ab90de");

export const contactPaused = defineFact(
  "ContactPaused",
  "contact between {one} and {other} is paused until {until}",
  body({ measure, one: agent, other: agent, until: time, by: agent }),
);

export const wordsHidden = defineFact(
  "WordsHidden",
  "words are hidden until {until}",
  body({
    measure,
    hidden: hiddenWords,
    /** Who reads them besides those whose they are. */
    readers: Type.String(),
    until: time,
    by: agent,
  }),
);

export const measureReviewed = defineFact(
  "MeasureReviewed",
  "{by} looked at it: {standing} say that it stands, {lifting} that it does not",
  body({ measure, by: agent, stands: Type.Boolean(), standing: count, lifting: count }),
);

/** How what a safe contact began can end. */
export const ends = ["lifted", "review", "time"] as const;

export const measureEnded = defineFact(
  "MeasureEnded",
  "what a safe contact began is over ({how})",
  body({ measure, how: oneOf(...ends) }),
);

/** Words that were hidden are read again by those who read them before. */
export const wordsShown = defineFact(
  "WordsShown",
  "words that were hidden are shown again",
  body({ shown: shownWords("WordsHidden") }),
);

export const peaceFacts = [
  contactPaused,
  wordsHidden,
  measureReviewed,
  measureEnded,
  wordsShown,
] as const;
