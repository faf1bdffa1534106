/** Facts of shifts: what was opened and called off, who has a place, who seeks a stand-in, who was there. */

import { agent, body, bulk, count, day, name, time, Type, words } from "../../engine/body.ts";
import { defineFact } from "../../engine/spec.ts";
import { outcome, series, team } from "./forms.ts";

export const seriesOpened = defineFact(
  "SeriesOpened",
  "{by} opens the shift {title}: {dates} dates from {from} to {to}, each with {places} places[: {about}]",
  body({
    series,
    title: name,
    about: Type.Optional(words),
    team: Type.Optional(team),
    dates: count,
    places: count,
    from: time,
    to: time,
    by: agent,
  }),
);

/** Of each date what was due to be, and on whom it touched. */
export const datesCalledOff = defineFact(
  "DatesCalledOff",
  "{dates} dates of {title} are called off",
  body({ series, title: name, dates: count, from: time, to: time, people: bulk(agent), by: agent }),
);

const ofDate = { series, title: name, on: day, starts: time, person: agent };

export const dateTaken = defineFact(
  "DateTaken",
  "{person} takes {title} at {starts}",
  body(ofDate),
);

/** `left` are dates on which there was no place, or on which they work elsewhere. */
export const seriesTaken = defineFact(
  "SeriesTaken",
  "{person} takes {dates} dates of {title}; {left} are left out, for want of a place or because they work then",
  body({ series, title: name, person: agent, dates: count, left: count }),
);

export const placeFreed = defineFact(
  "PlaceFreed",
  "the place of {person} in {title} at {starts} is free",
  body(ofDate),
);

export const standInSought = defineFact(
  "StandInSought",
  "{person} seeks a stand-in for {title} at {starts}, and is expected until somebody is found",
  body(ofDate),
);

export const standInFound = defineFact(
  "StandInFound",
  "{person} stands in for {of} in {title} at {starts}",
  body({ ...ofDate, of: agent }),
);

export const seriesDropped = defineFact(
  "SeriesDropped",
  "{person} takes {title} no longer: {freed} places are free, and for {sought} a stand-in is sought",
  body({ series, title: name, person: agent, freed: count, sought: count }),
);

export const attendanceRecorded = defineFact(
  "AttendanceRecorded",
  "{by} records that {person} was {was} in {title} on {on}",
  body({ series, title: name, on: day, person: agent, was: outcome, by: agent }),
);

export const shiftFacts = [
  seriesOpened,
  datesCalledOff,
  dateTaken,
  seriesTaken,
  placeFreed,
  standInSought,
  standInFound,
  seriesDropped,
  attendanceRecorded,
] as const;
